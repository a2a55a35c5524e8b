using FluentValidation;
using IndicatorsApi.Data.EntityFramework;

namespace IndicatorsApi.Http.QueryParameters;

/// <summary>Passes the database context of a request to validators, which are singletons.</summary>
internal static class ValidationContextExtensions
{
    private const string Key = nameof(IndicatorsContext);
    private const string CodeKey = "code";

    /// <summary>Attaches a database context to a validation.</summary>
    /// <param name="context">The validation.</param>
    /// <param name="db">The database context.</param>
    /// <param name="code">The code of the validated item, if it has one.</param>
    public static ValidationContext<T> WithDatabase<T>(this ValidationContext<T> context, IndicatorsContext db, string? code = null)
    {
        context.RootContextData[Key] = db;
        context.RootContextData[CodeKey] = code!;
        return context;
    }

    /// <summary>Returns the database context of a validation.</summary>
    public static IndicatorsContext Database<T>(this ValidationContext<T> context) => (IndicatorsContext)context.RootContextData[Key];

    /// <summary>Returns the code of the validated item, or <see langword="null"/> when it has none.</summary>
    public static string? Code<T>(this ValidationContext<T> context) => context.RootContextData[CodeKey] as string;
}

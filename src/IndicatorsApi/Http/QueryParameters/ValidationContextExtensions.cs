using FluentValidation;
using IndicatorsApi.Data.EntityFramework;

namespace IndicatorsApi.Http.QueryParameters;

/// <summary>
/// What a rule asks beside the thing it judges, where it has to: validators are made once, and the record is another one for each
/// request.
/// </summary>
internal static class ValidationContextExtensions
{
    private const string Key = nameof(IndicatorsContext);
    private const string CodeKey = "code";

    /// <summary>Lets the rules of a validation ask a record.</summary>
    /// <param name="context">The validation.</param>
    /// <param name="db">The record.</param>
    /// <param name="code">The code under which the thing is to be kept, where it has one.</param>
    public static ValidationContext<T> Asking<T>(this ValidationContext<T> context, IndicatorsContext db, string? code = null)
    {
        context.RootContextData[Key] = db;
        context.RootContextData[CodeKey] = code!;
        return context;
    }

    /// <summary>The record to ask.</summary>
    public static IndicatorsContext Record<T>(this ValidationContext<T> context) => (IndicatorsContext)context.RootContextData[Key];

    /// <summary>The code under which the thing is to be kept; nothing where it has none.</summary>
    public static string? Code<T>(this ValidationContext<T> context) => context.RootContextData[CodeKey] as string;
}

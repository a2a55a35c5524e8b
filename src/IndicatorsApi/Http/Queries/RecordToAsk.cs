using FluentValidation;
using IndicatorsApi.Record.Storage;

namespace IndicatorsApi.Http.Queries;

/// <summary>The record that a rule asks, where it has to: validators are made once, and the record is another one for each request.</summary>
internal static class RecordToAsk
{
    private const string Key = nameof(IndicatorsContext);

    /// <summary>Lets the rules of a validation ask a record.</summary>
    public static ValidationContext<T> Asking<T>(this ValidationContext<T> context, IndicatorsContext db)
    {
        context.RootContextData[Key] = db;
        return context;
    }

    /// <summary>The record to ask.</summary>
    public static IndicatorsContext Record<T>(this ValidationContext<T> context) => (IndicatorsContext)context.RootContextData[Key];
}

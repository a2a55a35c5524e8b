using IndicatorsApi.Measures.Localization;
using IndicatorsApi.Data.CodeLists;
using NodaTime;

namespace IndicatorsApi.Imports.Rows;

/// <summary>What rows refer to, and what holds for all rows of a file.</summary>
/// <param name="Codelists">What rows refer to.</param>
/// <param name="Now">When the rows are judged.</param>
public sealed record RowContext(Codelists Codelists, Instant Now)
{
    /// <summary>Looking for what is near costs a look at every name; a file in which all is unknown must not cost it a hundred thousand times.</summary>
    private const int MaxLookedFor = 200;

    private readonly Dictionary<string, Period?> _periods = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _unknown = new(StringComparer.Ordinal);

    /// <summary>The source of rows that name none.</summary>
    public string? DefaultSource { get; init; }

    /// <summary>Why figures change, for the whole file.</summary>
    public string? Reason { get; init; }

    /// <summary>What is told of a text that names nothing on record; files repeat the same few.</summary>
    public string Unknown(string text, IEnumerable<ICodeListItem> known)
    {
        if (_unknown.TryGetValue(text, out var said))
            return said;
        return _unknown.Count < MaxLookedFor ? _unknown[text] = Codelists.Unknown(text, known) : Localizer.Format($"'{text}' is unknown.");
    }

    /// <summary>The period that a text means; files repeat the same few.</summary>
    public Period? PeriodOf(string text)
    {
        if (!_periods.TryGetValue(text, out var period))
            _periods[text] = period = PeriodParser.Read(text);
        return period;
    }
}

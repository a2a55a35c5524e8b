using IndicatorsApi.Record.Revisions;
using IndicatorsApi.Record.Vocabulary;
using NodaTime;

namespace IndicatorsApi.Imports.Rows;

/// <summary>What rows refer to, and what holds for all rows of a file.</summary>
/// <param name="Codelists">What rows refer to.</param>
/// <param name="RecordedAt">The instant at which the rows enter the record.</param>
/// <param name="RecordedBy">Who records them.</param>
public sealed record References(Codelists Codelists, Instant RecordedAt, string RecordedBy)
{
    private readonly Dictionary<string, Period?> _periods = new(StringComparer.Ordinal);

    /// <summary>The source of rows that name none.</summary>
    public string? DefaultSource { get; init; }

    /// <summary>Why figures change, for the whole file.</summary>
    public string? Reason { get; init; }

    /// <summary>When the rows enter the record, and by whom.</summary>
    public RevisionStamp Stamp { get; } = new(1, RecordedAt, RecordedBy);

    /// <summary>The period that a text means; files repeat the same few.</summary>
    public Period? PeriodOf(string text)
    {
        if (!_periods.TryGetValue(text, out var period))
            _periods[text] = period = PeriodText.Read(text);
        return period;
    }
}

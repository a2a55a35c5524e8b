using IndicatorsApi.Measures.Observations;

namespace IndicatorsApi.Measures.Plausibility;

/// <summary>The values of one region and indicator, by period, and what kind of values those of a year are.</summary>
public sealed class RecordedValues
{
    /// <summary>By the number that stands for a period: a file of a million rows looks some ten million of them up.</summary>
    private readonly Dictionary<int, QualifiedValue> _levels = [];
    private readonly Dictionary<int, (bool HasNegative, bool HasFraction)> _years = [];

    /// <summary>The value of a period.</summary>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public QualifiedValue this[Period period] => _levels[period.SortKey];

    /// <summary>Adds a value; of two for a period the last one counts.</summary>
    public void Add(Period period, QualifiedValue level)
    {
        _levels[period.SortKey] = level;
        var (hasNegative, hasFraction) = _years.GetValueOrDefault(period.Year);
        _years[period.Year] = (hasNegative || level.Value < 0, hasFraction || decimal.Truncate(level.Value) != level.Value);
    }

    /// <summary>Whether there is a value of a period.</summary>
    public bool Contains(Period period) => _levels.ContainsKey(period.SortKey);

    /// <summary>The value of a period, where there is one.</summary>
    public QualifiedValue? Find(Period? period) => period is not null && _levels.TryGetValue(period.SortKey, out var level) ? level : null;

    /// <summary>Whether a value of a year, or of the one before, is below zero.</summary>
    public bool HasNegative(int year) => _years.GetValueOrDefault(year).HasNegative || _years.GetValueOrDefault(year - 1).HasNegative;

    /// <summary>Whether a value of a year, or of the one before, is no whole number.</summary>
    public bool HasFraction(int year) => _years.GetValueOrDefault(year).HasFraction || _years.GetValueOrDefault(year - 1).HasFraction;
}

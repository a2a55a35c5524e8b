using IndicatorsApi.Measures.Observations;

namespace IndicatorsApi.Measures.Plausibility;

/// <summary>The values of one series by period, with properties of the values of each year.</summary>
public sealed class RecordedValues
{
    /// <summary>The values by the sort key of their period. An import of a million rows makes about ten million lookups.</summary>
    private readonly Dictionary<int, QualifiedValue> _levels = [];
    private readonly Dictionary<int, (bool HasNegative, bool HasFraction)> _years = [];

    /// <summary>The value of a period.</summary>
    /// <exception cref="KeyNotFoundException">The period has no value.</exception>
    public QualifiedValue this[Period period] => _levels[period.SortKey];

    /// <summary>Adds a value, or replaces the value of the same period.</summary>
    public void Add(Period period, QualifiedValue level)
    {
        _levels[period.SortKey] = level;
        var (hasNegative, hasFraction) = _years.GetValueOrDefault(period.Year);
        _years[period.Year] = (hasNegative || level.Value < 0, hasFraction || decimal.Truncate(level.Value) != level.Value);
    }

    /// <summary>Returns <see langword="true"/> if a period has a value.</summary>
    public bool Contains(Period period) => _levels.ContainsKey(period.SortKey);

    /// <summary>Returns the value of a period, or <see langword="null"/>.</summary>
    public QualifiedValue? Find(Period? period) => period is not null && _levels.TryGetValue(period.SortKey, out var level) ? level : null;

    /// <summary>Returns <see langword="true"/> if a value of a year or of the previous year is negative.</summary>
    public bool HasNegative(int year) => _years.GetValueOrDefault(year).HasNegative || _years.GetValueOrDefault(year - 1).HasNegative;

    /// <summary>Returns <see langword="true"/> if a value of a year or of the previous year is not an integer.</summary>
    public bool HasFraction(int year) => _years.GetValueOrDefault(year).HasFraction || _years.GetValueOrDefault(year - 1).HasFraction;
}

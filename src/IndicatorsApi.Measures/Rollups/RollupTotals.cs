using IndicatorsApi.Measures.Observations;

namespace IndicatorsApi.Measures.Rollups;

/// <summary>The sum of the values of children, with counts by qualifier.</summary>
/// <param name="Sum">The sum.</param>
/// <param name="Count">The number of values.</param>
/// <param name="Approximate">The number of approximate values.</param>
/// <param name="MoreThan">The number of "more than" values.</param>
/// <param name="LessThan">The number of "less than" values.</param>
public sealed record RollupTotals(decimal Sum, int Count, int Approximate = 0, int MoreThan = 0, int LessThan = 0)
{
    /// <summary>The qualifier of the sum: approximate if any value is, or if qualifiers oppose each other.</summary>
    public Qualifier Qualifier => (Approximate, MoreThan, LessThan) switch
    {
        (0, 0, 0) => Qualifier.Exact,
        (0, > 0, 0) => Qualifier.MoreThan,
        (0, 0, > 0) => Qualifier.LessThan,
        _ => Qualifier.Approximately,
    };

    /// <summary>Computes the totals of some values.</summary>
    public static RollupTotals Of(IReadOnlyCollection<QualifiedValue> values) => new(
        values.Sum(value => value.Value),
        values.Count,
        values.Count(value => value.Qualifier == Qualifier.Approximately),
        values.Count(value => value.Qualifier == Qualifier.MoreThan),
        values.Count(value => value.Qualifier == Qualifier.LessThan));
}

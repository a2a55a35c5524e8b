using IndicatorsApi.Measures.Observations;

namespace IndicatorsApi.Measures.Rollups;

/// <summary>What the values of children come to, counted by how exactly they are meant.</summary>
/// <param name="Sum">Their sum.</param>
/// <param name="Count">How many there are.</param>
/// <param name="Approximate">How many of them are "about".</param>
/// <param name="MoreThan">How many are "more than".</param>
/// <param name="LessThan">How many are "less than".</param>
public sealed record RollupTotals(decimal Sum, int Count, int Approximate = 0, int MoreThan = 0, int LessThan = 0)
{
    /// <summary>How exactly the sum is meant: statements that pull apart, or one that is only about right, make it "about".</summary>
    public Qualifier Qualifier => (Approximate, MoreThan, LessThan) switch
    {
        (0, 0, 0) => Qualifier.Exact,
        (0, > 0, 0) => Qualifier.MoreThan,
        (0, 0, > 0) => Qualifier.LessThan,
        _ => Qualifier.Approximately,
    };

    /// <summary>The totals of values.</summary>
    public static RollupTotals Of(IReadOnlyCollection<QualifiedValue> values) => new(
        values.Sum(value => value.Value),
        values.Count,
        values.Count(value => value.Qualifier == Qualifier.Approximately),
        values.Count(value => value.Qualifier == Qualifier.MoreThan),
        values.Count(value => value.Qualifier == Qualifier.LessThan));
}

using IndicatorsApi.Measures.Figures;
using IndicatorsApi.Measures.Notes;

namespace IndicatorsApi.Measures.Goals;

/// <summary>One number where neither side is the better one: only the very number certainly fulfils it.</summary>
/// <param name="Number">The number.</param>
public sealed record Exactly(decimal Number) : Goal
{
    /// <inheritdoc />
    public override decimal? Threshold => Number;

    /// <inheritdoc />
    public override Verdict Judge(Figure figure) =>
        figure.Level is not { } level ? NoteCode.GrowthOnly
        : level.CompareWith(new(Number)) == 0 ? true
        : NoteCode.NeutralPolarity;

    /// <inheritdoc />
    public override Bound? BoundFor(decimal value) => new Bound(BoundSide.Floor, new(Number));
}

using IndicatorsApi.Measures.Figures;
using IndicatorsApi.Measures.Notes;

namespace IndicatorsApi.Measures.Goals;

/// <summary>Values on the good side of one number.</summary>
/// <param name="Bound">The number and its good side.</param>
public sealed record OneSided(Bound Bound) : Goal
{
    /// <inheritdoc />
    public override BoundSide? Side => Bound.Side;

    /// <inheritdoc />
    public override decimal? Threshold => Bound.Level.Value;

    /// <inheritdoc />
    public override Verdict Judge(Figure figure) =>
        figure.Level is not { } level ? NoteCode.GrowthOnly
        : Bound.Admits(level) is { } met ? met
        : NoteCode.ValueQualified;

    /// <inheritdoc />
    public override Bound? BoundFor(decimal value) => Bound;
}

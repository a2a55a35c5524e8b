using IndicatorsApi.Measures.Figures;
using IndicatorsApi.Measures.Notes;

namespace IndicatorsApi.Measures.Goals;

/// <summary>A place near the front, without saying which: only the very first is certainly there.</summary>
public sealed record NearTheFront : Goal
{
    /// <inheritdoc />
    public override NoteCode? NoBound => NoteCode.RankUnspecified;

    /// <inheritdoc />
    public override Verdict Judge(Figure figure) =>
        figure.Level is { Value: <= 1, Qualifier: Qualifier.Exact } ? true : NoteCode.RankUnspecified;

    /// <inheritdoc />
    public override Bound? BoundFor(decimal value) => null;
}

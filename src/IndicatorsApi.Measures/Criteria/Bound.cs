using IndicatorsApi.Measures.Observations;

namespace IndicatorsApi.Measures.Criteria;

/// <summary>A one-sided bound.</summary>
/// <param name="Side">The side of the bound.</param>
/// <param name="Level">The bound in the indicator's unit, qualified if it derives from a qualified baseline.</param>
/// <param name="Strict"><see langword="true"/> if the bound itself is excluded.</param>
public readonly record struct Bound(BoundSide Side, QualifiedValue Level, bool Strict = false)
{
    /// <summary>Returns <see langword="true"/> if a value fulfils the bound; <see langword="null"/> if undecided by a qualifier.</summary>
    public bool? Admits(QualifiedValue level) => (level.CompareWith(Level), Side) switch
    {
        (null, _) => null,
        (0, _) => !Strict,
        ( > 0, BoundSide.Floor) => true,
        ( < 0, BoundSide.Ceiling) => true,
        _ => false,
    };
}

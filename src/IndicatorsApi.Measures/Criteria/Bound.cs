using IndicatorsApi.Measures.Observations;

namespace IndicatorsApi.Measures.Criteria;

/// <summary>A number that values should stay on one side of.</summary>
/// <param name="Side">Which side is good.</param>
/// <param name="Level">The number, in the indicator's unit; qualified where it follows from a qualified baseline.</param>
/// <param name="Strict">Whether the number itself does not suffice any more.</param>
public readonly record struct Bound(BoundSide Side, QualifiedValue Level, bool Strict = false)
{
    /// <summary>Whether a level lies on the good side; <see langword="null"/> where what was published does not decide it.</summary>
    public bool? Admits(QualifiedValue level) => (level.CompareWith(Level), Side) switch
    {
        (null, _) => null,
        (0, _) => !Strict,
        ( > 0, BoundSide.Floor) => true,
        ( < 0, BoundSide.Ceiling) => true,
        _ => false,
    };
}

using IndicatorsApi.Measures;
using IndicatorsApi.Observations;

namespace IndicatorsApi.Growth;

/// <summary>The formulas of growth over the same period one year earlier. Results are not rounded.</summary>
public static class GrowthMeasures
{
    /// <summary>change = y − p, in the unit.</summary>
    public static Computed Change(Figure figure, Previous? previous) => (figure.Level, previous) switch
    {
        ({ } level, { } p) => level.Value - p.Level.Value,
        _ when figure.ReportedChange is { } published => published,
        (null, _) => NoteCode.GrowthOnly,
        _ => NoteCode.NoPreviousFigure,
    };

    /// <summary>
    /// growth = (y / p − 1) × 100, from a base that is observed or implied by the published change. From a base that is itself
    /// implied by the published growth it would only repeat that growth, and is absent.
    /// </summary>
    public static Computed ComputedGrowthPercent(Figure figure, Previous? previous)
    {
        if (figure.Level is not { } level)
            return NoteCode.GrowthOnly;
        return previous switch
        {
            null => NoteCode.NoPreviousFigure,
            { Origin: PreviousOrigin.ImpliedByPublishedGrowth } => NoteCode.PreviousImpliedByPublishedGrowth,
            { Level.Value: <= 0 } => NoteCode.PreviousNotPositive,
            _ => RatePercent(level.Value, previous.Level.Value),
        };
    }

    /// <summary>(y / b − 1) × 100 for any two numbers, the base being positive.</summary>
    public static decimal RatePercent(decimal value, decimal positiveBase) => ((value / positiveBase) - 1) * 100;
}

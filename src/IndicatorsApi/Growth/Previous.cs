using IndicatorsApi.Measures;
using IndicatorsApi.Observations;

namespace IndicatorsApi.Growth;

/// <summary>The value that growth is measured from: the same period one year earlier.</summary>
/// <param name="Period">The period one year earlier.</param>
/// <param name="Level">Its value.</param>
/// <param name="Origin">Where the value comes from.</param>
public sealed record Previous(Period Period, Quantity Level, PreviousOrigin Origin)
{
    /// <summary>What a reader should know about the value, if anything.</summary>
    public NoteCode? Note => Origin switch
    {
        PreviousOrigin.ImpliedByPublishedGrowth => NoteCode.PreviousImpliedByPublishedGrowth,
        PreviousOrigin.ImpliedByPublishedChange => NoteCode.PreviousImpliedByPublishedChange,
        _ when !Level.IsExact => NoteCode.PreviousQualified,
        _ => null,
    };

    /// <summary>
    /// Finds the value of one year earlier: as observed; else as the published growth implies it; else as the published
    /// change does. Qualifiers carry over, because both formulas are increasing in y.
    /// </summary>
    /// <param name="figure">The figure whose growth is asked for.</param>
    /// <param name="observed">The figure on record for one year earlier, if any.</param>
    /// <returns><see langword="null"/> where nothing leads to it.</returns>
    public static Previous? Of(Figure figure, Figure? observed)
    {
        if (figure.Period.YearEarlier is not { } period)
            return null;
        if (observed?.Level is { } known)
            return new(period, known, PreviousOrigin.Observed);
        if (figure.Level is not { } level)
            return null;
        if (figure.ReportedGrowthPercent is not -100 and { } growth)
            return new(period, level with { Value = level.Value / (1 + (growth / 100)) }, PreviousOrigin.ImpliedByPublishedGrowth);
        if (figure.ReportedChange is { } change)
            return new(period, level with { Value = level.Value - change }, PreviousOrigin.ImpliedByPublishedChange);
        return null;
    }
}

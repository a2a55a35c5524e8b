using IndicatorsApi.Measures.Observations;

namespace IndicatorsApi.Measures.Plausibility;

/// <summary>What makes a figure worth a second look. None of it is an error: docs/plausibility.md says what each rule does and why.</summary>
public static class PlausibilityRules
{
    /// <summary>The warnings of a figure; none where it has no value.</summary>
    public static IReadOnlyList<Warning> WarningsOf(PlausibilityInput input) =>
        input.Observation.Level is { } level ? [.. OutOfBounds(level, input.Indicator), .. new JumpDetection(input, level).Warnings, .. FallOf(input, level), .. PartsOf(input, level)] : [];

    /// <summary>What an indicator says about its limits takes the place of what goes for shares.</summary>
    private static IEnumerable<Warning> OutOfBounds(QualifiedValue level, IndicatorConstraints indicator)
    {
        var isShare = indicator is { IsPercent: true, Measure: MeasureKind.Ratio };
        if (level.Value < indicator.Min || level.Value > indicator.Max)
            yield return new(WarningCode.OutsideLimits) { Limits = (indicator.Min, indicator.Max) };
        if (isShare && indicator.Max is null && level.CompareWith(new(100)) > 0)
            yield return new(WarningCode.ShareAbove100);
        if (isShare && indicator.Min is null && level.CompareWith(new(0)) < 0)
            yield return new(WarningCode.ShareBelow0);
    }

    /// <summary>What adds up and is never negative does not fall. The neighbours on record are looked at, so that one wrong figure is told once or twice and not all year.</summary>
    private static IEnumerable<Warning> FallOf(PlausibilityInput input, QualifiedValue level)
    {
        if (!Cumulative.IsSum(input) || input.MayBeNegative || level.Value < 0)
            yield break;
        if (Cumulative.Before(input) is { } before && level.CompareWith(input.Recorded[before]) < 0)
            yield return new(WarningCode.CumulativeBelowEarlier, input.At(before));
        if (Cumulative.After(input) is { } after && level.CompareWith(input.Recorded[after]) > 0)
            yield return new(WarningCode.CumulativeAboveLater, input.At(after));
    }

    /// <summary>A part is at most its whole. What the parts come to together says nothing: they may overlap.</summary>
    private static IEnumerable<Warning> PartsOf(PlausibilityInput input, QualifiedValue level)
    {
        if (input.Whole is { } whole && level.CompareWith(whole.Level) > 0)
            yield return new(WarningCode.PartAboveWhole, whole);
        foreach (var part in input.Parts.Where(part => part.Level.CompareWith(level) > 0))
            yield return new(WarningCode.WholeBelowPart, part);
    }
}

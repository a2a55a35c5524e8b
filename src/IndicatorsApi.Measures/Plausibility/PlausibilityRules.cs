using IndicatorsApi.Measures.Observations;

namespace IndicatorsApi.Measures.Plausibility;

/// <summary>The plausibility checks of observations. Their warnings are not errors.</summary>
/// <remarks><c>docs/plausibility.md</c> describes each check and its reason.</remarks>
public static class PlausibilityRules
{
    /// <summary>Returns the warnings of an observation. An observation without a value has none.</summary>
    public static IReadOnlyList<Warning> WarningsOf(PlausibilityInput input) => input.Observation.Level is not { } level
        ? []
        :
        [
            .. OutOfBounds(level, input.Indicator),
            .. new JumpDetection(input, level).Warnings,
            .. FallOf(input, level),
            .. PartsOf(input, level),
        ];

    /// <summary>Checks the limits of the indicator. They replace the default limits of shares.</summary>
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

    /// <summary>Checks that the cumulative sum of non-negative values does not decrease.</summary>
    /// <remarks>Only the adjacent values are compared, so that one wrong value causes at most two warnings.</remarks>
    private static IEnumerable<Warning> FallOf(PlausibilityInput input, QualifiedValue level)
    {
        if (!Cumulative.IsSum(input) || input.MayBeNegative || level.Value < 0)
            yield break;
        if (Cumulative.Before(input) is { } before && level.CompareWith(input.Recorded[before]) < 0)
            yield return new(WarningCode.CumulativeBelowEarlier, input.At(before));
        if (Cumulative.After(input) is { } after && level.CompareWith(input.Recorded[after]) > 0)
            yield return new(WarningCode.CumulativeAboveLater, input.At(after));
    }

    /// <summary>Checks that a part does not exceed its whole. The sum of the parts is not checked, because parts may overlap.</summary>
    private static IEnumerable<Warning> PartsOf(PlausibilityInput input, QualifiedValue level)
    {
        if (input.Whole is { } whole && level.CompareWith(whole.Level) > 0)
            yield return new(WarningCode.PartAboveWhole, whole);
        foreach (var part in input.Parts.Where(part => part.Level.CompareWith(level) > 0))
            yield return new(WarningCode.WholeBelowPart, part);
    }
}

using IndicatorsApi.Measures.Figures;
using IndicatorsApi.Measures.Goals;
using IndicatorsApi.Measures.Rules;
using IndicatorsApi.Record.Vocabulary;

namespace IndicatorsApi.Record.Revisions;

/// <summary>Whether a rule makes sense for an indicator.</summary>
public static class RuleFit
{
    /// <summary>What does not fit, and what would.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="indicator">The indicator.</param>
    /// <param name="isPercent">Whether it is measured in percent.</param>
    /// <param name="explained">Whether a note explains the target: then it may run against what is good.</param>
    /// <returns>The field and the message; <see langword="null"/> where it fits.</returns>
    public static (string Field, string Message)? Check(TargetRule rule, Indicator indicator, bool isPercent, bool explained)
    {
        if (rule is RankWithin && indicator.Measure != MeasureKind.Rank)
            return ("rule.kind", $"rankWithin is for indicators that are a rank; {indicator.Code} is not.");
        if (isPercent && (rule is GrowAtLeast or ByHowMuch { Percent: not null }))
            return ("rule.percent", $"{indicator.Code} is a percentage and changes by percentage points: give an amount, not a percent.");
        if (!explained && RunsAgainst(rule.Resolve(indicator.Polarity, baseline: null).Side, indicator.Polarity))
            return ("rule.kind", $"For {indicator.Code} this is the bad direction ({Measures.Words.Terms<Polarity>.Of(indicator.Polarity)}). Turn it round, or explain it in a note.");
        return null;
    }

    private static bool RunsAgainst(BoundSide? side, Polarity polarity) => (side, polarity) switch
    {
        (BoundSide.Floor, Polarity.LowerIsBetter) => true,
        (BoundSide.Ceiling, Polarity.HigherIsBetter) => true,
        _ => false,
    };
}

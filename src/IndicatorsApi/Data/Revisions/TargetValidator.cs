using IndicatorsApi.Measures.Observations;
using IndicatorsApi.Measures.Criteria;
using IndicatorsApi.Measures.Rules;
using IndicatorsApi.Measures.Localization;
using IndicatorsApi.Data.CodeLists;

namespace IndicatorsApi.Data.Revisions;

/// <summary>Which targets may be recorded, however they come.</summary>
public static class TargetValidator
{
    /// <summary>Judges a target.</summary>
    /// <param name="entry">The target as it was sent.</param>
    /// <param name="codeLists">What it may refer to.</param>
    /// <returns>The first revision of its key that it makes, or what is wrong with it.</returns>
    public static (Target? Revision, IReadOnlyList<RuleViolation> Breaches) Check(TargetInput entry, Codelists codeLists)
    {
        var rules = new RevisionValidator(entry, codeLists);
        var factor = rules.Common();
        var rule = RuleIn(entry, factor, rules);
        if (rule is not null && Misfit(rule, entry.Indicator, codeLists.UnitOf(entry.Indicator).IsPercent, isExplained: entry.Note is not null) is { } misfit)
            rules.Add(misfit.Field, RowErrorCode.RuleNotAllowed, misfit.Message);
        var commitment = rules.Required<Commitment>("commitment", entry.Commitment);
        CheckBaselineIndicator(entry, codeLists, rules);
        var baselinePeriod = BaselinePeriodIn(entry, rules);
        var responsible = ResponsibleIn(entry, rules);
        if (rules.Breaches.Count > 0)
            return (null, rules.Breaches);

        // A baseline that says what holds anyway is none: what is exported says it in full, and comes back as it was.
        var target = new Target
        {
            RegionCode = entry.Region.Code,
            IndicatorCode = entry.Indicator.Code,
            Period = entry.Period,
            Number = 1,
            Rule = rule!,
            Commitment = commitment!.Value,
            BaselineIndicatorCode = entry.BaselineIndicator == entry.Indicator.Code ? null : entry.BaselineIndicator,
            BaselinePeriod = baselinePeriod == Target.DefaultBaselinePeriod(entry.Period, entry.Indicator.OverTime) ? null : baselinePeriod,
            BaselineComparable = entry.BaselineComparable ?? true,
            Responsible = responsible,
            SourceCode = entry.Source!,
            Locator = entry.Locator?.Trim(),
            Note = entry.Note?.Trim(),
            Reason = entry.Reason?.Trim(),
        };
        return (target, []);
    }

    private static TargetRule? RuleIn(TargetInput entry, decimal? factor, RevisionValidator rules)
    {
        if (entry.Rule is null)
            rules.Add("rule", RowErrorCode.Missing, Localizer.Format($"is required. Kinds: {TargetRule.KindsInWords()}."));
        if (entry.Rule is null || factor is null)
            return null;
        try
        {
            return entry.Rule.InUnit(factor.Value);
        }
        catch (InvalidRuleException exception)
        {
            rules.Add(exception.Parameter ?? "rule", RowErrorCode.NotANumber, exception.Message);
            return null;
        }
    }

    /// <summary>What of a rule makes no sense for its indicator; with a note it may run against what is good.</summary>
    private static (string Field, string Message)? Misfit(TargetRule rule, Indicator indicator, bool isPercent, bool isExplained)
    {
        if (rule is RankWithin && indicator.Measure != MeasureKind.Rank)
            return ("rule", Localizer.Format($"rankWithin is for indicators that are a rank; {indicator.Code} is not."));
        if (isPercent && rule is GrowAtLeast or DirectionalRule { Percent: not null })
            return ("percent", Localizer.Format($"{indicator.Code} is a percentage and changes by percentage points: give an amount, not a percent."));
        if (!isExplained && RunsAgainst(rule.Resolve(indicator.Polarity, baseline: null).Side, indicator.Polarity))
            return ("rule", Localizer.Format($"For {indicator.Code} this is the bad direction ({Localizer.Word(indicator.Polarity)}). Turn it round, or explain it in a note."));
        return null;
    }

    private static bool RunsAgainst(BoundSide? side, Polarity polarity) => (side, polarity) switch
    {
        (BoundSide.Floor, Polarity.LowerIsBetter) => true,
        (BoundSide.Ceiling, Polarity.HigherIsBetter) => true,
        _ => false,
    };

    private static void CheckBaselineIndicator(TargetInput entry, Codelists codeLists, RevisionValidator rules)
    {
        if (entry.BaselineIndicator is not { } code)
            return;
        var own = codeLists.UnitOf(entry.Indicator);
        if (!codeLists.Indicators.TryGetValue(code, out var baseline))
            rules.Add("baselineIndicator", RowErrorCode.Unknown, Codelists.Unknown(code, codeLists.Indicators.Values.Where(known => codeLists.UnitOf(known).IsCompatibleWith(own))));
        else if (!codeLists.UnitOf(baseline).IsCompatibleWith(own))
            rules.Add("baselineIndicator", RowErrorCode.IncompatibleUnit, Localizer.Format($"'{code}' is kept in {baseline.UnitCode}, which does not measure {entry.Indicator.Code} ({own.Code})."));
    }

    private static ResponsibleParty? ResponsibleIn(TargetInput entry, RevisionValidator rules)
    {
        if (entry.Responsible is not { } said)
            return null;
        rules.Text("responsibleUnitZh", said.UnitZh, RevisionValidator.MaxNameLength);
        rules.Text("responsibleUnitEn", said.UnitEn, RevisionValidator.MaxNameLength);
        rules.Text("responsiblePostZh", said.PostZh, RevisionValidator.MaxNameLength);
        rules.Text("responsiblePostEn", said.PostEn, RevisionValidator.MaxNameLength);
        if (said is { UnitZh: null, UnitEn: null })
            rules.Add("responsibleUnitZh", RowErrorCode.Missing, Localizer.Format($"is required, in Chinese or in English, where somebody is named who answers for the target."));
        return new(said.UnitZh?.Trim(), said.UnitEn?.Trim(), said.PostZh?.Trim(), said.PostEn?.Trim());
    }

    private static Period? BaselinePeriodIn(TargetInput entry, RevisionValidator rules)
    {
        if (entry.BaselinePeriod is not { } text)
            return null;
        if (!Period.TryParse(text, out var period))
            rules.Add("baselinePeriod", RowErrorCode.NotAPeriod, RevisionValidator.RefusePeriod(text));
        else if (period >= entry.Period)
            rules.Add("baselinePeriod", RowErrorCode.NotAllowed, Localizer.Format($"'{text}' is not allowed. Allowed: a period before {entry.Period}."));
        else
            return period;
        return null;
    }
}

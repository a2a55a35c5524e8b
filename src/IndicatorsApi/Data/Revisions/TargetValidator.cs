using IndicatorsApi.Data.CodeLists;
using IndicatorsApi.Measures.Criteria;
using IndicatorsApi.Measures.Localization;
using IndicatorsApi.Measures.Observations;
using IndicatorsApi.Measures.Rules;

namespace IndicatorsApi.Data.Revisions;

/// <summary>Validates targets from request bodies and import rows.</summary>
public static class TargetValidator
{
    /// <summary>Validates a target.</summary>
    /// <param name="entry">The target as received.</param>
    /// <param name="codeLists">The code lists.</param>
    /// <returns>The revision with number 1, or the violations.</returns>
    public static (Target? Revision, IReadOnlyList<RuleViolation> Violations) Validate(TargetInput entry, CodeListSet codeLists)
    {
        var rules = new RevisionValidator(entry, codeLists);
        var factor = rules.ValidateCommonFields();
        var rule = RuleIn(entry, factor, rules);
        if (rule is not null && FindConflict(rule, entry.Indicator, codeLists, isExplained: entry.Note is not null) is { } conflict)
            rules.Add(conflict.Field, RowErrorCode.RuleNotAllowed, conflict.Message);
        var commitment = rules.Required<Commitment>("commitment", entry.Commitment);
        CheckBaselineIndicator(entry, codeLists, rules);
        var baselinePeriod = BaselinePeriodIn(entry, rules);
        var responsible = ResponsibleIn(entry, rules);
        if (rules.Violations.Count > 0)
            return (null, rules.Violations);

        // An explicit default baseline is stored as null, because exports state the baseline in full and are imported again.
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
            rules.Add("rule", RowErrorCode.Missing, Localizer.Format($"is required. Kinds: {TargetRule.DescribeKinds()}."));
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

    /// <summary>Returns the conflict between a rule and its indicator. A note permits a rule against the polarity.</summary>
    private static (string Field, string Message)? FindConflict(
        TargetRule rule, Indicator indicator, CodeListSet codeLists, bool isExplained)
    {
        var code = indicator.Code;
        if (rule is RankWithin && indicator.Measure != MeasureKind.Rank)
            return ("rule", Localizer.Format($"rankWithin applies to rank indicators only. {code} is not a rank."));
        if (codeLists.UnitOf(indicator).IsPercent && rule is GrowAtLeast or DirectionalRule { Percent: not null })
        {
            var message = Localizer.Format($"{code} is a percentage and changes by percentage points. Send an amount, not a percent.");
            return ("percent", message);
        }

        if (!isExplained && Contradicts(rule.Resolve(indicator.Polarity, baseline: null).Side, indicator.Polarity))
        {
            var word = Localizer.Translate(indicator.Polarity);
            var message = Localizer.Format($"The rule contradicts the polarity of {code} ({word}). Reverse it, or explain it in a note.");
            return ("rule", message);
        }

        return null;
    }

    private static bool Contradicts(BoundSide? side, Polarity polarity) => (side, polarity) switch
    {
        (BoundSide.Floor, Polarity.LowerIsBetter) => true,
        (BoundSide.Ceiling, Polarity.HigherIsBetter) => true,
        _ => false,
    };

    private static void CheckBaselineIndicator(TargetInput entry, CodeListSet codeLists, RevisionValidator rules)
    {
        if (entry.BaselineIndicator is not { } code)
            return;
        var own = codeLists.UnitOf(entry.Indicator);
        if (!codeLists.Indicators.TryGetValue(code, out var baseline))
        {
            var compatible = codeLists.Indicators.Values.Where(known => codeLists.UnitOf(known).IsCompatibleWith(own));
            rules.Add("baselineIndicator", RowErrorCode.Unknown, CodeListSet.UnknownCodeMessage(code, compatible));
        }
        else if (!codeLists.UnitOf(baseline).IsCompatibleWith(own))
        {
            var (unit, indicator) = (baseline.UnitCode, entry.Indicator.Code);
            var message = Localizer.Format($"'{code}' is measured in {unit}, which is incompatible with {indicator} ({own.Code}).");
            rules.Add("baselineIndicator", RowErrorCode.IncompatibleUnit, message);
        }
    }

    private static ResponsibleParty? ResponsibleIn(TargetInput entry, RevisionValidator rules)
    {
        if (entry.Responsible is not { } party)
            return null;
        rules.Text("responsibleUnitZh", party.UnitZh, RevisionValidator.MaxNameLength);
        rules.Text("responsibleUnitEn", party.UnitEn, RevisionValidator.MaxNameLength);
        rules.Text("responsiblePostZh", party.PostZh, RevisionValidator.MaxNameLength);
        rules.Text("responsiblePostEn", party.PostEn, RevisionValidator.MaxNameLength);
        if (party is { UnitZh: null, UnitEn: null })
        {
            var message = Localizer.Format($"is required in Chinese or English when a responsible party is given.");
            rules.Add("responsibleUnitZh", RowErrorCode.Missing, message);
        }

        return new(party.UnitZh?.Trim(), party.UnitEn?.Trim(), party.PostZh?.Trim(), party.PostEn?.Trim());
    }

    private static Period? BaselinePeriodIn(TargetInput entry, RevisionValidator rules)
    {
        if (entry.BaselinePeriod is not { } text)
            return null;
        if (!Period.TryParse(text, out var period))
        {
            rules.Add("baselinePeriod", RowErrorCode.NotAPeriod, RevisionValidator.InvalidPeriodMessage(text));
            return null;
        }

        if (period < entry.Period)
            return period;
        var message = Localizer.Format($"'{text}' is not allowed. Allowed: a period before {entry.Period}.");
        rules.Add("baselinePeriod", RowErrorCode.NotAllowed, message);
        return null;
    }
}

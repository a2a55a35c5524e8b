using System.Globalization;
using IndicatorsApi.Data.CodeLists;
using IndicatorsApi.Measures.Localization;
using IndicatorsApi.Measures.Observations;
using IndicatorsApi.Measures.Time;

namespace IndicatorsApi.Data.Revisions;

/// <summary>Validates observations from request bodies and import rows.</summary>
public static class ObservationValidator
{
    /// <summary>Validates an observation.</summary>
    /// <param name="entry">The observation as received.</param>
    /// <param name="codeLists">The code lists.</param>
    /// <returns>The revision with number 1, or the violations.</returns>
    public static (Observation? Revision, IReadOnlyList<RuleViolation> Violations) Validate(ObservationInput entry, CodeListSet codeLists)
    {
        var rules = new RevisionValidator(entry, codeLists);
        CheckPeriod(entry, rules);
        var factor = rules.ValidateCommonFields();
        var value = rules.Value("value", entry.Value, factor);
        var change = rules.Value("reportedChange", entry.ReportedChange, factor);
        var qualifier = rules.Optional<Qualifier>("qualifier", entry.Qualifier) ?? Qualifier.Exact;
        CheckLimits(entry, value, qualifier, rules);
        var status = rules.Required<ObservationStatus>("status", entry.Status);
        if (entry.ReportedGrowthPercent is { } growth && !NumberLimits.IsPercent(growth))
        {
            var message = NumberLimits.RejectionMessage(growth.ToString(CultureInfo.InvariantCulture), NumberLimits.AllowedPercent);
            rules.Add("reportedGrowthPercent", RowErrorCode.NotANumber, message);
        }

        if ((entry.Value ?? entry.ReportedGrowthPercent ?? entry.ReportedChange) is null)
        {
            var message = Localizer.Format($"is empty, and so are reportedGrowthPercent and reportedChange. Send at least one of them.");
            rules.Add("value", RowErrorCode.Missing, message);
        }

        if (rules.Violations.Count > 0)
            return (null, rules.Violations);

        var observation = new Observation
        {
            RegionCode = entry.Region.Code,
            IndicatorCode = entry.Indicator.Code,
            Period = entry.Period,
            Number = 1,
            Value = value,
            Qualifier = qualifier,
            Status = status!.Value,
            ReportedGrowthPercent = entry.ReportedGrowthPercent,
            ReportedChange = change,
            SourceCode = entry.Source!,
            Locator = entry.Locator?.Trim(),
            Note = entry.Note?.Trim(),
            Reason = entry.Reason?.Trim(),
        };
        return (observation, []);
    }

    /// <summary>Checks the limits of the indicator. "More than" the maximum and "less than" the minimum are outside.</summary>
    private static void CheckLimits(ObservationInput entry, decimal? value, Qualifier qualifier, RevisionValidator rules)
    {
        var (min, max) = (entry.Indicator.Min, entry.Indicator.Max);
        if (value is not { } number)
            return;
        var isBelow = number < min || (number == min && qualifier == Qualifier.LessThan);
        var isAbove = number > max || (number == max && qualifier == Qualifier.MoreThan);
        if (!isBelow && !isAbove)
            return;
        string?[] limits =
        [
            min is null ? null : Localizer.Format($"at least {Format(min.Value)}"),
            max is null ? null : Localizer.Format($"at most {Format(max.Value)}"),
        ];
        var (sent, allowed) = (Format(entry.Value!.Value), string.Join(", ", limits.OfType<string>()));
        var (indicator, unit) = (entry.Indicator.Code, entry.Indicator.UnitCode);
        var message = Localizer.Format($"'{sent}' is outside the limits of {indicator}. Allowed: {allowed}, in {unit}.");
        rules.Add("value", RowErrorCode.OutsideLimits, message);
    }

    private static string Format(decimal number) => number.ToString("0.##########", CultureInfo.InvariantCulture);

    private static void CheckPeriod(ObservationInput entry, RevisionValidator rules)
    {
        var period = entry.Period;
        if (period.Kind == PeriodKind.Plan)
        {
            var message = Localizer.Format($"'{period}' is a plan period, which has targets only. Send an observation for each year.");
            rules.Add("period", RowErrorCode.NotAPeriod, message);
        }
        else if (period.Start > ChinaCalendar.DayOf(entry.Now))
        {
            rules.Add("period", RowErrorCode.PeriodNotBegun, Localizer.Format($"{period} has not begun. Allowed: a period up to today."));
        }
    }
}

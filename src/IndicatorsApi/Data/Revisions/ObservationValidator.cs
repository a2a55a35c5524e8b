using System.Globalization;
using IndicatorsApi.Measures.Time;
using IndicatorsApi.Measures.Observations;
using IndicatorsApi.Measures.Localization;
using IndicatorsApi.Data.CodeLists;

namespace IndicatorsApi.Data.Revisions;

/// <summary>Which figures may be recorded, however they come.</summary>
public static class ObservationValidator
{
    /// <summary>Judges a figure.</summary>
    /// <param name="entry">The figure as it was sent.</param>
    /// <param name="codeLists">What it may refer to.</param>
    /// <returns>The first revision of its key that it makes, or what is wrong with it.</returns>
    public static (Observation? Revision, IReadOnlyList<RuleViolation> Breaches) Check(ObservationInput entry, Codelists codeLists)
    {
        var rules = new RevisionValidator(entry, codeLists);
        CheckPeriod(entry, rules);
        var factor = rules.Common();
        var value = rules.Value("value", entry.Value, factor);
        var change = rules.Value("reportedChange", entry.ReportedChange, factor);
        var qualifier = rules.Optional<Qualifier>("qualifier", entry.Qualifier) ?? Qualifier.Exact;
        CheckLimits(entry, value, qualifier, rules);
        var status = rules.Required<ObservationStatus>("status", entry.Status);
        if (entry.ReportedGrowthPercent is { } growth && !NumberLimits.IsPercent(growth))
            rules.Add("reportedGrowthPercent", RowErrorCode.NotANumber, NumberLimits.Refuse(growth.ToString(CultureInfo.InvariantCulture), NumberLimits.PercentRule));
        if ((entry.Value ?? entry.ReportedGrowthPercent ?? entry.ReportedChange) is null)
            rules.Add("value", RowErrorCode.Missing, Localizer.Format($"is empty, and so are reportedGrowthPercent and reportedChange. A figure needs at least one of them."));
        if (rules.Breaches.Count > 0)
            return (null, rules.Breaches);

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

    /// <summary>What an indicator says it can be holds for every figure; "more than" what it can be at most is more than that.</summary>
    private static void CheckLimits(ObservationInput entry, decimal? value, Qualifier qualifier, RevisionValidator rules)
    {
        var (min, max) = (entry.Indicator.Min, entry.Indicator.Max);
        if (value is not { } number || !(number < min || number > max || (number == min && qualifier == Qualifier.LessThan) || (number == max && qualifier == Qualifier.MoreThan)))
            return;
        string?[] limits = [min is null ? null : Localizer.Format($"at least {Shown(min.Value)}"), max is null ? null : Localizer.Format($"at most {Shown(max.Value)}")];
        rules.Add("value", RowErrorCode.OutsideLimits, Localizer.Format($"'{Shown(entry.Value!.Value)}' lies outside what {entry.Indicator.Code} can be. Allowed: {string.Join(", ", limits.OfType<string>())}, in {entry.Indicator.UnitCode}."));
    }

    private static string Shown(decimal number) => number.ToString("0.##########", CultureInfo.InvariantCulture);

    private static void CheckPeriod(ObservationInput entry, RevisionValidator rules)
    {
        if (entry.Period.Kind == PeriodKind.Plan)
            rules.Add("period", RowErrorCode.NotAPeriod, Localizer.Format($"'{entry.Period}' is the period of a plan, which has targets only. Record the figures of its years."));
        else if (entry.Period.Start > ChinaCalendar.DayOf(entry.Now))
            rules.Add("period", RowErrorCode.PeriodNotBegun, Localizer.Format($"{entry.Period} has not begun. Allowed: a period up to today."));
    }
}

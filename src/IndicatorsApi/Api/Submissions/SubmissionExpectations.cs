using IndicatorsApi.Measures.Time;
using IndicatorsApi.Measures.Reporting;
using IndicatorsApi.Data.Revisions;
using IndicatorsApi.Data.EntityFramework;
using IndicatorsApi.Data.CodeLists;
using IndicatorsApi.Data.Versioning;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace IndicatorsApi.Api.Submissions;

/// <summary>Which figures are expected of whom.</summary>
public sealed class SubmissionExpectations(IndicatorsContext db)
{
    /// <summary>The periods whose figures are taken for those of a period: those of January to December and of the year stand for each other.</summary>
    public static IReadOnlyList<Period> StandingFor(Period period) => period switch
    {
        { Kind: PeriodKind.Year } => [period, Period.Of(PeriodKind.YearToDate, period.Year, 12)],
        { Kind: PeriodKind.YearToDate, Number: 12 } => [period, Period.OfYear(period.Year)],
        _ => [period],
    };

    /// <summary>
    /// What is expected of regions for a period: of those that requirements speak of, what these declare; of the others what they
    /// reported before in the same form, or those that they were formed from did, and what they have a target for. Of a region that does not exist on its last day nothing is.
    /// </summary>
    /// <param name="regions">The regions.</param>
    /// <param name="period">The period.</param>
    /// <param name="asOf">The version of the record that is looked at; nothing for the newest.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public async Task<IReadOnlyDictionary<string, ExpectedSubmission>> OfAsync(
        IReadOnlyCollection<Region> regions, Period period, long? asOf, CancellationToken cancellationToken) =>
        (await OfAsync(regions, [period], asOf, cancellationToken))[period];

    /// <summary>The same for several periods, by as many questions as for one.</summary>
    /// <param name="regions">The regions.</param>
    /// <param name="periods">The periods.</param>
    /// <param name="asOf">The version of the record that is looked at; nothing for the newest.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public async Task<IReadOnlyDictionary<Period, IReadOnlyDictionary<string, ExpectedSubmission>>> OfAsync(
        IReadOnlyCollection<Region> regions, IReadOnlyList<Period> periods, long? asOf, CancellationToken cancellationToken)
    {
        var known = await db.Indicators.Include(i => i.Unit).Include(i => i.Topic).OrderBy(i => i.Topic.Position).ThenBy(i => i.Code).ToListAsync(cancellationToken);
        var declared = await DeclaredAsync(regions, periods, cancellationToken);
        var others = regions.Select(region => region.Code).Where(code => declared.Values.Any(declarations => !declarations.ContainsKey(code))).ToList();
        var habits = await HabitsAsync(others, periods, asOf, cancellationToken);
        return periods.ToDictionary(period => period, period => (IReadOnlyDictionary<string, ExpectedSubmission>)regions.ToDictionary(
            region => region.Code,
            region => !region.Division.ExistsOn(period.End) ? new ExpectedSubmission(declared[period].ContainsKey(region.Code) ? ExpectationSource.Declared : ExpectationSource.Habit, [])
                : declared[period].TryGetValue(region.Code, out var due)
                ? new ExpectedSubmission(ExpectationSource.Declared, [.. known.Where(i => due.ContainsKey(i.Code)).Select(i => (i, due[i.Code]))])
                : new ExpectedSubmission(ExpectationSource.Habit, [.. known.Where(i => habits.Expects(region.Code, i.Code, period)).Select(i => (i, (LocalDate?)null))]),
            StringComparer.Ordinal));
    }

    /// <summary>
    /// The indicators that any of a region and its siblings has a target for that covers a period, or a figure of in its year or the year
    /// before: what a form may ask of a region of which nothing else is known.
    /// </summary>
    /// <param name="region">The region.</param>
    /// <param name="period">The period.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public async Task<IReadOnlyList<Indicator>> OfSiblingsAsync(Region region, Period period, CancellationToken cancellationToken)
    {
        List<string> regions = region.ParentCode is null ? [region.Code] : await db.Regions.Where(r => r.ParentCode == region.ParentCode).Select(r => r.Code).ToListAsync(cancellationToken);
        var first = Period.Of(PeriodKind.Month, Math.Max(Period.FirstYear, period.Year - 1), 1);
        var last = Period.Of(PeriodKind.YearToDate, period.Year, 12);
        var reported = db.At<Observation>(null)
            .Where(o => regions.Contains(o.RegionCode) && o.Period >= first && o.Period <= last)
            .Select(o => o.IndicatorCode);
        var promised = (await db.At<Target>(null).Where(t => regions.Contains(t.RegionCode) && t.Period >= first).Select(t => new { t.IndicatorCode, t.Period }).ToListAsync(cancellationToken))
            .Where(t => t.Period.Contains(period))
            .Select(t => t.IndicatorCode)
            .Distinct(StringComparer.Ordinal)
            .ToList();
        return await db.Indicators.Include(i => i.Unit).Include(i => i.Topic)
            .Where(i => reported.Contains(i.Code) || promised.Contains(i.Code))
            .OrderBy(i => i.Topic.Position).ThenBy(i => i.Code)
            .ToListAsync(cancellationToken);
    }

    /// <summary>
    /// By period and region, the indicators that requirements ask for, each with the earliest day by which it is due; without the regions that none speaks of.
    /// </summary>
    private async Task<Dictionary<Period, Dictionary<string, Dictionary<string, LocalDate?>>>> DeclaredAsync(
        IReadOnlyCollection<Region> regions, IReadOnlyList<Period> periods, CancellationToken cancellationToken)
    {
        var all = await db.ReportingRequirements.ToListAsync(cancellationToken);
        if (all.Count == 0)
            return periods.ToDictionary(period => period, _ => new Dictionary<string, Dictionary<string, LocalDate?>>(StringComparer.Ordinal));

        var tree = (await db.Regions.Select(r => new { r.Code, r.ParentCode }).ToListAsync(cancellationToken)).ConvertAll(r => (r.Code, r.ParentCode));
        var below = all.Select(r => r.RegionCode).Distinct(StringComparer.Ordinal).ToDictionary(code => code, code => Subtree.Of([code], tree), StringComparer.Ordinal);
        bool SpeaksOf(ReportingRequirement requirement, Region region) =>
            requirement.Level is { } level ? region.Level == level && below[requirement.RegionCode].Contains(region.Code) : region.Code == requirement.RegionCode;

        return periods.ToDictionary(period => period, period => regions
            .Select(region => (region.Code, Requirements: all.FindAll(requirement => requirement.Schedule.Holds(period.End) && SpeaksOf(requirement, region))))
            .Where(region => region.Requirements.Count > 0)
            .ToDictionary(region => region.Code, region => DueOf(region.Requirements, period), StringComparer.Ordinal));
    }

    private static Dictionary<string, LocalDate?> DueOf(IEnumerable<ReportingRequirement> requirements, Period period) => requirements
        .Where(requirement => requirement.Schedule.Expects(period))
        .SelectMany(requirement => requirement.IndicatorCodes.Select(code => (Code: code, DueOn: requirement.Schedule.DueOn(period))))
        .GroupBy(due => due.Code, StringComparer.Ordinal)
        .ToDictionary(due => due.Key, due => due.Min(each => each.DueOn), StringComparer.Ordinal);

    private async Task<Habits> HabitsAsync(List<string> regions, IReadOnlyList<Period> periods, long? asOf, CancellationToken cancellationToken)
    {
        if (regions.Count == 0)
            return new(new HashSet<(string, string, Period)>(), new Dictionary<(string, string), IReadOnlySet<Period>>());
        var succession = (await db.LoadCodeListsAsync(cancellationToken)).Succession;
        var heirs = regions.SelectMany(region => succession.WithFounders([region]).Select(before => (before, region))).ToLookup(pair => pair.before, pair => pair.region, StringComparer.Ordinal);
        var (reporting, evidence) = (heirs.Select(before => before.Key).ToList(), periods.SelectMany(InferredReportingSchedule.Evidence).Distinct().ToList());
        var reported = await db.At<Observation>(asOf)
            .Where(o => reporting.Contains(o.RegionCode) && evidence.Contains(o.Period))
            .Select(o => new { o.RegionCode, o.IndicatorCode, o.Period })
            .ToListAsync(cancellationToken);
        var promised = await db.At<Target>(asOf)
            .Where(t => regions.Contains(t.RegionCode) && periods.Contains(t.Period))
            .Select(t => new { t.RegionCode, t.IndicatorCode, t.Period })
            .ToListAsync(cancellationToken);
        return new(
            promised.Select(t => (t.RegionCode, t.IndicatorCode, t.Period)).ToHashSet(),
            reported.SelectMany(o => heirs[o.RegionCode].Select(region => (Region: region, o.IndicatorCode, o.Period))).GroupBy(o => (o.Region, o.IndicatorCode), o => o.Period).ToDictionary(series => series.Key, series => (IReadOnlySet<Period>)series.ToHashSet()));
    }

    /// <param name="Promised">What has a target.</param>
    /// <param name="Reported">The periods of which there are figures.</param>
    private sealed record Habits(IReadOnlySet<(string Region, string Indicator, Period Period)> Promised, IReadOnlyDictionary<(string Region, string Indicator), IReadOnlySet<Period>> Reported)
    {
        public bool Expects(string region, string indicator, Period period) =>
            Promised.Contains((region, indicator, period)) || (Reported.TryGetValue((region, indicator), out var reported) && InferredReportingSchedule.Expects(period, reported));
    }
}

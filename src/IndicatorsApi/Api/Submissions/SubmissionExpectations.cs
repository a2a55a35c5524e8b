using IndicatorsApi.Data.CodeLists;
using IndicatorsApi.Data.EntityFramework;
using IndicatorsApi.Data.Revisions;
using IndicatorsApi.Data.Versioning;
using IndicatorsApi.Measures.Reporting;
using IndicatorsApi.Measures.Time;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace IndicatorsApi.Api.Submissions;

/// <summary>Determines the observations that are expected of regions.</summary>
public sealed class SubmissionExpectations(IndicatorsContext db)
{
    /// <summary>Returns the periods that count as a period. A year and its January to December are equivalent.</summary>
    public static IReadOnlyList<Period> EquivalentPeriods(Period period) => period switch
    {
        { Kind: PeriodKind.Year } => [period, Period.Of(PeriodKind.YearToDate, period.Year, 12)],
        { Kind: PeriodKind.YearToDate, Number: 12 } => [period, Period.OfYear(period.Year)],
        _ => [period],
    };

    /// <summary>Returns the expectations of regions for a period.</summary>
    /// <remarks>
    /// Reporting requirements declare the expectations of the regions that they cover. For other regions they follow from earlier reports
    /// in the same form, those of predecessor regions included, and from targets. A region that does not exist on the last day of the
    /// period has none.
    /// </remarks>
    /// <param name="regions">The regions.</param>
    /// <param name="period">The period.</param>
    /// <param name="asOf">The dataset version to read; <see langword="null"/> for the newest.</param>
    /// <param name="cancellationToken">Cancels the query.</param>
    public async Task<IReadOnlyDictionary<string, ExpectedSubmission>> GetAsync(
        IReadOnlyCollection<Region> regions, Period period, long? asOf, CancellationToken cancellationToken) =>
        (await GetAsync(regions, [period], asOf, cancellationToken))[period];

    /// <summary>Returns the expectations of regions for several periods, with as many queries as for one.</summary>
    /// <param name="regions">The regions.</param>
    /// <param name="periods">The periods.</param>
    /// <param name="asOf">The dataset version to read; <see langword="null"/> for the newest.</param>
    /// <param name="cancellationToken">Cancels the query.</param>
    public async Task<IReadOnlyDictionary<Period, IReadOnlyDictionary<string, ExpectedSubmission>>> GetAsync(
        IReadOnlyCollection<Region> regions, IReadOnlyList<Period> periods, long? asOf, CancellationToken cancellationToken)
    {
        var known = await db.Indicators.Include(i => i.Unit).Include(i => i.Topic).OrderBy(i => i.Topic.Position).ThenBy(i => i.Code)
            .ToListAsync(cancellationToken);
        var declared = await DeclaredAsync(regions, periods, cancellationToken);
        var others = regions.Select(region => region.Code)
            .Where(code => declared.Values.Any(declarations => !declarations.ContainsKey(code))).ToList();
        var inferred = await InferAsync(others, periods, asOf, cancellationToken);
        return periods.ToDictionary(period => period, period => (IReadOnlyDictionary<string, ExpectedSubmission>)regions.ToDictionary(
            region => region.Code, region => ExpectationOf(region, period), StringComparer.Ordinal));

        ExpectedSubmission ExpectationOf(Region region, Period period)
        {
            var source = declared[period].TryGetValue(region.Code, out var due) ? ExpectationSource.Declared
                : ExpectationSource.ReportingPattern;
            if (!region.Lifetime.ExistsOn(period.End))
                return new(source, []);
            return due is not null
                ? new(source, [.. known.Where(i => due.ContainsKey(i.Code)).Select(i => (i, due[i.Code]))])
                : new(source, [.. known.Where(i => inferred.Expects(region.Code, i.Code, period)).Select(i => (i, (LocalDate?)null))]);
        }
    }

    /// <summary>
    /// Returns the indicators for which a region or one of its siblings has a target that covers a period, or an observation in its year
    /// or the year before. An import template offers them for a region without other expectations.
    /// </summary>
    /// <param name="region">The region.</param>
    /// <param name="period">The period.</param>
    /// <param name="cancellationToken">Cancels the query.</param>
    public async Task<IReadOnlyList<Indicator>> GetForSiblingsAsync(Region region, Period period, CancellationToken cancellationToken)
    {
        List<string> regions = region.ParentCode is null
            ? [region.Code]
            : await db.Regions.Where(r => r.ParentCode == region.ParentCode).Select(r => r.Code).ToListAsync(cancellationToken);
        var first = Period.Of(PeriodKind.Month, Math.Max(Period.FirstYear, period.Year - 1), 1);
        var last = Period.Of(PeriodKind.YearToDate, period.Year, 12);
        var reported = db.AsOf<Observation>(null)
            .Where(o => regions.Contains(o.RegionCode) && o.Period >= first && o.Period <= last)
            .Select(o => o.IndicatorCode);
        var targets = (await db.AsOf<Target>(null)
                .Where(t => regions.Contains(t.RegionCode) && t.Period >= first)
                .Select(t => new { t.IndicatorCode, t.Period })
                .ToListAsync(cancellationToken))
            .Where(t => t.Period.Contains(period))
            .Select(t => t.IndicatorCode)
            .Distinct(StringComparer.Ordinal)
            .ToList();
        return await db.Indicators.Include(i => i.Unit).Include(i => i.Topic)
            .Where(i => reported.Contains(i.Code) || targets.Contains(i.Code))
            .OrderBy(i => i.Topic.Position).ThenBy(i => i.Code)
            .ToListAsync(cancellationToken);
    }

    /// <summary>
    /// Returns the required indicators by period and region, each with its earliest due date. Regions without requirements are omitted.
    /// </summary>
    private async Task<Dictionary<Period, Dictionary<string, Dictionary<string, LocalDate?>>>> DeclaredAsync(
        IReadOnlyCollection<Region> regions, IReadOnlyList<Period> periods, CancellationToken cancellationToken)
    {
        var all = await db.ReportingRequirements.ToListAsync(cancellationToken);
        if (all.Count == 0)
            return periods.ToDictionary(
                period => period, _ => new Dictionary<string, Dictionary<string, LocalDate?>>(StringComparer.Ordinal));

        var tree = (await db.Regions.Select(r => new { r.Code, r.ParentCode }).ToListAsync(cancellationToken))
            .ConvertAll(r => (r.Code, r.ParentCode));
        var below = all.Select(r => r.RegionCode).Distinct(StringComparer.Ordinal)
            .ToDictionary(code => code, code => Subtree.Of([code], tree), StringComparer.Ordinal);
        bool Covers(ReportingRequirement requirement, Region region) =>
            requirement.Level is { } level
                ? region.Level == level && below[requirement.RegionCode].Contains(region.Code)
                : region.Code == requirement.RegionCode;

        return periods.ToDictionary(period => period, period => regions
            .Select(region => (
                region.Code,
                Requirements: all.FindAll(requirement => requirement.Schedule.AppliesTo(period.End) && Covers(requirement, region))))
            .Where(region => region.Requirements.Count > 0)
            .ToDictionary(region => region.Code, region => DueOf(region.Requirements, period), StringComparer.Ordinal));
    }

    private static Dictionary<string, LocalDate?> DueOf(IEnumerable<ReportingRequirement> requirements, Period period) => requirements
        .Where(requirement => requirement.Schedule.Expects(period))
        .SelectMany(requirement => requirement.IndicatorCodes.Select(code => (Code: code, DueOn: requirement.Schedule.DueOn(period))))
        .GroupBy(due => due.Code, StringComparer.Ordinal)
        .ToDictionary(due => due.Key, due => due.Min(each => each.DueOn), StringComparer.Ordinal);

    private async Task<InferredExpectations> InferAsync(
        List<string> regions, IReadOnlyList<Period> periods, long? asOf, CancellationToken cancellationToken)
    {
        if (regions.Count == 0)
            return new(new HashSet<(string, string, Period)>(), new Dictionary<(string, string), IReadOnlySet<Period>>());
        var succession = (await db.LoadCodeListsAsync(cancellationToken)).Lineage;
        var successors = regions.SelectMany(region => succession.WithMergedPredecessors([region]).Select(before => (before, region)))
            .ToLookup(pair => pair.before, pair => pair.region, StringComparer.Ordinal);
        var (reporting, evidence) =
            (successors.Select(before => before.Key).ToList(), periods.SelectMany(InferredReportingSchedule.Evidence).Distinct().ToList());
        var reported = await db.AsOf<Observation>(asOf)
            .Where(o => reporting.Contains(o.RegionCode) && evidence.Contains(o.Period))
            .Select(o => new { o.RegionCode, o.IndicatorCode, o.Period })
            .ToListAsync(cancellationToken);
        var targets = await db.AsOf<Target>(asOf)
            .Where(t => regions.Contains(t.RegionCode) && periods.Contains(t.Period))
            .Select(t => new { t.RegionCode, t.IndicatorCode, t.Period })
            .ToListAsync(cancellationToken);
        return new(
            targets.Select(t => (t.RegionCode, t.IndicatorCode, t.Period)).ToHashSet(),
            reported.SelectMany(o => successors[o.RegionCode].Select(region => (Region: region, o.IndicatorCode, o.Period)))
                .GroupBy(o => (o.Region, o.IndicatorCode), o => o.Period)
                .ToDictionary(series => series.Key, series => (IReadOnlySet<Period>)series.ToHashSet()));
    }

    /// <param name="Targets">The keys of the targets.</param>
    /// <param name="Reported">The reported periods of each series.</param>
    private sealed record InferredExpectations(
        IReadOnlySet<(string Region, string Indicator, Period Period)> Targets,
        IReadOnlyDictionary<(string Region, string Indicator), IReadOnlySet<Period>> Reported)
    {
        public bool Expects(string region, string indicator, Period period) =>
            Targets.Contains((region, indicator, period))
                || (Reported.TryGetValue((region, indicator), out var reported) && InferredReportingSchedule.Expects(period, reported));
    }
}

using IndicatorsApi.Measures.Calendar;
using IndicatorsApi.Measures.Reporting;
using IndicatorsApi.Record.Revisions;
using IndicatorsApi.Record.Storage;
using IndicatorsApi.Record.Vocabulary;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace IndicatorsApi.Api.Submissions;

/// <summary>Which figures are expected of whom.</summary>
public sealed class ExpectationService(IndicatorsContext db)
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
    /// reported before in the same form, and what they have a target for.
    /// </summary>
    /// <param name="regions">The regions.</param>
    /// <param name="period">The period.</param>
    /// <param name="asOf">The version of the record that is looked at; nothing for the newest.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public async Task<IReadOnlyDictionary<string, Expectation>> OfAsync(
        IReadOnlyCollection<Region> regions, Period period, long? asOf, CancellationToken cancellationToken)
    {
        var known = await db.Indicators.Include(i => i.Unit).Include(i => i.Topic).OrderBy(i => i.Topic.Position).ThenBy(i => i.Code).ToListAsync(cancellationToken);
        var declared = await DeclaredAsync(regions, period, cancellationToken);
        var others = regions.Select(region => region.Code).Where(code => !declared.ContainsKey(code)).ToList();
        var habits = await HabitsAsync(others, period, asOf, cancellationToken);
        return regions.ToDictionary(
            region => region.Code,
            region => declared.TryGetValue(region.Code, out var due)
                ? new Expectation(ExpectationBasis.Declared, [.. known.Where(i => due.ContainsKey(i.Code)).Select(i => (i, due[i.Code]))])
                : new Expectation(ExpectationBasis.Habit, [.. known.Where(i => habits.Contains((region.Code, i.Code))).Select(i => (i, (LocalDate?)null))]),
            StringComparer.Ordinal);
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

    /// <summary>By region, the indicators that requirements ask for, each with the earliest day by which it is due; without the regions that none speaks of.</summary>
    private async Task<Dictionary<string, Dictionary<string, LocalDate?>>> DeclaredAsync(IReadOnlyCollection<Region> regions, Period period, CancellationToken cancellationToken)
    {
        var requirements = (await db.Requirements.ToListAsync(cancellationToken)).FindAll(requirement => requirement.Schedule.Holds(period.End));
        if (requirements.Count == 0)
            return [];

        var tree = (await db.Regions.Select(r => new { r.Code, r.ParentCode }).ToListAsync(cancellationToken)).ConvertAll(r => (r.Code, r.ParentCode));
        var below = requirements.Select(r => r.RegionCode).Distinct(StringComparer.Ordinal).ToDictionary(code => code, code => Subtree.Of([code], tree), StringComparer.Ordinal);
        bool SpeaksOf(Requirement requirement, Region region) =>
            requirement.Level is { } level ? region.Level == level && below[requirement.RegionCode].Contains(region.Code) : region.Code == requirement.RegionCode;

        return regions
            .Select(region => (region.Code, Requirements: requirements.FindAll(requirement => SpeaksOf(requirement, region))))
            .Where(region => region.Requirements.Count > 0)
            .ToDictionary(
                region => region.Code,
                region => region.Requirements
                    .Where(requirement => requirement.Schedule.Expects(period))
                    .SelectMany(requirement => requirement.IndicatorCodes.Select(code => (Code: code, DueOn: requirement.Schedule.DueOn(period))))
                    .GroupBy(due => due.Code, StringComparer.Ordinal)
                    .ToDictionary(due => due.Key, due => due.Min(each => each.DueOn), StringComparer.Ordinal),
                StringComparer.Ordinal);
    }

    private async Task<IReadOnlySet<(string Region, string Indicator)>> HabitsAsync(List<string> regions, Period period, long? asOf, CancellationToken cancellationToken)
    {
        if (regions.Count == 0)
            return new HashSet<(string, string)>();
        var evidence = ReportingHabit.Evidence(period).ToList();
        var reported = await db.At<Observation>(asOf)
            .Where(o => regions.Contains(o.RegionCode) && evidence.Contains(o.Period))
            .Select(o => new { o.RegionCode, o.IndicatorCode, o.Period })
            .ToListAsync(cancellationToken);
        var promised = await db.At<Target>(asOf)
            .Where(t => regions.Contains(t.RegionCode) && t.Period == period)
            .Select(t => new { t.RegionCode, t.IndicatorCode })
            .ToListAsync(cancellationToken);
        return reported
            .GroupBy(o => (o.RegionCode, o.IndicatorCode), o => o.Period)
            .Where(series => ReportingHabit.Expects(period, series.ToHashSet()))
            .Select(series => series.Key)
            .Concat(promised.Select(t => (t.RegionCode, t.IndicatorCode)))
            .ToHashSet();
    }
}

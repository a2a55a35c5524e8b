using IndicatorsApi.Api.Submissions;
using IndicatorsApi.Data.CodeLists;
using IndicatorsApi.Data.EntityFramework;
using IndicatorsApi.Data.Imports;
using IndicatorsApi.Data.Revisions;
using IndicatorsApi.Measures.Time;
using Microsoft.EntityFrameworkCore;

namespace IndicatorsApi.Imports.Templates;

/// <summary>The rows of an import template.</summary>
/// <param name="Expected">The expected indicators by topic.</param>
/// <param name="Others">All other indicators by topic.</param>
internal sealed record TemplateRows(IReadOnlyList<TemplateRow> Expected, IReadOnlyList<TemplateRow> Others)
{
    /// <summary>
    /// Loads the rows. Expected observations are those of the reporting status. Without any, the headline indicators count that the
    /// region or
    /// a sibling has observations or targets of. Expected targets are those that the region has, or had in the previous year. Without any
    /// of
    /// these, all headline indicators are expected.
    /// </summary>
    public static async Task<TemplateRows> LoadAsync(
        IndicatorsContext db, SubmissionExpectations expectations, ImportKind kind, Region region, Period period,
        CancellationToken cancellationToken)
    {
        var all = await db.Indicators.Include(i => i.Unit).Include(i => i.Topic).OrderBy(i => i.Topic.Position).ThenBy(i => i.Code)
            .ToListAsync(cancellationToken);
        var expected = kind == ImportKind.Targets ? await PromisedAsync(db, region, period, cancellationToken)
            : await ExpectedAsync(expectations, region, period, cancellationToken);
        if (expected.Count == 0)
            expected = [.. all.Where(indicator => indicator.Headline).Select(indicator => indicator.Code)];

        var year = Period.OfYear(period.Year);
        var (yearBefore, lastYear, before) =
            (await FiguresAsync(period.YearEarlier), await FiguresAsync(year.YearEarlier), await FiguresAsync(PreviousOf(period)));
        var targets = await db.AsOf<Target>(null).Where(t => t.RegionCode == region.Code && t.Period == year)
            .ToDictionaryAsync(t => t.IndicatorCode, t => t.Rule, StringComparer.Ordinal, cancellationToken);
        var lines = all.ConvertAll(
            indicator =>
                new TemplateRow(
                    indicator, yearBefore.GetValueOrDefault(indicator.Code), lastYear.GetValueOrDefault(indicator.Code),
                    before.GetValueOrDefault(indicator.Code), targets.GetValueOrDefault(indicator.Code)));
        return new(
            lines.FindAll(line => expected.Contains(line.Indicator.Code)), lines.FindAll(line => !expected.Contains(line.Indicator.Code)));

        async Task<Dictionary<string, decimal?>> FiguresAsync(Period? of) => of is null
            ? []
            : await db.AsOf<Observation>(null).Where(o => o.RegionCode == region.Code && o.Period == of)
                .ToDictionaryAsync(o => o.IndicatorCode, o => o.Value, StringComparer.Ordinal, cancellationToken);
    }

    private static async Task<HashSet<string>> ExpectedAsync(
        SubmissionExpectations expectations, Region region, Period period, CancellationToken cancellationToken)
    {
        var own = (await expectations.GetAsync([region], period, asOf: null, cancellationToken))[region.Code].Observations;
        return own.Count > 0
            ? [.. own.Select(observation => observation.Indicator.Code)]
            : [.. (await expectations.GetForSiblingsAsync(region, period, cancellationToken)).Where(indicator => indicator.Headline)
                .Select(indicator => indicator.Code)];
    }

    private static async Task<HashSet<string>> PromisedAsync(
        IndicatorsContext db, Region region, Period period, CancellationToken cancellationToken)
    {
        List<Period> periods = [period, .. new[] { period.YearEarlier }.OfType<Period>()];
        return [.. await db.AsOf<Target>(null).Where(t => t.RegionCode == region.Code && periods.Contains(t.Period))
            .Select(t => t.IndicatorCode).ToListAsync(cancellationToken)];
    }

    /// <summary>Returns the preceding period of the same form; none for the first months of a year.</summary>
    private static Period? PreviousOf(Period period) => period.Kind switch
    {
        PeriodKind.YearToDate when period.Number > 1 => Period.Of(PeriodKind.YearToDate, period.Year, period.Number - 1),
        PeriodKind.YearToDate or PeriodKind.Year or PeriodKind.Plan => null,
        _ when period.Number > 1 => Period.Of(period.Kind, period.Year, period.Number - 1),
        _ when period.Year == Period.FirstYear => null,
        PeriodKind.Month => Period.Of(PeriodKind.Month, period.Year - 1, 12),
        PeriodKind.Quarter => Period.Of(PeriodKind.Quarter, period.Year - 1, 4),
        _ => Period.Of(PeriodKind.Half, period.Year - 1, 2),
    };
}

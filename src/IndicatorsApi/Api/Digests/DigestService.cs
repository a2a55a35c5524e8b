using IndicatorsApi.Api.Progress;
using IndicatorsApi.Api.Submissions;
using IndicatorsApi.Measures.Calendar;
using IndicatorsApi.Measures.Progress;
using IndicatorsApi.Record.Changes;
using IndicatorsApi.Record.Revisions;
using IndicatorsApi.Record.Storage;
using IndicatorsApi.Record.Vocabulary;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace IndicatorsApi.Api.Digests;

/// <summary>Finds out what changed between two versions of the record.</summary>
public sealed class DigestService(IndicatorsContext db, ProgressService progress, ExpectationService expectations)
{
    /// <summary>What changed in a region and its direct parts.</summary>
    public async Task<Digest> MakeAsync(Region region, DigestSpan span, CancellationToken cancellationToken)
    {
        List<Region> regions = [region, .. await db.Regions.Where(r => r.ParentCode == region.Code).OrderBy(r => r.Code).ToListAsync(cancellationToken)];
        var codes = regions.ConvertAll(r => r.Code);
        return new(
            regions,
            await TargetsAsync(codes, span, cancellationToken),
            await FiguresAsync(codes, span, cancellationToken),
            await db.RemarksAt(span.AsOf).Where(r => codes.Contains(r.RegionCode) && r.AddedIn > span.Since).OrderByDescending(r => r.On).ThenBy(r => r.RegionCode).ThenBy(r => r.IndicatorCode).ToListAsync(cancellationToken),
            await MissingAsync(regions, span, cancellationToken));
    }

    /// <summary>Targets whose period overlaps the time; of those that were over before it, the ones that are still not decided, or were in the time.</summary>
    private async Task<List<(TargetProgress Now, TargetProgress? Before)>> TargetsAsync(List<string> regions, DigestSpan span, CancellationToken cancellationToken)
    {
        var (from, until) = (ChinaCalendar.DayOf(span.SinceAt), ChinaCalendar.DayOf(span.ThroughAt));
        var now = await MeasuredAsync(span.AsOf, until);
        var before = (await MeasuredAsync(span.Since, from)).ToDictionary(target => KeyOf(target.Target));
        return
        [
            .. now.Select(target => (Now: target, Before: before.GetValueOrDefault(KeyOf(target.Target))))
                .Where(target => target.Now.Target.Period.End >= from
                    || target.Now.Result.Schedule == ScheduleStatus.Overdue
                    || (target.Before is { } then && then.Result.Schedule != target.Now.Result.Schedule)),
        ];

        async Task<IReadOnlyList<TargetProgress>> MeasuredAsync(long? version, LocalDate day)
        {
            var targets = await db.At<Target>(version).WithCommits().Where(t => regions.Contains(t.RegionCode)).OrderBy(t => t.RegionCode).ThenBy(t => t.IndicatorCode).ThenBy(t => t.Period).ToListAsync(cancellationToken);
            return await progress.MeasureAsync([.. targets.Where(t => t.Period.Start <= until)], unit: null, new(version, day), cancellationToken);
        }
    }

    /// <summary>What was added in the time and still stood at its end, against what it took the place of.</summary>
    private async Task<List<(ChangeAction Action, Observation Now, Observation? Before)>> FiguresAsync(List<string> regions, DigestSpan span, CancellationToken cancellationToken)
    {
        var (since, through) = (span.Since, span.Through);
        var rows = db.Observations.WithCommits().Where(o => regions.Contains(o.RegionCode));
        var added = await rows
            .Where(o => o.Added.Version > since && o.Added.Version <= through && (o.SupersededIn == null || o.Superseded!.Version < 0 || o.Superseded.Version > through))
            .ToListAsync(cancellationToken);
        var before = await rows
            .Where(o => !o.Withdrawn && o.Added.Version <= since && o.Added.Version > 0 && o.SupersededIn != null && o.Superseded!.Version > since && o.Superseded.Version <= through)
            .ToDictionaryAsync(KeyOf, cancellationToken);
        return
        [
            .. added.OrderByDescending(o => o.RecordedIn).ThenBy(o => o.Id)
                .Select(now => (now, Before: before.GetValueOrDefault(KeyOf(now))))
                .Where(pair => pair.Before is not null || !pair.now.Withdrawn)
                .Select(pair => (pair.now.Withdrawn ? ChangeAction.Withdrawn : pair.Before is null ? ChangeAction.Created : ChangeAction.Revised, pair.now, pair.Before)),
        ];
    }

    /// <summary>What is expected for the last month that was over, of itself and from January on; nothing that is not due yet.</summary>
    private async Task<List<(Region Region, Indicator Indicator, Period Period, LocalDate? DueOn)>> MissingAsync(List<Region> regions, DigestSpan span, CancellationToken cancellationToken)
    {
        var today = ChinaCalendar.DayOf(span.ThroughAt);
        var month = today.PlusDays(1).PlusMonths(-1);
        var codes = regions.ConvertAll(region => region.Code);
        var missing = new List<(Region, Indicator, Period, LocalDate?)>();
        foreach (var kind in new[] { PeriodKind.Month, PeriodKind.YearToDate })
        {
            var period = Period.Of(kind, month.Year, month.Month);
            var standing = ExpectationService.StandingFor(period);
            var expected = await expectations.OfAsync(regions, period, span.AsOf, cancellationToken);
            var present = (await db.At<Observation>(span.AsOf).Where(o => codes.Contains(o.RegionCode) && standing.Contains(o.Period)).Select(o => new { o.RegionCode, o.IndicatorCode }).ToListAsync(cancellationToken))
                .Select(o => (o.RegionCode, o.IndicatorCode)).ToHashSet();
            missing.AddRange(regions.SelectMany(region => expected[region.Code].Figures
                .Where(figure => !present.Contains((region.Code, figure.Indicator.Code)) && !(figure.DueOn >= today))
                .Select(figure => (region, figure.Indicator, period, figure.DueOn))));
        }

        return missing;
    }

    private static (string Region, string Indicator, Period Period) KeyOf(Revision revision) => (revision.RegionCode, revision.IndicatorCode, revision.Period);
}

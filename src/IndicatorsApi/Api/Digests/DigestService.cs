using IndicatorsApi.Api.Progress;
using IndicatorsApi.Api.Submissions;
using IndicatorsApi.Measures.Time;
using IndicatorsApi.Measures.Progress;
using IndicatorsApi.Data.Changes;
using IndicatorsApi.Data.Revisions;
using IndicatorsApi.Data.EntityFramework;
using IndicatorsApi.Data.CodeLists;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace IndicatorsApi.Api.Digests;

/// <summary>Finds out what changed between two versions of the record.</summary>
public sealed class DigestService(IndicatorsContext db, ProgressListQuery list, ProgressService progress, SubmissionExpectations expectations)
{
    /// <summary>How many figures are told of one by one at most.</summary>
    private const int MaxObservations = 200;

    /// <summary>What changed in a region and its direct parts.</summary>
    /// <param name="region">The region.</param>
    /// <param name="span">The time.</param>
    /// <param name="most">How many of the targets that are told of one by one are wanted at most.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public async Task<Digest> MakeAsync(Region region, DigestWindow span, int most, CancellationToken cancellationToken)
    {
        var parts = db.Regions.Where(r => r.ParentCode == region.Code).ExistingWithin(ChinaCalendar.DayOf(span.SinceAt), ChinaCalendar.DayOf(span.ThroughAt));
        List<Region> regions = [region, .. await parts.OrderBy(r => r.Code).ToListAsync(cancellationToken)];
        var codes = regions.ConvertAll(r => r.Code);
        var targets = await TargetsAsync(codes, span, cancellationToken);
        var attention = targets.Where(target => target.Schedule.NeedsAttention())
            .OrderByDescending(target => target.Schedule.Severity()).ThenBy(target => target.Summary.Lead ?? decimal.MaxValue).ToList();
        var turned = targets.Where(target => target.StatusChanged)
            .OrderByDescending(target => target.Schedule.Severity() - target.Before!.Value.Schedule.Severity()).ThenBy(target => target.Summary.Lead ?? decimal.MaxValue).ToList();
        var (observations, shownFigures) = await ObservationsAsync(codes, span, Math.Min(most, MaxObservations), cancellationToken);
        return new(
            regions,
            targets,
            attention,
            turned,
            await MeasuredAsync([.. attention.Take(most).Concat(turned.Take(most)).Select(target => target.Summary.Id).Distinct()], span, cancellationToken),
            observations,
            shownFigures,
            await db.RemarksAt(span.AsOf).Where(r => codes.Contains(r.RegionCode) && r.AddedInCommit > span.Since).OrderByDescending(r => r.On).ThenBy(r => r.RegionCode).ThenBy(r => r.IndicatorCode).ThenBy(r => r.Period).ToListAsync(cancellationToken),
            await MissingAsync(regions, span, cancellationToken));
    }

    /// <summary>Targets whose period overlaps the time; of those that were over before it, the ones that are still not decided, or were in the time.</summary>
    private async Task<List<DigestTarget>> TargetsAsync(List<string> regions, DigestWindow span, CancellationToken cancellationToken)
    {
        var (from, until) = (ChinaCalendar.DayOf(span.SinceAt), ChinaCalendar.DayOf(span.ThroughAt));
        var now = await list.SummariesAsync(db.At<Target>(span.AsOf).Where(t => regions.Contains(t.RegionCode)), new(span.AsOf, until), cancellationToken);
        var before = await BeforeAsync(regions, now, span, from, cancellationToken);
        return
        [
            .. now.Where(target => target.Period.Start <= until)
                .Select(target => new DigestTarget(target, target.ScheduleOn(until), before.GetValueOrDefault((target.Region, target.Indicator, target.Period)) is { } then ? (then.Status, then.ScheduleOn(from)) : null))
                .Where(target => target.Summary.Period.End >= from || target.Schedule == ScheduleStatus.Overdue || target.StatusChanged)
                .OrderBy(target => target.Summary.Region, StringComparer.Ordinal).ThenBy(target => target.Summary.Indicator, StringComparer.Ordinal).ThenBy(target => target.Summary.Period),
        ];
    }

    /// <summary>How targets stood before: as now, where nothing was written of them since.</summary>
    private async Task<Dictionary<(string Region, string Indicator, Period Period), TargetSummary>> BeforeAsync(
        List<string> regions, IReadOnlyList<TargetSummary> now, DigestWindow span, LocalDate from, CancellationToken cancellationToken)
    {
        var written = await ProgressCache.WrittenAsync(db, span.Since, span.Through, cancellationToken);
        var same = now.Where(target => !written.Contains((target.Region, target.Indicator)) && !written.Contains((target.Region, target.BaselineIndicator))).ToDictionary(target => target.Id);
        var ids = await db.At<Target>(span.Since).Where(t => regions.Contains(t.RegionCode)).Select(t => t.Id).ToListAsync(cancellationToken);
        var others = await list.MeasureAsync(ids.FindAll(id => !same.ContainsKey(id)), new(span.Since, from), cancellationToken);
        return ids.Select(id => same.GetValueOrDefault(id)).OfType<TargetSummary>().Concat(others).ToDictionary(target => (target.Region, target.Indicator, target.Period));
    }

    private async Task<Dictionary<long, TargetProgress>> MeasuredAsync(List<long> ids, DigestWindow span, CancellationToken cancellationToken)
    {
        var targets = await db.At<Target>(span.AsOf).WithCommits().Where(t => ids.Contains(t.Id)).ToListAsync(cancellationToken);
        return (await progress.MeasureAsync(targets, unit: null, new(span.AsOf, ChinaCalendar.DayOf(span.ThroughAt)), cancellationToken)).ToDictionary(target => target.Target.Id);
    }

    /// <summary>What was added in the time and still stood at its end: of all what became of it, of the first what it says and what it took the place of.</summary>
    private async Task<(List<(ChangeAction Action, string Region)> All, List<(ChangeAction Action, Observation Now, Observation? Before)> Shown)> ObservationsAsync(
        List<string> regions, DigestWindow span, int most, CancellationToken cancellationToken)
    {
        var (since, through) = (span.Since, span.Through);
        var rows = db.Observations.Where(o => regions.Contains(o.RegionCode));
        var added = await rows
            .Where(o => o.Added.Version > since && o.Added.Version <= through && (o.SupersededInCommit == null || o.Superseded!.Version < 0 || o.Superseded.Version > through))
            .Select(o => new { o.Id, o.RegionCode, o.IndicatorCode, o.Period, o.Withdrawn, o.Added.Version })
            .ToListAsync(cancellationToken);
        var before = (await rows
            .Where(o => !o.Withdrawn && o.Added.Version <= since && o.Added.Version > 0 && o.SupersededInCommit != null && o.Superseded!.Version > since && o.Superseded.Version <= through)
            .Select(o => new { o.Id, o.RegionCode, o.IndicatorCode, o.Period })
            .ToListAsync(cancellationToken)).ToDictionary(o => (o.RegionCode, o.IndicatorCode, o.Period), o => (long?)o.Id);
        var changes = added.OrderByDescending(o => o.Version).ThenBy(o => o.Id)
            .Select(now => (now.Id, now.Withdrawn, Region: now.RegionCode, Before: before.GetValueOrDefault((now.RegionCode, now.IndicatorCode, now.Period))))
            .Where(change => change.Before is not null || !change.Withdrawn)
            .Select(change => (Action: change.Withdrawn ? ChangeAction.Withdrawn : change.Before is null ? ChangeAction.Created : ChangeAction.Revised, change.Region, change.Id, change.Before))
            .ToList();
        var first = changes.OrderBy(change => change.Action == ChangeAction.Created).Take(most).ToList();
        var ids = first.Select(change => change.Id).Concat(first.Select(change => change.Before).OfType<long>()).ToList();
        var shown = await db.Observations.WithCommits().Where(o => ids.Contains(o.Id)).ToDictionaryAsync(o => o.Id, cancellationToken);
        return ([.. changes.Select(change => (change.Action, change.Region))], [.. first.Select(change => (change.Action, shown[change.Id], change.Before is { } id ? shown[id] : null))]);
    }

    /// <summary>What is expected for the last month that was over, of itself and from January on; nothing that is not due yet.</summary>
    private async Task<List<(Region Region, Indicator Indicator, Period Period, LocalDate? DueOn)>> MissingAsync(List<Region> regions, DigestWindow span, CancellationToken cancellationToken)
    {
        var today = ChinaCalendar.DayOf(span.ThroughAt);
        var month = today.PlusDays(1).PlusMonths(-1);
        var codes = regions.ConvertAll(region => region.Code);
        var missing = new List<(Region, Indicator, Period, LocalDate?)>();
        Period[] periods = [Period.Of(PeriodKind.Month, month.Year, month.Month), Period.Of(PeriodKind.YearToDate, month.Year, month.Month)];
        var expected = await expectations.OfAsync(regions, periods, span.AsOf, cancellationToken);
        foreach (var period in periods)
        {
            var standing = SubmissionExpectations.StandingFor(period);
            var present = (await db.At<Observation>(span.AsOf).Where(o => codes.Contains(o.RegionCode) && standing.Contains(o.Period)).Select(o => new { o.RegionCode, o.IndicatorCode }).ToListAsync(cancellationToken))
                .Select(o => (o.RegionCode, o.IndicatorCode)).ToHashSet();
            missing.AddRange(regions.SelectMany(region => expected[period][region.Code].Observations
                .Where(observation => !present.Contains((region.Code, observation.Indicator.Code)) && !(observation.DueOn >= today))
                .Select(observation => (region, observation.Indicator, period, observation.DueOn))));
        }

        return missing;
    }
}

using IndicatorsApi.Api.Progress;
using IndicatorsApi.Api.Submissions;
using IndicatorsApi.Data.Changes;
using IndicatorsApi.Data.CodeLists;
using IndicatorsApi.Data.EntityFramework;
using IndicatorsApi.Data.Revisions;
using IndicatorsApi.Measures.Progress;
using IndicatorsApi.Measures.Time;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace IndicatorsApi.Api.Digests;

/// <summary>Computes the changes between two dataset versions.</summary>
public sealed class DigestService(
    IndicatorsContext db, ProgressListQuery list, ProgressService progress, SubmissionExpectations expectations)
{
    /// <summary>The maximum number of observations that a digest lists.</summary>
    private const int MaxObservations = 200;

    /// <summary>Returns the changes in a region and its direct parts.</summary>
    /// <param name="region">The region.</param>
    /// <param name="window">The window of the digest.</param>
    /// <param name="limit">The maximum number of targets or observations in each list.</param>
    /// <param name="cancellationToken">Cancels the query.</param>
    public async Task<Digest> ComputeAsync(Region region, DigestWindow window, int limit, CancellationToken cancellationToken)
    {
        var parts = db.Regions.Where(r => r.ParentCode == region.Code)
            .ExistingWithin(ChinaCalendar.DayOf(window.SinceAt), ChinaCalendar.DayOf(window.ThroughAt));
        List<Region> regions = [region, .. await parts.OrderBy(r => r.Code).ToListAsync(cancellationToken)];
        var codes = regions.ConvertAll(r => r.Code);
        var targets = await TargetsAsync(codes, window, cancellationToken);
        var attention = targets.Where(target => target.Schedule.NeedsAttention())
            .OrderByDescending(target => target.Schedule.Severity()).ThenBy(target => target.Summary.Lead ?? decimal.MaxValue).ToList();
        var statusChanged = targets.Where(target => target.StatusChanged)
            .OrderByDescending(target => target.Schedule.Severity() - target.Before!.Value.Schedule.Severity())
            .ThenBy(target => target.Summary.Lead ?? decimal.MaxValue).ToList();
        var shownTargets = attention.Take(limit).Concat(statusChanged.Take(limit));
        var (observations, shownObservations) = await ObservationsAsync(codes, window, Math.Min(limit, MaxObservations), cancellationToken);
        return new(
            regions,
            targets,
            attention,
            statusChanged,
            await MeasuredAsync([.. shownTargets.Select(target => target.Summary.Id).Distinct()], window, cancellationToken),
            observations,
            shownObservations,
            await db.RemarksAsOf(window.AsOf).Where(r => codes.Contains(r.RegionCode) && r.AddedInCommit > window.SinceVersion)
                .OrderByDescending(r => r.On).ThenBy(r => r.RegionCode).ThenBy(r => r.IndicatorCode).ThenBy(r => r.Period)
                .ToListAsync(cancellationToken),
            await MissingAsync(regions, window, cancellationToken));
    }

    /// <summary>
    /// Returns the targets whose period overlaps the window, and earlier ones that are overdue or changed their status in it.
    /// </summary>
    private async Task<List<DigestTarget>> TargetsAsync(List<string> regions, DigestWindow window, CancellationToken cancellationToken)
    {
        var (from, until) = (ChinaCalendar.DayOf(window.SinceAt), ChinaCalendar.DayOf(window.ThroughAt));
        var now = await list.SummariesAsync(
            db.AsOf<Target>(window.AsOf).Where(t => regions.Contains(t.RegionCode)), new(window.AsOf, until), cancellationToken);
        var before = await BeforeAsync(regions, now, window, from, cancellationToken);
        return
        [
            .. now.Where(target => target.Period.Start <= until)
                .Select(target => new DigestTarget(
                    target,
                    target.ScheduleOn(until),
                    before.GetValueOrDefault((target.Region, target.Indicator, target.Period)) is { } then
                        ? (then.Status, then.ScheduleOn(from))
                        : null))
                .Where(target => target.Summary.Period.End >= from || target.Schedule == ScheduleStatus.Overdue || target.StatusChanged)
                .OrderBy(target => target.Summary.Region, StringComparer.Ordinal)
                .ThenBy(target => target.Summary.Indicator, StringComparer.Ordinal)
                .ThenBy(target => target.Summary.Period),
        ];
    }

    /// <summary>Returns the progress at the start of the window. Targets without new revisions keep the progress of the end.</summary>
    private async Task<Dictionary<(string Region, string Indicator, Period Period), TargetSummary>> BeforeAsync(
        List<string> regions, IReadOnlyList<TargetSummary> now, DigestWindow window, LocalDate from, CancellationToken cancellationToken)
    {
        var written = await ProgressCache.GetChangedSeriesAsync(db, window.SinceVersion, window.ThroughVersion, cancellationToken);
        var same = now
            .Where(target => !written.Contains((target.Region, target.Indicator))
                && !written.Contains((target.Region, target.BaselineIndicator)))
            .ToDictionary(target => target.Id);
        var ids = await db.AsOf<Target>(window.SinceVersion).Where(t => regions.Contains(t.RegionCode)).Select(t => t.Id)
            .ToListAsync(cancellationToken);
        var others = await list.MeasureAsync(ids.FindAll(id => !same.ContainsKey(id)), new(window.SinceVersion, from), cancellationToken);
        return ids.Select(id => same.GetValueOrDefault(id)).OfType<TargetSummary>().Concat(others)
            .ToDictionary(target => (target.Region, target.Indicator, target.Period));
    }

    private async Task<Dictionary<long, TargetProgress>> MeasuredAsync(
        List<long> ids, DigestWindow window, CancellationToken cancellationToken)
    {
        var targets = await db.AsOf<Target>(window.AsOf).WithCommits().Where(t => ids.Contains(t.Id)).ToListAsync(cancellationToken);
        var assessment = new AssessmentOptions(window.AsOf, ChinaCalendar.DayOf(window.ThroughAt));
        return (await progress.MeasureAsync(targets, unit: null, assessment, cancellationToken)).ToDictionary(target => target.Target.Id);
    }

    /// <summary>Returns the net changes of the window. The first ones are loaded in full, with the previous observation.</summary>
    private async Task<(
        List<(ChangeAction Action, string Region)> All,
        List<(ChangeAction Action, Observation Now, Observation? Before)> Shown)> ObservationsAsync(
        List<string> regions, DigestWindow window, int limit, CancellationToken cancellationToken)
    {
        var (since, through) = (window.SinceVersion, window.ThroughVersion);
        var rows = db.Observations.Where(o => regions.Contains(o.RegionCode));
        var added = await rows
            .Where(o => o.Added.Version > since && o.Added.Version <= through
                && (o.SupersededInCommit == null || o.Superseded!.Version < 0 || o.Superseded.Version > through))
            .Select(o => new { o.Id, o.RegionCode, o.IndicatorCode, o.Period, o.Withdrawn, o.Added.Version })
            .ToListAsync(cancellationToken);
        var before = (await rows
            .Where(o => !o.Withdrawn && o.Added.Version <= since && o.Added.Version > 0 && o.SupersededInCommit != null
                && o.Superseded!.Version > since && o.Superseded.Version <= through)
            .Select(o => new { o.Id, o.RegionCode, o.IndicatorCode, o.Period })
            .ToListAsync(cancellationToken)).ToDictionary(o => (o.RegionCode, o.IndicatorCode, o.Period), o => (long?)o.Id);
        var changes = added.OrderByDescending(o => o.Version).ThenBy(o => o.Id)
            .Select(now => (
                now.Id,
                now.Withdrawn,
                Region: now.RegionCode,
                Before: before.GetValueOrDefault((now.RegionCode, now.IndicatorCode, now.Period))))
            .Where(change => change.Before is not null || !change.Withdrawn)
            .Select(change => (
                Action: change.Withdrawn ? ChangeAction.Withdrawn : change.Before is null ? ChangeAction.Created : ChangeAction.Revised,
                change.Region,
                change.Id,
                change.Before))
            .ToList();
        var first = changes.OrderBy(change => change.Action == ChangeAction.Created).Take(limit).ToList();
        var ids = first.Select(change => change.Id).Concat(first.Select(change => change.Before).OfType<long>()).ToList();
        var shown = await db.Observations.WithCommits().Where(o => ids.Contains(o.Id)).ToDictionaryAsync(o => o.Id, cancellationToken);
        return (
            [.. changes.Select(change => (change.Action, change.Region))],
            [.. first.Select(change => (change.Action, shown[change.Id], change.Before is { } id ? shown[id] : null))]);
    }

    /// <summary>
    /// Returns the missing observations of the last complete month and its year to date. Observations that are not due yet are omitted.
    /// </summary>
    private async Task<List<(Region Region, Indicator Indicator, Period Period, LocalDate? DueOn)>> MissingAsync(
        List<Region> regions, DigestWindow window, CancellationToken cancellationToken)
    {
        var today = ChinaCalendar.DayOf(window.ThroughAt);
        var month = today.PlusDays(1).PlusMonths(-1);
        var codes = regions.ConvertAll(region => region.Code);
        var missing = new List<(Region, Indicator, Period, LocalDate?)>();
        Period[] periods =
            [Period.Of(PeriodKind.Month, month.Year, month.Month), Period.Of(PeriodKind.YearToDate, month.Year, month.Month)];
        var expected = await expectations.GetAsync(regions, periods, window.AsOf, cancellationToken);
        foreach (var period in periods)
        {
            var equivalent = SubmissionExpectations.EquivalentPeriods(period);
            var present = (await db.AsOf<Observation>(window.AsOf)
                    .Where(o => codes.Contains(o.RegionCode) && equivalent.Contains(o.Period))
                    .Select(o => new { o.RegionCode, o.IndicatorCode })
                    .ToListAsync(cancellationToken))
                .Select(o => (o.RegionCode, o.IndicatorCode)).ToHashSet();
            missing.AddRange(regions.SelectMany(region => expected[period][region.Code].Observations
                .Where(observation => !present.Contains((region.Code, observation.Indicator.Code)) && !(observation.DueOn >= today))
                .Select(observation => (region, observation.Indicator, period, observation.DueOn))));
        }

        return missing;
    }
}

using IndicatorsApi.Api.Progress;
using IndicatorsApi.Data.CodeLists;
using IndicatorsApi.Data.Commits;
using IndicatorsApi.Data.EntityFramework;
using IndicatorsApi.Data.Revisions;
using IndicatorsApi.Data.Versioning;
using IndicatorsApi.Measures.Progress;
using Microsoft.EntityFrameworkCore;

namespace IndicatorsApi.Api.Trajectories;

/// <summary>Loads the trajectories of targets.</summary>
public sealed class TrajectoryService(IndicatorsContext db, ProgressService progress)
{
    /// <summary>Loads the progress of a target at the end of each month of its period.</summary>
    /// <param name="target">The target.</param>
    /// <param name="unit">The unit of the measures. The unit of the target by default.</param>
    /// <param name="assessment">The assessment options.</param>
    /// <param name="vintage">The data vintage.</param>
    /// <param name="cancellationToken">The cancellation token.</param>
    public async Task<TargetTrajectory> LoadAsync(
        Target target, Unit? unit, AssessmentOptions assessment, DataVintage vintage, CancellationToken cancellationToken)
    {
        var input = (await progress.InputsAsync([target], unit, assessment, cancellationToken))[0];
        var months = ProgressTrajectory.MonthsOf(target.Period);
        if (vintage == DataVintage.Latest)
            return new(target, unit, input, [.. months.Select(month => PointOf(input, month))]);
        var history = await LoadHistoryAsync(target, unit, assessment, cancellationToken);
        return new(target, unit, input, [.. months.Select(history.At)]);
    }

    private static TrajectoryPoint PointOf(ProgressInput input, Period month)
    {
        var result = ProgressTrajectory.At(input, month);
        return new(
            month, result, result is null ? ProgressTrajectory.ExpectedAt(input, month) : result.ExpectedByNow,
            ProgressTrajectory.PreviousYearAt(input, month), VintageVersion: null);
    }

    private async Task<History> LoadHistoryAsync(
        Target target, Unit? unit, AssessmentOptions assessment, CancellationToken cancellationToken)
    {
        var codeLists = await db.LoadCodeListsAsync(cancellationToken);
        var (from, last) = ProgressService.YearsOf([target]);
        string[] indicators = [target.IndicatorCode, target.EffectiveBaselineIndicator];
        var observations = await AllRevisions<Observation>(codeLists.Lineage.WithMergedPredecessors([target.RegionCode]), assessment.AsOf)
            .Where(o => indicators.Contains(o.IndicatorCode) && o.Period >= from && o.Period <= last)
            .ToListAsync(cancellationToken);
        var targets = await AllRevisions<Target>([target.RegionCode], assessment.AsOf)
            .Where(t => t.IndicatorCode == target.IndicatorCode && t.Period == target.Period)
            .ToListAsync(cancellationToken);
        return new(target, unit, assessment, observations, targets, codeLists, progress);
    }

    private IQueryable<T> AllRevisions<T>(IReadOnlyList<string> regions, long? asOf)
        where T : Revision
    {
        var newest = asOf ?? long.MaxValue;
        return db.Set<T>().Include(r => r.Added).Include(r => r.Superseded)
            .Where(r => regions.Contains(r.RegionCode) && r.Added.Version > 0 && r.Added.Version <= newest);
    }

    /// <summary>All revisions of a target and its observations.</summary>
    private sealed class History(
        Target target, Unit? unit, AssessmentOptions assessment, IReadOnlyList<Observation> observations, IReadOnlyList<Target> targets,
        CodeListSet codeLists, ProgressService progress)
    {
        /// <summary>Returns the progress at the end of a month, by the first version that reported it.</summary>
        public TrajectoryPoint At(Period month)
        {
            foreach (var commit in CommitsThatReport(month))
            {
                var input = InputAt(commit.Version);
                if (ProgressTrajectory.At(input, month) is { } result)
                    return new(month, result, result.ExpectedByNow, ProgressTrajectory.PreviousYearAt(input, month), commit);
            }

            return new(month, Result: null, Expected: null, YearBefore: null, VintageVersion: null);
        }

        /// <summary>
        /// Returns the commits that changed the target's observations through a month, in order, from the first report of the month.
        /// </summary>
        private IEnumerable<Commit> CommitsThatReport(Period month)
        {
            var own = observations.Where(observation =>
                observation.IndicatorCode == target.IndicatorCode
                && observation.Period.FirstMonth >= target.Period.FirstMonth
                && observation.Period.LastMonth <= month.LastMonth).ToList();
            var first = own.Where(observation => observation.Period.LastMonth == month.LastMonth)
                .Select(observation => (long?)observation.Added.Version).Min();
            return own.Select(observation => observation.Added).Where(commit => commit.Version >= first)
                .DistinctBy(commit => commit.Version).OrderBy(commit => commit.Version);
        }

        private ProgressInput InputAt(long version)
        {
            var current = observations.Where(observation => IsCurrent(observation, version))
                .ToLookup(observation => (observation.RegionCode, observation.IndicatorCode));
            var targetThen = targets.LastOrDefault(each => IsCurrent(each, version)) ?? target;
            return progress.InputOf(targetThen, unit ?? targetThen.Indicator.Unit, current, codeLists, assessment);
        }

        private static bool IsCurrent(Revision revision, long version) =>
            !revision.Withdrawn && revision.Added.Version <= version
                && !(revision.Superseded is { IsPublished: true } superseded && superseded.Version <= version);
    }
}

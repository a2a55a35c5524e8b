using IndicatorsApi.Api.Progress;
using IndicatorsApi.Measures.Progress;
using IndicatorsApi.Data.Commits;
using IndicatorsApi.Data.Revisions;
using IndicatorsApi.Data.EntityFramework;
using IndicatorsApi.Data.CodeLists;
using IndicatorsApi.Data.Versioning;
using Microsoft.EntityFrameworkCore;

namespace IndicatorsApi.Api.Trajectories;

/// <summary>Loads how targets have come along.</summary>
public sealed class TrajectoryService(IndicatorsContext db, ProgressService progress)
{
    /// <summary>Follows a target through the months of its period.</summary>
    /// <param name="target">The target.</param>
    /// <param name="unit">The unit to measure in; without one its own.</param>
    /// <param name="assessment">How it is asked for.</param>
    /// <param name="known">By which knowledge each month is judged.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public async Task<TargetTrajectory> FollowAsync(Target target, Unit? unit, AssessmentOptions assessment, DataVintage known, CancellationToken cancellationToken)
    {
        var input = (await progress.InputsAsync([target], unit, assessment, cancellationToken))[0];
        var months = ProgressTrajectory.MonthsOf(target.Period);
        if (known == DataVintage.Latest)
            return new(target, unit, input, [.. months.Select(month => PointOf(input, month))]);
        var past = await LoadPastAsync(target, unit, assessment, cancellationToken);
        return new(target, unit, input, [.. months.Select(past.At)]);
    }

    private static TrajectoryPoint PointOf(ProgressInput input, Period month)
    {
        var result = ProgressTrajectory.At(input, month);
        return new(month, result, result is null ? ProgressTrajectory.ExpectedAt(input, month) : result.ExpectedByNow, ProgressTrajectory.YearBefore(input, month), VintageVersion: null);
    }

    private async Task<Past> LoadPastAsync(Target target, Unit? unit, AssessmentOptions assessment, CancellationToken cancellationToken)
    {
        var known = await db.LoadCodeListsAsync(cancellationToken);
        var (from, last) = ProgressService.YearsOf([target]);
        string[] indicators = [target.IndicatorCode, target.EffectiveBaselineIndicator];
        var observations = await EverWritten<Observation>(known.Succession.WithFounders([target.RegionCode]), assessment.AsOf)
            .Where(o => indicators.Contains(o.IndicatorCode) && o.Period >= from && o.Period <= last)
            .ToListAsync(cancellationToken);
        var targets = await EverWritten<Target>([target.RegionCode], assessment.AsOf)
            .Where(t => t.IndicatorCode == target.IndicatorCode && t.Period == target.Period)
            .ToListAsync(cancellationToken);
        return new(target, unit, assessment, observations, targets, known, progress);
    }

    private IQueryable<T> EverWritten<T>(IReadOnlyList<string> regions, long? asOf)
        where T : Revision
    {
        var newest = asOf ?? long.MaxValue;
        return db.Set<T>().Include(r => r.Added).Include(r => r.Superseded).Where(r => regions.Contains(r.RegionCode) && r.Added.Version > 0 && r.Added.Version <= newest);
    }

    /// <summary>All that the record ever said of a target and its figures.</summary>
    private sealed class Past(Target target, Unit? unit, AssessmentOptions assessment, IReadOnlyList<Observation> observations, IReadOnlyList<Target> targets, Codelists known, ProgressService progress)
    {
        /// <summary>How the target stood at the end of a month, by the first version in which that could be told.</summary>
        public TrajectoryPoint At(Period month)
        {
            foreach (var commit in CommitsThatTell(month))
            {
                var input = InputAt(commit.Version);
                if (ProgressTrajectory.At(input, month) is { } result)
                    return new(month, result, result.ExpectedByNow, ProgressTrajectory.YearBefore(input, month), commit);
            }

            return new(month, Result: null, Expected: null, YearBefore: null, VintageVersion: null);
        }

        /// <summary>The commits from the first on that wrote of the target's figures through a month, in order.</summary>
        private IEnumerable<Commit> CommitsThatTell(Period month)
        {
            var own = observations.Where(observation => observation.IndicatorCode == target.IndicatorCode && observation.Period.FirstMonth >= target.Period.FirstMonth && observation.Period.LastMonth <= month.LastMonth).ToList();
            var first = own.Where(observation => observation.Period.LastMonth == month.LastMonth).Select(observation => (long?)observation.Added.Version).Min();
            return own.Select(observation => observation.Added).Where(commit => commit.Version >= first).DistinctBy(commit => commit.Version).OrderBy(commit => commit.Version);
        }

        private ProgressInput InputAt(long version)
        {
            var standing = observations.Where(observation => Stands(observation, version)).ToLookup(observation => (observation.RegionCode, observation.IndicatorCode));
            var promised = targets.LastOrDefault(each => Stands(each, version)) ?? target;
            return progress.InputOf(promised, unit ?? promised.Indicator.Unit, standing, known, assessment);
        }

        private static bool Stands(Revision revision, long version) =>
            !revision.Withdrawn && revision.Added.Version <= version && !(revision.Superseded is { IsPublished: true } superseded && superseded.Version <= version);
    }
}

using IndicatorsApi.Api.Progress;
using IndicatorsApi.Measures.Progress;
using IndicatorsApi.Record.Commits;
using IndicatorsApi.Record.Revisions;
using IndicatorsApi.Record.Storage;
using IndicatorsApi.Record.Vocabulary;
using IndicatorsApi.Record.Writing;
using Microsoft.EntityFrameworkCore;

namespace IndicatorsApi.Api.Courses;

/// <summary>Loads how targets have come along.</summary>
public sealed class CourseService(IndicatorsContext db, ProgressService progress)
{
    /// <summary>Follows a target through the months of its period.</summary>
    /// <param name="target">The target.</param>
    /// <param name="unit">The unit to measure in; without one its own.</param>
    /// <param name="assessment">How it is asked for.</param>
    /// <param name="known">By which knowledge each month is judged.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public async Task<TargetCourse> FollowAsync(Target target, Unit? unit, Assessment assessment, KnownWhen known, CancellationToken cancellationToken)
    {
        var input = (await progress.InputsAsync([target], unit, assessment, cancellationToken))[0];
        var months = MonthlyProgress.MonthsOf(target.Period);
        if (known == KnownWhen.Now)
            return new(target, unit, input, [.. months.Select(month => PointOf(input, month))]);
        var past = await LoadPastAsync(target, unit, assessment, cancellationToken);
        return new(target, unit, input, [.. months.Select(past.At)]);
    }

    private static CoursePoint PointOf(ProgressInput input, Period month)
    {
        var result = MonthlyProgress.At(input, month);
        return new(month, result, result is null ? MonthlyProgress.ExpectedAt(input, month) : result.ExpectedByNow, MonthlyProgress.YearBefore(input, month), KnownIn: null);
    }

    private async Task<Past> LoadPastAsync(Target target, Unit? unit, Assessment assessment, CancellationToken cancellationToken)
    {
        var known = await db.LoadCodelistsAsync(cancellationToken);
        var (from, last) = ProgressService.YearsOf([target]);
        string[] indicators = [target.IndicatorCode, target.EffectiveBaselineIndicator];
        var figures = await EverWritten<Observation>(known.Succession.WithFounders([target.RegionCode]), assessment.AsOf)
            .Where(o => indicators.Contains(o.IndicatorCode) && o.Period >= from && o.Period <= last)
            .ToListAsync(cancellationToken);
        var targets = await EverWritten<Target>([target.RegionCode], assessment.AsOf)
            .Where(t => t.IndicatorCode == target.IndicatorCode && t.Period == target.Period)
            .ToListAsync(cancellationToken);
        return new(target, unit, assessment, figures, targets, known, progress);
    }

    private IQueryable<T> EverWritten<T>(IReadOnlyList<string> regions, long? asOf)
        where T : Revision
    {
        var newest = asOf ?? long.MaxValue;
        return db.Set<T>().Include(r => r.Added).Include(r => r.Superseded).Where(r => regions.Contains(r.RegionCode) && r.Added.Version > 0 && r.Added.Version <= newest);
    }

    /// <summary>All that the record ever said of a target and its figures.</summary>
    private sealed class Past(Target target, Unit? unit, Assessment assessment, IReadOnlyList<Observation> figures, IReadOnlyList<Target> targets, Codelists known, ProgressService progress)
    {
        /// <summary>How the target stood at the end of a month, by the first version in which that could be told.</summary>
        public CoursePoint At(Period month)
        {
            foreach (var commit in CommitsThatTell(month))
            {
                var input = InputAt(commit.Version);
                if (MonthlyProgress.At(input, month) is { } result)
                    return new(month, result, result.ExpectedByNow, MonthlyProgress.YearBefore(input, month), commit);
            }

            return new(month, Result: null, Expected: null, YearBefore: null, KnownIn: null);
        }

        /// <summary>The commits from the first on that wrote of the target's figures through a month, in order.</summary>
        private IEnumerable<Commit> CommitsThatTell(Period month)
        {
            var own = figures.Where(figure => figure.IndicatorCode == target.IndicatorCode && figure.Period.FirstMonth >= target.Period.FirstMonth && figure.Period.LastMonth <= month.LastMonth).ToList();
            var first = own.Where(figure => figure.Period.LastMonth == month.LastMonth).Select(figure => (long?)figure.Added.Version).Min();
            return own.Select(figure => figure.Added).Where(commit => commit.Version >= first).DistinctBy(commit => commit.Version).OrderBy(commit => commit.Version);
        }

        private ProgressInput InputAt(long version)
        {
            var standing = figures.Where(figure => Stands(figure, version)).ToLookup(figure => (figure.RegionCode, figure.IndicatorCode));
            var promised = targets.LastOrDefault(each => Stands(each, version)) ?? target;
            return progress.InputOf(promised, unit ?? promised.Indicator.Unit, standing, known, assessment);
        }

        private static bool Stands(Revision revision, long version) =>
            !revision.Withdrawn && revision.Added.Version <= version && !(revision.Superseded is { IsPublished: true } superseded && superseded.Version <= version);
    }
}

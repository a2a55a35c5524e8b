using IndicatorsApi.Data.Revisions;

namespace IndicatorsApi.Data.EntityFramework;

/// <summary>Queries for the revisions that are current in a version of the dataset.</summary>
public static class AsOfQueries
{
    /// <summary>Returns the revisions that are current now, or were in a version. Withdrawn ones are left out.</summary>
    /// <remarks>
    /// While a staged commit has rows in the table, the current revisions are read as those of the newest published version.
    /// </remarks>
    /// <param name="db">The database.</param>
    /// <param name="version">The version of the dataset. The default is the newest one.</param>
    public static IQueryable<T> AsOf<T>(this IndicatorsContext db, long? version)
        where T : Revision
    {
        if ((version ?? db.PinnedVersion) is not { } then)
            return db.Set<T>().Where(r => !r.Withdrawn && r.SupersededInCommit == null);

        // PostgreSQL plans for the parameter's value: the range on AddedInCommit lets it use the index for an old version with few rows.
        if (db.Dialect.UsesCustomPlans && then < db.FirstStagedVersion)
        {
            return db.Set<T>().Where(r =>
                !r.Withdrawn
                && r.AddedInCommit > 0
                && r.AddedInCommit <= then
                && (r.SupersededInCommit == null || r.SupersededInCommit > then || r.SupersededInCommit < 0));
        }

        // The id of a commit is its version, except for staged commits. Their ids are negative, as their rows are written before the
        // version is known.
        var later = db.Commits.Where(commit => commit.Id < 0 && (commit.Version < 0 || commit.Version > then)).Select(commit => commit.Id);
        return db.Set<T>().Where(r =>
            !r.Withdrawn
            && r.AddedInCommit <= then
            && !later.Contains(r.AddedInCommit)
            && (r.SupersededInCommit == null || r.SupersededInCommit > then || later.Contains(r.SupersededInCommit.Value)));
    }
}

using IndicatorsApi.Data.Revisions;

namespace IndicatorsApi.Data.EntityFramework;

/// <summary>Which revisions stand.</summary>
public static class AsOfQueries
{
    /// <summary>
    /// The rows that stand now, or stood in a version of the record; what was withdrawn by then is not among them. While rows of a commit lie
    /// among them that nobody is to see yet, those that stand now are read as those of the newest version.
    /// </summary>
    public static IQueryable<T> At<T>(this IndicatorsContext db, long? version)
        where T : Revision
    {
        if ((version ?? db.StandsIn) is not { } then)
            return db.Set<T>().Where(r => !r.Withdrawn && r.SupersededInCommit == null);

        // A range says how little was known of old: where the plan is made for the value, that little is found at once.
        if (db.Engine.PlansForValues && then < db.NamedBefore)
            return db.Set<T>().Where(r => !r.Withdrawn && r.AddedInCommit > 0 && r.AddedInCommit <= then && (r.SupersededInCommit == null || r.SupersededInCommit > then || r.SupersededInCommit < 0));

        // The name of a commit is its version, but for those below 0, whose rows were there before.
        var later = db.Commits.Where(commit => commit.Id < 0 && (commit.Version < 0 || commit.Version > then)).Select(commit => commit.Id);
        return db.Set<T>().Where(r =>
            !r.Withdrawn && r.AddedInCommit <= then && !later.Contains(r.AddedInCommit) && (r.SupersededInCommit == null || r.SupersededInCommit > then || later.Contains(r.SupersededInCommit.Value)));
    }
}

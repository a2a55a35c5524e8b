using IndicatorsApi.Record.Revisions;

namespace IndicatorsApi.Record.Storage;

/// <summary>Which revisions stand.</summary>
public static class StandingRows
{
    /// <summary>
    /// The rows that stand now, or stood in a version of the record; what was withdrawn by then is not among them. While rows of a commit lie
    /// among them that nobody is to see yet, those that stand now are read as those of the newest version.
    /// </summary>
    public static IQueryable<T> At<T>(this IndicatorsContext db, long? version)
        where T : Revision
    {
        if ((version ?? db.StandsIn) is not { } then)
            return db.Set<T>().Where(r => !r.Withdrawn && r.SupersededIn == null);

        // A range says how little was known of old: where the plan is made for the value, that little is found at once.
        if (db.Engine.PlansForValues && then < db.NamedBefore)
            return db.Set<T>().Where(r => !r.Withdrawn && r.AddedIn > 0 && r.AddedIn <= then && (r.SupersededIn == null || r.SupersededIn > then || r.SupersededIn < 0));

        // The name of a commit is its version, but for those below 0, whose rows were there before.
        var later = db.Commits.Where(commit => commit.Id < 0 && (commit.Version < 0 || commit.Version > then)).Select(commit => commit.Id);
        return db.Set<T>().Where(r =>
            !r.Withdrawn && r.AddedIn <= then && !later.Contains(r.AddedIn) && (r.SupersededIn == null || r.SupersededIn > then || later.Contains(r.SupersededIn.Value)));
    }
}

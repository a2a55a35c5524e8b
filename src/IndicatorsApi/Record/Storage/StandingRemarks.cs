using IndicatorsApi.Record.Revisions;
using Microsoft.EntityFrameworkCore;

namespace IndicatorsApi.Record.Storage;

/// <summary>Which remarks stand.</summary>
public static class StandingRemarks
{
    /// <summary>The remarks that stand now, or stood in a version of the record. None comes by a file, so that the name of each commit is its version.</summary>
    public static IQueryable<Remark> RemarksAt(this IndicatorsContext db, long? version)
    {
        var standing = db.Remarks.Include(r => r.Added).Where(r => !r.Withdrawn);
        return version is { } then
            ? standing.Where(r => r.AddedIn <= then && (r.SupersededIn == null || r.SupersededIn > then))
            : standing.Where(r => r.SupersededIn == null);
    }
}

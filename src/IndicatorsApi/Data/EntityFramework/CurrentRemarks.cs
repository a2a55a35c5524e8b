using IndicatorsApi.Data.Revisions;
using Microsoft.EntityFrameworkCore;

namespace IndicatorsApi.Data.EntityFramework;

/// <summary>Which remarks stand.</summary>
public static class CurrentRemarks
{
    /// <summary>The remarks that stand now, or stood in a version of the record. None comes by a file, so that the name of each commit is its version.</summary>
    public static IQueryable<Remark> RemarksAt(this IndicatorsContext db, long? version)
    {
        var standing = db.Remarks.Include(r => r.Added).Where(r => !r.Withdrawn);
        return version is { } then
            ? standing.Where(r => r.AddedInCommit <= then && (r.SupersededInCommit == null || r.SupersededInCommit > then))
            : standing.Where(r => r.SupersededInCommit == null);
    }
}

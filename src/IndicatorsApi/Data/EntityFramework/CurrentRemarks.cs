using IndicatorsApi.Data.Revisions;
using Microsoft.EntityFrameworkCore;

namespace IndicatorsApi.Data.EntityFramework;

/// <summary>Queries for the remarks that are current in a version of the dataset.</summary>
public static class CurrentRemarks
{
    /// <summary>Returns the remarks that are current now, or were in a version.</summary>
    /// <remarks>Staged imports write no remarks, so that the id of each commit is its version.</remarks>
    public static IQueryable<Remark> RemarksAsOf(this IndicatorsContext db, long? version)
    {
        var remarks = db.Remarks.Include(r => r.Added).Where(r => !r.Withdrawn);
        return version is { } then
            ? remarks.Where(r => r.AddedInCommit <= then && (r.SupersededInCommit == null || r.SupersededInCommit > then))
            : remarks.Where(r => r.SupersededInCommit == null);
    }
}

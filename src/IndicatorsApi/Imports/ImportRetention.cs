using IndicatorsApi.Data.EntityFramework;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace IndicatorsApi.Imports;

/// <summary>Lets go of what nobody looks at any more: reports of imports, their rejected rows, and files whose import never began. What was taken in stays on record.</summary>
internal static class ImportRetention
{
    /// <summary>Lets go of what is older than a moment.</summary>
    public static async Task DeleteExpiredAsync(IndicatorsContext db, ImportFiles files, Instant before, CancellationToken cancellationToken)
    {
        var kept = await db.Imports.Where(job => job.FinishedAt == null || job.CreatedAt >= before).Select(job => job.Id).ToListAsync(cancellationToken);
        await db.Imports.Where(job => job.FinishedAt != null && job.CreatedAt < before).ExecuteDeleteAsync(cancellationToken);
        files.DeleteOthers(kept.ToHashSet(StringComparer.Ordinal), before);
    }
}

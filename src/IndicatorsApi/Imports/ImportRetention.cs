using IndicatorsApi.Data.EntityFramework;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace IndicatorsApi.Imports;

/// <summary>Deletes expired import reports, rejected rows and uploads whose import never started. The imported data stay.</summary>
internal static class ImportRetention
{
    /// <summary>Deletes everything older than an instant.</summary>
    public static async Task DeleteExpiredAsync(
        IndicatorsContext db, ImportFiles files, Instant before, CancellationToken cancellationToken)
    {
        var kept = await db.Imports.Where(job => job.FinishedAt == null || job.CreatedAt >= before).Select(job => job.Id)
            .ToListAsync(cancellationToken);
        await db.Imports.Where(job => job.FinishedAt != null && job.CreatedAt < before).ExecuteDeleteAsync(cancellationToken);
        files.DeleteOthers(kept.ToHashSet(StringComparer.Ordinal), before);
    }
}

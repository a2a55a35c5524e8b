using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace IndicatorsApi.Record.Storage;

/// <summary>Transactions of many rows.</summary>
public static class BulkTransaction
{
    /// <summary>Begins a transaction that writes many rows.</summary>
    public static async Task<IDbContextTransaction> BeginBulkAsync(this IndicatorsContext db, CancellationToken cancellationToken)
    {
        // Rows come in any order, and each touches four indexes: with the standard cache of 2 MB most pages would be read again and again.
        await db.Database.OpenConnectionAsync(cancellationToken);
        await db.Database.ExecuteSqlRawAsync("PRAGMA cache_size = -32768", cancellationToken);
        return await db.Database.BeginTransactionAsync(cancellationToken);
    }
}

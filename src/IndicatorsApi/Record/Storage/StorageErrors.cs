using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace IndicatorsApi.Record.Storage;

/// <summary>What the exceptions of the database mean.</summary>
public static class StorageErrors
{
    /// <summary>SQLITE_CONSTRAINT.</summary>
    private const int ConstraintViolation = 19;

    /// <summary>Whether a write met something that somebody else wrote, or took away, at the same time.</summary>
    public static bool IsConflict(Exception exception) =>
        exception is SqliteException { SqliteErrorCode: ConstraintViolation } or DbUpdateException { InnerException: SqliteException { SqliteErrorCode: ConstraintViolation } };
}

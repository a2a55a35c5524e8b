using Npgsql;

namespace IndicatorsApi.Record.Storage.Postgres;

/// <summary>PostgreSQL's error codes (its documentation, appendix A), and what the driver says where there is none.</summary>
internal static class PostgresErrors
{
    /// <summary>What an error means; nothing where it is about the statement.</summary>
    public static StorageFault? FaultOf(NpgsqlException exception) => exception is not PostgresException { SqlState: var code } ? StorageFault.Unreachable : code switch
    {
        PostgresErrorCodes.UniqueViolation or PostgresErrorCodes.ForeignKeyViolation or PostgresErrorCodes.ExclusionViolation => StorageFault.Conflict,
        PostgresErrorCodes.DiskFull => StorageFault.Full,
        PostgresErrorCodes.ReadOnlySqlTransaction => StorageFault.OnlyReads,
        PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.QueryCanceled or PostgresErrorCodes.LockNotAvailable => StorageFault.Overtaken,
        PostgresErrorCodes.InvalidCatalogName or PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification => StorageFault.NoSuchDatabase,
        PostgresErrorCodes.DataCorrupted or PostgresErrorCodes.IndexCorrupted => StorageFault.Corrupt,
        _ when code.StartsWith("08", StringComparison.Ordinal) || code.StartsWith("57P", StringComparison.Ordinal) || code.StartsWith("53", StringComparison.Ordinal) => StorageFault.Unreachable,
        _ when code.StartsWith("58", StringComparison.Ordinal) => StorageFault.InputOutput,
        _ => null,
    };
}

using Npgsql;

namespace IndicatorsApi.Data.EntityFramework.Postgres;

/// <summary>PostgreSQL's error codes (its documentation, appendix A), and what the driver says where there is none.</summary>
internal static class PostgresErrors
{
    /// <summary>What an error means; nothing where it is about the statement.</summary>
    public static DatabaseErrorKind? FaultOf(NpgsqlException exception) => exception is not PostgresException { SqlState: var code } ? DatabaseErrorKind.Unreachable : code switch
    {
        PostgresErrorCodes.UniqueViolation or PostgresErrorCodes.ForeignKeyViolation or PostgresErrorCodes.ExclusionViolation => DatabaseErrorKind.Conflict,
        PostgresErrorCodes.DiskFull => DatabaseErrorKind.Full,
        PostgresErrorCodes.ReadOnlySqlTransaction => DatabaseErrorKind.OnlyReads,
        PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.QueryCanceled or PostgresErrorCodes.LockNotAvailable => DatabaseErrorKind.Overtaken,
        PostgresErrorCodes.InvalidCatalogName or PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification => DatabaseErrorKind.NoSuchDatabase,
        PostgresErrorCodes.DataCorrupted or PostgresErrorCodes.IndexCorrupted => DatabaseErrorKind.Corrupt,
        _ when code.StartsWith("08", StringComparison.Ordinal) || code.StartsWith("57P", StringComparison.Ordinal) || code.StartsWith("53", StringComparison.Ordinal) => DatabaseErrorKind.Unreachable,
        _ when code.StartsWith("58", StringComparison.Ordinal) => DatabaseErrorKind.InputOutput,
        _ => null,
    };
}

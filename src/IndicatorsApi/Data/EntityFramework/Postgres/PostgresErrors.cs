using Npgsql;

namespace IndicatorsApi.Data.EntityFramework.Postgres;

/// <summary>Classifies the error codes of PostgreSQL (its documentation, appendix A). An error of the driver itself has no code.</summary>
internal static class PostgresErrors
{
    /// <summary>Returns the kind of an error. <c>null</c> if the statement caused it.</summary>
    public static DatabaseErrorKind? KindOf(NpgsqlException exception) =>
        exception is PostgresException { SqlState: var code } ? KindOf(code) : DatabaseErrorKind.Unreachable;

    private static DatabaseErrorKind? KindOf(string code) => code switch
    {
        PostgresErrorCodes.UniqueViolation or PostgresErrorCodes.ForeignKeyViolation or PostgresErrorCodes.ExclusionViolation =>
            DatabaseErrorKind.Conflict,
        PostgresErrorCodes.DiskFull => DatabaseErrorKind.Full,
        PostgresErrorCodes.ReadOnlySqlTransaction => DatabaseErrorKind.ReadOnlyServer,
        PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.QueryCanceled
            or PostgresErrorCodes.LockNotAvailable => DatabaseErrorKind.Aborted,
        PostgresErrorCodes.InvalidCatalogName or PostgresErrorCodes.InvalidPassword
            or PostgresErrorCodes.InvalidAuthorizationSpecification => DatabaseErrorKind.AccessDenied,
        PostgresErrorCodes.DataCorrupted or PostgresErrorCodes.IndexCorrupted => DatabaseErrorKind.Corrupt,
        _ when IsOfClass(code, "08") || IsOfClass(code, "57P") || IsOfClass(code, "53") => DatabaseErrorKind.Unreachable,
        _ when IsOfClass(code, "58") => DatabaseErrorKind.InputOutput,
        _ => null,
    };

    private static bool IsOfClass(string code, string prefix) => code.StartsWith(prefix, StringComparison.Ordinal);
}

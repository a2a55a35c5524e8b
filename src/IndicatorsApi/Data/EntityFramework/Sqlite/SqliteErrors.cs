using Microsoft.Data.Sqlite;

namespace IndicatorsApi.Data.EntityFramework.Sqlite;

/// <summary>Classifies the result codes of SQLite (https://sqlite.org/rescode.html).</summary>
internal static class SqliteErrors
{
    /// <summary>Returns the kind of an error. <c>null</c> if the statement caused it.</summary>
    public static DatabaseErrorKind? KindOf(SqliteException exception) => exception.SqliteErrorCode switch
    {
        5 or 6 => DatabaseErrorKind.Busy,
        8 => DatabaseErrorKind.ReadOnly,
        10 => DatabaseErrorKind.InputOutput,
        11 => DatabaseErrorKind.Corrupt,
        13 => DatabaseErrorKind.Full,
        14 => DatabaseErrorKind.CannotOpen,
        19 => DatabaseErrorKind.Conflict,
        26 => DatabaseErrorKind.NotADatabase,
        _ => null,
    };
}

using Microsoft.Data.Sqlite;

namespace IndicatorsApi.Data.EntityFramework.Sqlite;

/// <summary>SQLite's result codes.</summary>
internal static class SqliteErrors
{
    /// <summary>What a code means; nothing where it is about the statement.</summary>
    public static DatabaseErrorKind? FaultOf(SqliteException exception) => exception.SqliteErrorCode switch
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

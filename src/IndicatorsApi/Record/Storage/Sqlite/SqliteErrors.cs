using Microsoft.Data.Sqlite;

namespace IndicatorsApi.Record.Storage.Sqlite;

/// <summary>SQLite's result codes.</summary>
internal static class SqliteErrors
{
    /// <summary>What a code means; nothing where it is about the statement.</summary>
    public static StorageFault? FaultOf(SqliteException exception) => exception.SqliteErrorCode switch
    {
        5 or 6 => StorageFault.Busy,
        8 => StorageFault.ReadOnly,
        10 => StorageFault.InputOutput,
        11 => StorageFault.Corrupt,
        13 => StorageFault.Full,
        14 => StorageFault.CannotOpen,
        19 => StorageFault.Conflict,
        26 => StorageFault.NotADatabase,
        _ => null,
    };
}

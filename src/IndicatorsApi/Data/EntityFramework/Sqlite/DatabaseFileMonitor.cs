using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace IndicatorsApi.Data.EntityFramework.Sqlite;

/// <summary>
/// Detects that the file of a connection was deleted or replaced. SQLite would go on to
/// read the old file, and would acknowledge writes that are lost.
/// </summary>
/// <param name="connection">The open connection.</param>
internal sealed class DatabaseFileMonitor(SqliteConnection connection)
{
    // A check costs as much as the query for the version. A few thousand requests may share one.
    private const int CheckIntervalMilliseconds = 100;

    private long _checkedAt = Environment.TickCount64;

    /// <summary>Indicates that the file is still at its path.</summary>
    public bool IsInPlace =>
        connection.Handle is not null
        && (FileControl.Get(connection, FileControl.HasMoved, out int hasMoved) != raw.SQLITE_OK || hasMoved == 0);

    /// <summary>Indicates that the file was at its path within the last 100 ms, which suffices for reads.</summary>
    public bool WasInPlaceRecently()
    {
        if (Environment.TickCount64 - _checkedAt < CheckIntervalMilliseconds)
            return true;
        _checkedAt = Environment.TickCount64;
        return IsInPlace;
    }

    /// <summary>
    /// Closes a connection whose file is lost or broken, without the usual checkpoint. The checkpoint would delete the log at the path,
    /// which may belong to a new file.
    /// </summary>
    public static void CloseWithoutCheckpoint(SqliteConnection connection)
    {
        if (connection.Handle is { } handle)
            _ = raw.sqlite3_db_config(handle, raw.SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, out _);
        connection.Close();
    }
}

using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace IndicatorsApi.Data.EntityFramework.Sqlite;

/// <summary>
/// Tells whether the file at a path is still the one that a connection has opened: one that was deleted or replaced would go on to be read,
/// and what is written to it would be acknowledged and lost.
/// </summary>
/// <param name="connection">The connection, which is open.</param>
internal sealed class DatabaseFileMonitor(SqliteConnection connection)
{
    // A look costs as much as the question for the version; a few thousand requests may share one.
    private const int MillisecondsBetweenLooks = 100;

    private long _looked = Environment.TickCount64;

    /// <summary>Whether it still lies at its path.</summary>
    public bool Holds => connection.Handle is not null && (FileControl.Ask(connection, FileControl.HasMoved, out int hasMoved) != raw.SQLITE_OK || hasMoved == 0);

    /// <summary>Whether it still lay at its path a moment ago: enough where nothing is written.</summary>
    public bool HeldLately()
    {
        if (Environment.TickCount64 - _looked < MillisecondsBetweenLooks)
            return true;
        _looked = Environment.TickCount64;
        return Holds;
    }

    /// <summary>
    /// Closes a connection whose file is lost or broken. The last one to close would write its log into that file and take the log away, which
    /// may be that of the file which has come in its place.
    /// </summary>
    public static void Leave(SqliteConnection connection)
    {
        if (connection.Handle is { } handle)
            _ = raw.sqlite3_db_config(handle, raw.SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, out _);
        connection.Close();
    }
}

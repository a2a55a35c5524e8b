using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace IndicatorsApi.Record.Storage.Connections;

/// <summary>
/// Tells whether the file at a path is still the one that a connection has opened: one that was deleted or replaced would go on to be read,
/// and what is written to it would be acknowledged and lost.
/// </summary>
internal sealed class FileIdentity
{
    // A look costs as much as the question for the version; a few thousand requests may share one.
    private const int MillisecondsBetweenLooks = 100;

    private readonly string _path;
    private readonly DateTime _born;
    private long _looked = Environment.TickCount64;

    private FileIdentity(string path) => (_path, _born) = (path, BirthOf(path));

    /// <summary>The file that a connection has opened.</summary>
    public static FileIdentity Of(SqliteConnection connection) => new(Path.GetFullPath(connection.DataSource));

    /// <summary>Whether it still lies at its path.</summary>
    public bool Holds => BirthOf(_path) == _born;

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

    private static DateTime BirthOf(string path) => File.GetCreationTimeUtc(path);
}

using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace IndicatorsApi.Data.EntityFramework.Sqlite;

/// <summary>
/// Tells whether there was a commit since the last look, without a question: by the head of the index of the log, which lies in memory that all programs with the file
/// share, and which every commit rewrites before it is acknowledged. It is what SQLite itself looks at when it begins to read, but for the locks
/// (https://sqlite.org/walformat.html, "The WAL-Index Header").
/// </summary>
internal sealed class WalIndexWatcher
{
    // The first of two copies of the head, and the one that is written last.
    private const int HeaderBytes = 48;

    private readonly IntPtr _header;
    private byte[] _seen = new byte[HeaderBytes];
    private byte[] _now = new byte[HeaderBytes];

    private WalIndexWatcher(IntPtr header) => _header = header;

    /// <summary>The index of a connection's file; <see langword="null"/> where it has none. It ends with the connection.</summary>
    /// <param name="connection">The connection, which is open and has read.</param>
    public static WalIndexWatcher? Of(SqliteConnection connection)
    {
        if (!IsLogged(connection) || FileControl.Ask(connection, FileControl.FilePointer, out IntPtr file) != raw.SQLITE_OK)
            return null;
        var methods = Marshal.ReadIntPtr(file);
        if (Marshal.ReadInt32(methods) < FirstWithSharedMemory)
            return null;
        var map = Marshal.GetDelegateForFunctionPointer<SharedMemory>(Marshal.ReadIntPtr(methods, SharedMemoryMethod * IntPtr.Size));
        return map(file, 0, RegionBytes, 0, out var region) == raw.SQLITE_OK && region != IntPtr.Zero ? new(region) : null;
    }

    /// <summary>Whether there was a commit since the last look that said so. What is read after it, is at least as new.</summary>
    public bool HasChanged()
    {
        Marshal.Copy(_header, _now, 0, HeaderBytes);
        if (_now.AsSpan().SequenceEqual(_seen))
            return false;
        (_seen, _now) = (_now, _seen);
        return true;
    }

    private static bool IsLogged(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA journal_mode";
        return command.ExecuteScalar() is "wal";
    }

    // https://sqlite.org/c3ref/io_methods.html
    private const int FirstWithSharedMemory = 2;
    private const int SharedMemoryMethod = 13;
    private const int RegionBytes = 32_768;

    [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
    private delegate int SharedMemory(IntPtr file, int region, int bytes, int extend, out IntPtr memory);
}

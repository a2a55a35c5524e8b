using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace IndicatorsApi.Data.EntityFramework.Sqlite;

/// <summary>
/// Detects commits without a query, by the header of the WAL index (https://sqlite.org/walformat.html, "The WAL-Index Header").
/// </summary>
/// <remarks>
/// The index is in memory that all processes with the file share. Every commit rewrites its header before it is acknowledged. SQLite itself
/// compares the header when it begins to read.
/// </remarks>
internal sealed class WalIndexWatcher
{
    // The header has two copies. This is the first, which is written last.
    private const int HeaderBytes = 48;

    private readonly IntPtr _header;
    private byte[] _seen = new byte[HeaderBytes];
    private byte[] _now = new byte[HeaderBytes];

    private WalIndexWatcher(IntPtr header) => _header = header;

    /// <summary>
    /// Creates a watcher, which is valid until the connection is closed. Returns <c>null</c> if the file has no WAL index.
    /// </summary>
    /// <param name="connection">An open connection that has read.</param>
    public static WalIndexWatcher? Of(SqliteConnection connection)
    {
        if (!IsInWalMode(connection) || FileControl.Get(connection, FileControl.FilePointer, out IntPtr file) != raw.SQLITE_OK)
            return null;
        var methods = Marshal.ReadIntPtr(file);
        if (Marshal.ReadInt32(methods) < FirstWithSharedMemory)
            return null;
        var map = Marshal.GetDelegateForFunctionPointer<SharedMemory>(Marshal.ReadIntPtr(methods, SharedMemoryMethod * IntPtr.Size));
        return map(file, 0, RegionBytes, 0, out var region) == raw.SQLITE_OK && region != IntPtr.Zero ? new(region) : null;
    }

    /// <summary>
    /// Returns <c>true</c> if there was a commit since the last call. A read that begins after the call sees that commit.
    /// </summary>
    public bool HasChanged()
    {
        Marshal.Copy(_header, _now, 0, HeaderBytes);
        if (_now.AsSpan().SequenceEqual(_seen))
            return false;
        (_seen, _now) = (_now, _seen);
        return true;
    }

    private static bool IsInWalMode(SqliteConnection connection)
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

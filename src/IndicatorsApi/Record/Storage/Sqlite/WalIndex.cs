using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;

namespace IndicatorsApi.Record.Storage.Sqlite;

/// <summary>
/// Tells whether there was a commit since the last look, without a question: by the head of the index of the log, which lies in memory that all programs with the file
/// share, and which every commit rewrites before it is acknowledged. It is what SQLite itself looks at when it begins to read, but for the locks
/// (https://sqlite.org/walformat.html, "The WAL-Index Header").
/// </summary>
internal sealed class WalIndex
{
    // The first of two copies of the head, and the one that is written last.
    private const int HeaderBytes = 48;

    private readonly IntPtr _header;
    private byte[] _seen = new byte[HeaderBytes];
    private byte[] _now = new byte[HeaderBytes];

    private WalIndex(IntPtr header) => _header = header;

    /// <summary>The index of a connection's file; <see langword="null"/> where it has none. It ends with the connection.</summary>
    /// <param name="connection">The connection, which is open and has read.</param>
    public static WalIndex? Of(SqliteConnection connection)
    {
        if (connection.Handle is not { } handle || !IsLogged(connection) || file_control(handle.DangerousGetHandle(), null, FilePointer, out var file) != Ok)
            return null;
        var methods = Marshal.ReadIntPtr(file);
        if (Marshal.ReadInt32(methods) < FirstWithSharedMemory)
            return null;
        var map = Marshal.GetDelegateForFunctionPointer<SharedMemory>(Marshal.ReadIntPtr(methods, SharedMemoryMethod * IntPtr.Size));
        return map(file, 0, RegionBytes, 0, out var region) == Ok && region != IntPtr.Zero ? new(region) : null;
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

    // https://sqlite.org/c3ref/c_fcntl_begin_atomic_write.html and https://sqlite.org/c3ref/io_methods.html
    private const int Ok = 0;
    private const int FilePointer = 7;
    private const int FirstWithSharedMemory = 2;
    private const int SharedMemoryMethod = 13;
    private const int RegionBytes = 32_768;

    [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
    private delegate int SharedMemory(IntPtr file, int region, int bytes, int extend, out IntPtr memory);

#pragma warning disable SYSLIB1054 // What is generated instead would need unsafe code.
    [DllImport("e_sqlite3", EntryPoint = "sqlite3_file_control", ExactSpelling = true)]
    private static extern int file_control(IntPtr connection, string? schema, int operation, out IntPtr result);
#pragma warning restore SYSLIB1054
}

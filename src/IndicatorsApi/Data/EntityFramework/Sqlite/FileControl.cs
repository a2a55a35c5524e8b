using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;

namespace IndicatorsApi.Data.EntityFramework.Sqlite;

/// <summary>
/// Calls <c>sqlite3_file_control</c> (https://sqlite.org/c3ref/file_control.html), which Microsoft.Data.Sqlite does not expose.
/// </summary>
internal static class FileControl
{
    /// <summary>SQLITE_FCNTL_FILE_POINTER: the <c>sqlite3_file</c> of the connection.</summary>
    public const int FilePointer = 7;

    /// <summary>
    /// SQLITE_FCNTL_HAS_MOVED: "whether or not the file has been renamed, moved, or deleted since it was first opened". Systems that
    /// prevent that do not support it.
    /// </summary>
    public const int HasMoved = 20;

    /// <summary>Gets a property that is a number.</summary>
    /// <returns>The result code of SQLite.</returns>
    public static int Get(SqliteConnection connection, int operation, out int value) =>
        file_control(connection.Handle!.DangerousGetHandle(), null, operation, out value);

    /// <summary>Gets a property that is a pointer.</summary>
    /// <returns>The result code of SQLite.</returns>
    public static int Get(SqliteConnection connection, int operation, out IntPtr value) =>
        file_control(connection.Handle!.DangerousGetHandle(), null, operation, out value);

#pragma warning disable SYSLIB1054 // The generated alternative needs unsafe code.
    [DllImport("e_sqlite3", EntryPoint = "sqlite3_file_control", ExactSpelling = true)]
    private static extern int file_control(IntPtr connection, string? schema, int operation, out int result);

    [DllImport("e_sqlite3", EntryPoint = "sqlite3_file_control", ExactSpelling = true)]
    private static extern int file_control(IntPtr connection, string? schema, int operation, out IntPtr result);
#pragma warning restore SYSLIB1054
}

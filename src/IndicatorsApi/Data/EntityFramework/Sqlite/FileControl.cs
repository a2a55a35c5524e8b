using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;

namespace IndicatorsApi.Data.EntityFramework.Sqlite;

/// <summary>Asks SQLite about the file of a connection (https://sqlite.org/c3ref/file_control.html), which its provider does not.</summary>
internal static class FileControl
{
    /// <summary>SQLITE_FCNTL_FILE_POINTER: the open file, as SQLite holds it.</summary>
    public const int FilePointer = 7;

    /// <summary>SQLITE_FCNTL_HAS_MOVED: "whether or not the file has been renamed, moved, or deleted since it was first opened". Systems that do not let that happen do not know it.</summary>
    public const int HasMoved = 20;

    /// <summary>Asks a question whose answer is a number.</summary>
    /// <returns>SQLite's result code.</returns>
    public static int Ask(SqliteConnection connection, int operation, out int answer) => file_control(connection.Handle!.DangerousGetHandle(), null, operation, out answer);

    /// <summary>Asks a question whose answer is an address.</summary>
    /// <returns>SQLite's result code.</returns>
    public static int Ask(SqliteConnection connection, int operation, out IntPtr answer) => file_control(connection.Handle!.DangerousGetHandle(), null, operation, out answer);

#pragma warning disable SYSLIB1054 // What is generated instead would need unsafe code.
    [DllImport("e_sqlite3", EntryPoint = "sqlite3_file_control", ExactSpelling = true)]
    private static extern int file_control(IntPtr connection, string? schema, int operation, out int result);

    [DllImport("e_sqlite3", EntryPoint = "sqlite3_file_control", ExactSpelling = true)]
    private static extern int file_control(IntPtr connection, string? schema, int operation, out IntPtr result);
#pragma warning restore SYSLIB1054
}

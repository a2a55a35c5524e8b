using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace IndicatorsApi.Record.Storage;

/// <summary>What the exceptions of the database mean (SQLite's result codes).</summary>
public static class StorageErrors
{
    private const int Busy = 5;
    private const int Locked = 6;
    private const int ReadOnly = 8;
    private const int InputOutput = 10;
    private const int Corrupt = 11;
    private const int Full = 13;
    private const int CannotOpen = 14;
    private const int ConstraintViolation = 19;
    private const int NotADatabase = 26;

    /// <summary>What is wrong where the file is not there, or not to be read.</summary>
    public const string CannotBeOpened = "The database cannot be opened: check that its folder is there and that the service's user may read and write it.";

    /// <summary>How systems say that a disk is full: Linux, Windows.</summary>
    private static readonly int[] DiskIsFull = [28, unchecked((int)0x80070070)];

    /// <summary>Whether a write met something that somebody else wrote, or took away, at the same time.</summary>
    public static bool IsConflict(Exception exception) => CodeOf(exception) == ConstraintViolation;

    /// <summary>Whether there is no room left for what was to be written.</summary>
    public static bool IsFull(Exception exception) => CodeOf(exception) == Full || (exception is IOException && DiskIsFull.Contains(exception.HResult));

    /// <summary>Whether the file itself cannot be relied on.</summary>
    public static bool IsBroken(Exception exception) => CodeOf(exception) is Corrupt or NotADatabase or InputOutput or CannotOpen;

    /// <summary>What is wrong with the ground that the database stands on, and what to do about it.</summary>
    /// <returns>Nothing where the exception is about something else.</returns>
    public static string? GroundOf(Exception exception) => CodeOf(exception) switch
    {
        _ when IsFull(exception) => "The disk is full: make room where the database lies.",
        Busy or Locked => "Another program holds the database: end it, or wait until it is done.",
        ReadOnly => "The database cannot be written: let the service's user write the file and its folder.",
        InputOutput => "The disk failed while the database was read or written: check it and its connection.",
        Corrupt => "The database is damaged: put a copy back that was made before.",
        NotADatabase => "The file is not a database of this program: point ConnectionStrings__Indicators at another one, or put a copy back.",
        CannotOpen => CannotBeOpened,
        _ => null,
    };

    private static int? CodeOf(Exception exception) => exception switch
    {
        SqliteException sqlite => sqlite.SqliteErrorCode,
        DbUpdateException { InnerException: SqliteException inner } => inner.SqliteErrorCode,
        InvalidOperationException { InnerException: { } inner } => CodeOf(inner),
        _ => null,
    };
}

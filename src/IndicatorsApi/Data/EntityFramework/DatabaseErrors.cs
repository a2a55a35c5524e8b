using System.Diagnostics;
using IndicatorsApi.Data.EntityFramework.Postgres;
using IndicatorsApi.Data.EntityFramework.Sqlite;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace IndicatorsApi.Data.EntityFramework;

/// <summary>Classifies the exceptions of either database system.</summary>
public static class DatabaseErrors
{
    /// <summary>The description of a file that does not exist or may not be read.</summary>
    public const string CannotBeOpened =
        "The database cannot be opened. Check that its folder exists and that the service's user may read and write it.";

    // With the time of the last attempt itself, a request waits less than five seconds.
    private static readonly TimeSpan MaxRetryTime = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan RetryInterval = TimeSpan.FromMilliseconds(100);

    /// <summary>The result codes for a full disk of Linux and Windows.</summary>
    private static readonly int[] DiskFullCodes = [28, unchecked((int)0x80070070)];

    /// <summary>Indicates that a concurrent write or deletion made this one violate a constraint.</summary>
    public static bool IsConflict(Exception exception) => KindOf(exception) == DatabaseErrorKind.Conflict;

    /// <summary>Indicates that the disk is full.</summary>
    public static bool IsFull(Exception exception) =>
        KindOf(exception) == DatabaseErrorKind.Full || (exception is IOException && DiskFullCodes.Contains(exception.HResult));

    /// <summary>
    /// Indicates that the server could not be reached or aborted the transaction. Work that has committed nothing may be retried.
    /// </summary>
    public static bool IsTransient(Exception exception) => KindOf(exception) is DatabaseErrorKind.Unreachable or DatabaseErrorKind.Aborted;

    /// <summary>Retries work that only reads, for up to two seconds after a transient failure.</summary>
    /// <param name="work">The work.</param>
    /// <param name="undo">Ends a failed attempt.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    internal static async Task<T> RetryTransientAsync<T>(Func<Task<T>> work, Func<Task> undo, CancellationToken cancellationToken)
    {
        for (var began = Stopwatch.GetTimestamp(); ;)
        {
            try
            {
                return await work();
            }
            catch (Exception exception) when (IsTransient(exception) && Stopwatch.GetElapsedTime(began) < MaxRetryTime)
            {
                await undo();
                await Task.Delay(RetryInterval, cancellationToken);
            }
        }
    }

    /// <summary>Indicates that the file is unreliable, so that its connection has to be closed.</summary>
    public static bool IsBroken(Exception exception) =>
        KindOf(exception) is DatabaseErrorKind.Corrupt or DatabaseErrorKind.NotADatabase or DatabaseErrorKind.InputOutput
            or DatabaseErrorKind.CannotOpen;

    /// <summary>Describes a failure of the database itself, and the remedy.</summary>
    /// <returns><c>null</c> if the exception has another cause.</returns>
    public static string? DescribeFailure(Exception exception) => KindOf(exception) switch
    {
        _ when IsFull(exception) => "The disk is full. Free some space on the disk of the database and in the temporary folder.",
        DatabaseErrorKind.Busy => "Another process holds the lock of the database. Stop it, or wait until it has finished.",
        DatabaseErrorKind.ReadOnly => "The database cannot be written. Grant the service's user write access to the file and its folder.",
        DatabaseErrorKind.ReadOnlyServer => "The database server is read-only. Name the primary server in ConnectionStrings__Indicators.",
        DatabaseErrorKind.InputOutput => "The disk failed while the database was read or written. Check the disk and its connection.",
        DatabaseErrorKind.Corrupt => "The database is damaged. Restore a backup.",
        DatabaseErrorKind.NotADatabase =>
            "The file is not a database of this service. Set ConnectionStrings__Indicators to another file, or restore a backup.",
        DatabaseErrorKind.CannotOpen => CannotBeOpened,
        DatabaseErrorKind.Unreachable =>
            "The database server cannot be reached, or closed the connection. Check that it runs, and check ConnectionStrings__Indicators.",
        DatabaseErrorKind.Aborted => "The database aborted the transaction because of a concurrent one. Retry it.",
        DatabaseErrorKind.AccessDenied =>
            "The database does not exist, or the user is not allowed to connect. Create them, or correct ConnectionStrings__Indicators.",
        _ => null,
    };

    private static DatabaseErrorKind? KindOf(Exception exception) => exception switch
    {
        SqliteException sqlite => SqliteErrors.KindOf(sqlite),
        NpgsqlException postgres => PostgresErrors.KindOf(postgres),
        LockLostException => DatabaseErrorKind.Aborted,
        DbUpdateException { InnerException: { } inner } => KindOf(inner),
        InvalidOperationException { InnerException: { } inner } => KindOf(inner),
        _ => null,
    };
}

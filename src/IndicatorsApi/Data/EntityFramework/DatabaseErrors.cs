using System.Diagnostics;
using IndicatorsApi.Data.EntityFramework.Postgres;
using IndicatorsApi.Data.EntityFramework.Sqlite;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace IndicatorsApi.Data.EntityFramework;

/// <summary>What the exceptions of the database mean, whichever system it is.</summary>
public static class DatabaseErrors
{
    /// <summary>What is wrong where the file is not there, or not to be read.</summary>
    public const string CannotBeOpened = "The database cannot be opened: check that its folder is there and that the service's user may read and write it.";

    // With the seconds that an attempt itself may take, a request waits less than five.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan RetryInterval = TimeSpan.FromMilliseconds(100);

    /// <summary>How systems say that a disk is full: Linux, Windows.</summary>
    private static readonly int[] DiskIsFull = [28, unchecked((int)0x80070070)];

    /// <summary>Whether a write met something that somebody else wrote, or took away, at the same time.</summary>
    public static bool IsConflict(Exception exception) => FaultOf(exception) == DatabaseErrorKind.Conflict;

    /// <summary>Whether there is no room left for what was to be written.</summary>
    public static bool IsFull(Exception exception) => FaultOf(exception) == DatabaseErrorKind.Full || (exception is IOException && DiskIsFull.Contains(exception.HResult));

    /// <summary>Whether a server was away, or put others first: what has written nothing yet may be tried again.</summary>
    public static bool IsTransient(Exception exception) => FaultOf(exception) is DatabaseErrorKind.Unreachable or DatabaseErrorKind.Overtaken;

    /// <summary>Does what writes nothing, again and again for a while where a server is away.</summary>
    /// <param name="work">What is done.</param>
    /// <param name="undo">Ends what was begun of it.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    internal static async Task<T> RetryTransientAsync<T>(Func<Task<T>> work, Func<Task> undo, CancellationToken cancellationToken)
    {
        for (var began = Stopwatch.GetTimestamp(); ;)
        {
            try
            {
                return await work();
            }
            catch (Exception exception) when (IsTransient(exception) && Stopwatch.GetElapsedTime(began) < Patience)
            {
                await undo();
                await Task.Delay(RetryInterval, cancellationToken);
            }
        }
    }

    /// <summary>Whether the file itself cannot be relied on.</summary>
    public static bool IsBroken(Exception exception) => FaultOf(exception) is DatabaseErrorKind.Corrupt or DatabaseErrorKind.NotADatabase or DatabaseErrorKind.InputOutput or DatabaseErrorKind.CannotOpen;

    /// <summary>What is wrong with the ground that the database stands on, and what to do about it.</summary>
    /// <returns>Nothing where the exception is about something else.</returns>
    public static string? DescribeFailure(Exception exception) => FaultOf(exception) switch
    {
        _ when IsFull(exception) => "The disk is full: make room where the database lies, and in the temporary folder.",
        DatabaseErrorKind.Busy => "Another program holds the database: end it, or wait until it is done.",
        DatabaseErrorKind.ReadOnly => "The database cannot be written: let the service's user write the file and its folder.",
        DatabaseErrorKind.OnlyReads => "The database server only reads: name the one that may be written in ConnectionStrings__Indicators.",
        DatabaseErrorKind.InputOutput => "The disk failed while the database was read or written: check it and its connection.",
        DatabaseErrorKind.Corrupt => "The database is damaged: put a copy back that was made before.",
        DatabaseErrorKind.NotADatabase => "The file is not a database of this program: point ConnectionStrings__Indicators at another one, or put a copy back.",
        DatabaseErrorKind.CannotOpen => CannotBeOpened,
        DatabaseErrorKind.Unreachable => "The database server cannot be reached, or ended the connection: see that it runs, and that ConnectionStrings__Indicators names it.",
        DatabaseErrorKind.Overtaken => "What was being done was overtaken by somebody else's work in the database; it may be tried again.",
        DatabaseErrorKind.NoSuchDatabase => "The database server does not know the database, or the user: create them, or correct ConnectionStrings__Indicators.",
        _ => null,
    };

    private static DatabaseErrorKind? FaultOf(Exception exception) => exception switch
    {
        SqliteException sqlite => SqliteErrors.FaultOf(sqlite),
        NpgsqlException postgres => PostgresErrors.FaultOf(postgres),
        LockLostException => DatabaseErrorKind.Overtaken,
        DbUpdateException { InnerException: { } inner } => FaultOf(inner),
        InvalidOperationException { InnerException: { } inner } => FaultOf(inner),
        _ => null,
    };
}

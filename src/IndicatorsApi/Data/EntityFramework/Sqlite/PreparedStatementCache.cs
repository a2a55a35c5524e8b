using System.Data;
using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace IndicatorsApi.Data.EntityFramework.Sqlite;

/// <summary>
/// Caches the prepared statements of each open connection (<see cref="PersistentConnection"/>), and substitutes them for the commands of
/// Entity Framework. Microsoft.Data.Sqlite would prepare each command again, which takes longer than most queries.
/// </summary>
internal sealed class PreparedStatementCache : DbCommandInterceptor
{
    /// <summary>The shared instance.</summary>
    public static readonly PreparedStatementCache Instance = new();

    private const int MaxStatementsPerConnection = 200;
    private const string Query = "SELECT ";

    // A connection serves one thread at a time.
    private static readonly ConditionalWeakTable<SqliteConnection, Dictionary<string, CachedCommand>> Idle = [];

    /// <summary>Returns the cached command for a text, without parameters. Disposing it returns it to the cache.</summary>
    public static SqliteCommand Of(SqliteConnection connection, string text)
    {
        // The same query may run twice on a connection. The second command is not cached when it ends.
        var idle = Idle.GetValue(connection, Begin);
        return idle.Remove(text, out var cached) ? cached : new CachedCommand(text, connection, idle);
    }

    /// <inheritdoc />
    public override DbCommand CommandInitialized(CommandEndEventData eventData, DbCommand result)
    {
        if (result is not SqliteCommand { Connection: { State: ConnectionState.Open } connection } created
            || !created.CommandText.StartsWith(Query, StringComparison.Ordinal))
            return result;

        var cached = Of(connection, created.CommandText);
        (cached.Transaction, cached.CommandTimeout) = (created.Transaction, created.CommandTimeout);
        foreach (SqliteParameter parameter in created.Parameters)
            cached.Parameters.Add(parameter);
        cached.Prepare();
        created.Dispose();
        return cached;
    }

    /// <summary>Prepared statements are lost when their connection is closed, even if it is opened again.</summary>
    private static Dictionary<string, CachedCommand> Begin(SqliteConnection connection)
    {
        connection.StateChange += Forget;
        return new(StringComparer.Ordinal);
    }

    private static void Forget(object? sender, StateChangeEventArgs change)
    {
        if (sender is not SqliteConnection connection || change.CurrentState != ConnectionState.Closed)
            return;
        connection.StateChange -= Forget;
        Idle.Remove(connection);
    }

    /// <inheritdoc />
    public override void CommandFailed(DbCommand command, CommandErrorEventData eventData) => CloseBroken(command, eventData.Exception);

    /// <inheritdoc />
    public override Task CommandFailedAsync(
        DbCommand command, CommandErrorEventData eventData, CancellationToken cancellationToken = default)
    {
        CloseBroken(command, eventData.Exception);
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public override int NonQueryExecuted(DbCommand command, CommandExecutedEventData eventData, int result)
    {
        Record(command, eventData);
        return result;
    }

    /// <inheritdoc />
    public override ValueTask<int> NonQueryExecutedAsync(
        DbCommand command, CommandExecutedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        Record(command, eventData);
        return new(result);
    }

    /// <inheritdoc />
    public override DbDataReader ReaderExecuted(DbCommand command, CommandExecutedEventData eventData, DbDataReader result)
    {
        Record(command, eventData);
        return result;
    }

    /// <inheritdoc />
    public override ValueTask<DbDataReader> ReaderExecutedAsync(
        DbCommand command, CommandExecutedEventData eventData, DbDataReader result, CancellationToken cancellationToken = default)
    {
        Record(command, eventData);
        return new(result);
    }

    /// <summary>Records the duration of commands that are not cached: the writes of Entity Framework.</summary>
    private static void Record(DbCommand command, CommandExecutedEventData eventData)
    {
        if (command is not CachedCommand && DatabaseMetrics.OperationOf(command.CommandText) is { } operation)
            DatabaseMetrics.Record(eventData.Duration, operation);
    }

    /// <summary>Closes the connection of a damaged file. Its cached pages would be stale once the file is repaired.</summary>
    private static void CloseBroken(DbCommand command, Exception exception)
    {
        if (DatabaseErrors.IsBroken(exception) && command is SqliteCommand { Connection: { } connection })
            DatabaseFileMonitor.CloseWithoutCheckpoint(connection);
    }

    /// <summary>A command whose prepared statements outlive its use.</summary>
    private sealed class CachedCommand(string text, SqliteConnection connection, Dictionary<string, CachedCommand> idle)
        : SqliteCommand(text, connection)
    {
        private readonly string? _operation = DatabaseMetrics.OperationOf(text);
        private long _began;
        private int _runs;

        /// <inheritdoc />
        public override SqliteDataReader ExecuteReader(CommandBehavior behavior)
        {
            _runs++;
            _began = DatabaseMetrics.Begin();
            return base.ExecuteReader(behavior);
        }

        /// <inheritdoc />
        public override int ExecuteNonQuery()
        {
            var changed = base.ExecuteNonQuery();
            RecordDuration();
            return changed;
        }

        /// <inheritdoc />
        protected override void Dispose(bool disposing)
        {
            // A command that ran several times has no single duration.
            if (_runs == 1)
                RecordDuration();
            _runs = 0;
            if (disposing
                && Connection is { State: ConnectionState.Open }
                && idle.Count < MaxStatementsPerConnection
                && idle.TryAdd(CommandText, this))
            {
                Transaction = null;
                Parameters.Clear();
                return;
            }

            base.Dispose(disposing);
        }

        private void RecordDuration()
        {
            if (_operation is not null)
                DatabaseMetrics.End(_began, _operation);
            _began = 0;
        }
    }
}

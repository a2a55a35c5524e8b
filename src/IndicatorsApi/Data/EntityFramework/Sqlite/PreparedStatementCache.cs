using System.Data;
using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace IndicatorsApi.Data.EntityFramework.Sqlite;

/// <summary>
/// Keeps questions prepared: SQLite's provider prepares each anew, which costs more than most answers. A connection that stays open
/// (<see cref="PersistentConnection"/>) has its statements beside it, and Entity Framework is handed the one that it asks for.
/// </summary>
internal sealed class PreparedStatementCache : DbCommandInterceptor
{
    /// <summary>The only one.</summary>
    public static readonly PreparedStatementCache Instance = new();

    private const int MaxOfOneConnection = 200;
    private const string Question = "SELECT ";

    // A connection serves one thread at a time.
    private static readonly ConditionalWeakTable<SqliteConnection, Dictionary<string, KeptCommand>> Idle = [];

    /// <summary>The kept statement of a connection for a text that has no parameters; it goes back when it is disposed of.</summary>
    public static SqliteCommand Of(SqliteConnection connection, string text)
    {
        // A question that is asked while it is being answered has a second statement, which is let go.
        var idle = Idle.GetValue(connection, Begin);
        return idle.Remove(text, out var kept) ? kept : new KeptCommand(text, connection, idle);
    }

    /// <inheritdoc />
    public override DbCommand CommandInitialized(CommandEndEventData eventData, DbCommand result)
    {
        if (result is not SqliteCommand { Connection: { State: ConnectionState.Open } connection } asked || !asked.CommandText.StartsWith(Question, StringComparison.Ordinal))
            return result;

        var kept = Of(connection, asked.CommandText);
        (kept.Transaction, kept.CommandTimeout) = (asked.Transaction, asked.CommandTimeout);
        foreach (SqliteParameter parameter in asked.Parameters)
            kept.Parameters.Add(parameter);
        kept.Prepare();
        asked.Dispose();
        return kept;
    }

    /// <summary>Statements end with the connection that they were prepared on, also where it is opened again.</summary>
    private static Dictionary<string, KeptCommand> Begin(SqliteConnection connection)
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
    public override void CommandFailed(DbCommand command, CommandErrorEventData eventData) => LeaveBrokenFile(command, eventData.Exception);

    /// <inheritdoc />
    public override Task CommandFailedAsync(DbCommand command, CommandErrorEventData eventData, CancellationToken cancellationToken = default)
    {
        LeaveBrokenFile(command, eventData.Exception);
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public override int NonQueryExecuted(DbCommand command, CommandExecutedEventData eventData, int result)
    {
        Time(command, eventData);
        return result;
    }

    /// <inheritdoc />
    public override ValueTask<int> NonQueryExecutedAsync(DbCommand command, CommandExecutedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        Time(command, eventData);
        return new(result);
    }

    /// <inheritdoc />
    public override DbDataReader ReaderExecuted(DbCommand command, CommandExecutedEventData eventData, DbDataReader result)
    {
        Time(command, eventData);
        return result;
    }

    /// <inheritdoc />
    public override ValueTask<DbDataReader> ReaderExecutedAsync(DbCommand command, CommandExecutedEventData eventData, DbDataReader result, CancellationToken cancellationToken = default)
    {
        Time(command, eventData);
        return new(result);
    }

    /// <summary>Times what is not kept: the writes of Entity Framework.</summary>
    private static void Time(DbCommand command, CommandExecutedEventData eventData)
    {
        if (command is not KeptCommand && DatabaseMetrics.OperationOf(command.CommandText) is { } operation)
            DatabaseMetrics.Tell(eventData.Duration, operation);
    }

    /// <summary>A file that is damaged may be put right: nothing that was learned of it is kept.</summary>
    private static void LeaveBrokenFile(DbCommand command, Exception exception)
    {
        if (DatabaseErrors.IsBroken(exception) && command is SqliteCommand { Connection: { } connection })
            DatabaseFileMonitor.Leave(connection);
    }

    /// <summary>A command whose statements outlive its use.</summary>
    private sealed class KeptCommand(string text, SqliteConnection connection, Dictionary<string, KeptCommand> idle) : SqliteCommand(text, connection)
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
            Time();
            return changed;
        }

        /// <inheritdoc />
        protected override void Dispose(bool disposing)
        {
            // The rows of a question that is asked again and again were taken long before.
            if (_runs == 1)
                Time();
            _runs = 0;
            if (disposing && Connection is { State: ConnectionState.Open } && idle.Count < MaxOfOneConnection && idle.TryAdd(CommandText, this))
            {
                Transaction = null;
                Parameters.Clear();
                return;
            }

            base.Dispose(disposing);
        }

        private void Time()
        {
            if (_operation is not null)
                DatabaseMetrics.End(_began, _operation);
            _began = 0;
        }
    }
}

using System.Collections.Concurrent;
using IndicatorsApi.Record.Storage.Connections;
using Microsoft.Data.Sqlite;

namespace IndicatorsApi.Record.Storage;

/// <summary>
/// Says which version of the record is the newest, at the cost of one prepared statement on a connection that stays open. Each look sees
/// every commit that was there when it began, whichever program made it.
/// </summary>
/// <param name="connectionString">The database.</param>
public sealed class NewestVersion(string connectionString) : IDisposable
{
    private readonly ConcurrentBag<Look> _idle = [];

    /// <summary>The number of the newest version; 0 where nothing was written yet.</summary>
    /// <exception cref="SqliteException">The record cannot be read.</exception>
    public long Read()
    {
        if (!_idle.TryTake(out var look) || !look.File.HeldLately())
        {
            look?.Leave();
            look = new(connectionString);
        }

        try
        {
            var version = look.Command.ExecuteScalar() is long newest and > 0 ? newest : 0;
            _idle.Add(look);
            return version;
        }
        catch
        {
            look.Leave();
            throw;
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        while (_idle.TryTake(out var look))
            look.Dispose();
    }

    private sealed class Look : IDisposable
    {
        private readonly SqliteConnection _connection;

        public Look(string connectionString)
        {
            _connection = new SqliteConnection(connectionString);
            _connection.Open();
            File = new OpenedFile(_connection);
            Command = _connection.CreateCommand();
            Command.CommandText = "SELECT \"Version\" FROM \"Commits\" ORDER BY \"Version\" DESC LIMIT 1";
            Command.Prepare();
        }

        public OpenedFile File { get; }

        public SqliteCommand Command { get; }

        /// <summary>Ends it where its file is lost or broken.</summary>
        public void Leave()
        {
            OpenedFile.Leave(_connection);
            Dispose();
        }

        public void Dispose()
        {
            Command.Dispose();
            _connection.Dispose();
        }
    }
}

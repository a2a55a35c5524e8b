using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;

namespace IndicatorsApi.Record.Storage.Sqlite;

/// <summary>Looks on connections that stay open.</summary>
/// <param name="connectionString">The database.</param>
internal sealed class SqliteNewestVersion(string connectionString) : NewestVersion, IDisposable
{
    private readonly ConcurrentBag<Look> _idle = [];

    /// <inheritdoc />
    public override ValueTask<long> ReadAsync() => new(Read());

    /// <inheritdoc />
    public void Dispose()
    {
        while (_idle.TryTake(out var look))
            look.Dispose();
    }

    private long Read()
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

using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;

namespace IndicatorsApi.Data.EntityFramework.Sqlite;

/// <summary>Looks on connections that stay open.</summary>
/// <param name="connectionString">The database.</param>
internal sealed class SqliteCurrentVersion(string connectionString) : CurrentVersionReader, IDisposable
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
            var version = look.Read();
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
        private readonly SqliteCommand _command;
        private readonly WalIndexWatcher? _index;
        private long _version;

        public Look(string connectionString)
        {
            _connection = new SqliteConnection(connectionString);
            _connection.Open();
            File = new DatabaseFileMonitor(_connection);
            _command = _connection.CreateCommand();
            _command.CommandText = "SELECT \"Version\" FROM \"Commits\" ORDER BY \"Version\" DESC LIMIT 1";
            _command.Prepare();
            _index = WalIndexWatcher.Of(_connection);
        }

        public DatabaseFileMonitor File { get; }

        public long Read()
        {
            if (_index is null || _index.HasChanged())
                _version = Ask();
            return _version;
        }

        /// <summary>Ends it where its file is lost or broken.</summary>
        public void Leave()
        {
            DatabaseFileMonitor.Leave(_connection);
            Dispose();
        }

        public void Dispose()
        {
            _command.Dispose();
            _connection.Dispose();
        }

        private long Ask() => _command.ExecuteScalar() is long newest and > 0 ? newest : 0;
    }
}

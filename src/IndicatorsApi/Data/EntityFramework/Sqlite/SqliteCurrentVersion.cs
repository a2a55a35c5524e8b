using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;

namespace IndicatorsApi.Data.EntityFramework.Sqlite;

/// <summary>Reads the version on a pool of open connections.</summary>
/// <param name="connectionString">The connection string of the database.</param>
internal sealed class SqliteCurrentVersion(string connectionString) : CurrentVersionReader, IDisposable
{
    private readonly ConcurrentBag<Reader> _idle = [];

    /// <inheritdoc />
    public override ValueTask<long> ReadAsync() => new(Read());

    /// <inheritdoc />
    public void Dispose()
    {
        while (_idle.TryTake(out var reader))
            reader.Dispose();
    }

    private long Read()
    {
        if (!_idle.TryTake(out var reader) || !reader.File.WasInPlaceRecently())
        {
            reader?.CloseBroken();
            reader = new(connectionString);
        }

        try
        {
            var version = reader.Read();
            _idle.Add(reader);
            return version;
        }
        catch
        {
            reader.CloseBroken();
            throw;
        }
    }

    private sealed class Reader : IDisposable
    {
        private readonly SqliteConnection _connection;
        private readonly SqliteCommand _command;
        private readonly WalIndexWatcher? _index;
        private long _version;

        public Reader(string connectionString)
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
                _version = Query();
            return _version;
        }

        /// <summary>Closes the connection if its file is lost or broken.</summary>
        public void CloseBroken()
        {
            DatabaseFileMonitor.CloseWithoutCheckpoint(_connection);
            Dispose();
        }

        public void Dispose()
        {
            _command.Dispose();
            _connection.Dispose();
        }

        private long Query() => _command.ExecuteScalar() is long newest and > 0 ? newest : 0;
    }
}

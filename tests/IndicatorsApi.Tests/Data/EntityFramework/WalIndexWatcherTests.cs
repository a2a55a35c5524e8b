using IndicatorsApi.Data.EntityFramework.Sqlite;
using IndicatorsApi.Tests.Support;
using Microsoft.Data.Sqlite;

namespace IndicatorsApi.Tests.Data.EntityFramework;

/// <summary>The WAL index shows each commit before it is acknowledged.</summary>
public sealed class WalIndexWatcherTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void Watcher_detects_a_commit_once_and_no_rollback()
    {
        using var reader = Open();
        Execute(reader, "PRAGMA journal_mode=WAL; CREATE TABLE Counter(Value INTEGER); INSERT INTO Counter VALUES (0)");
        using var writer = Open();
        var index = WalIndexWatcher.Of(reader)!;
        var first = index.HasChanged();
        var unchanged = index.HasChanged();
        Execute(writer, "BEGIN; UPDATE Counter SET Value = 1; ROLLBACK");
        var afterRollback = index.HasChanged();
        Execute(writer, "UPDATE Counter SET Value = 1");
        var afterCommit = index.HasChanged();
        Execute(reader, "UPDATE Counter SET Value = 2");
        var afterOwn = index.HasChanged();

        Assert.Equal([true, false, false, true, true], [first, unchanged, afterRollback, afterCommit, afterOwn]);
    }

    [Fact]
    public async Task Watcher_misses_no_commit_of_two_writers_during_checkpoints()
    {
        const int CommitsEach = 2_000;
        using var reader = Open();
        Execute(reader, "PRAGMA journal_mode=WAL; PRAGMA synchronous=OFF");
        Execute(reader, "CREATE TABLE Counter(Value INTEGER); INSERT INTO Counter VALUES (0)");
        var index = WalIndexWatcher.Of(reader)!;
        var (acknowledged, missed, known, polls) = (0L, 0, 0L, 0);
        var writers = Enumerable.Range(0, 2).Select(_ => Task.Factory.StartNew(Write, TaskCreationOptions.LongRunning)).ToArray();
        while (!Array.TrueForAll(writers, writer => writer.IsCompleted) || polls++ == 0)
        {
            var atLeast = Interlocked.Read(ref acknowledged);
            if (index.HasChanged())
                known = (long)Query(reader, "SELECT Value FROM Counter");
            missed += known < atLeast ? 1 : 0;
        }

        await Task.WhenAll(writers);
        Assert.Equal(0, missed);
        Assert.Equal(2 * CommitsEach, acknowledged);

        void Write()
        {
            using var connection = Open();
            Execute(connection, "PRAGMA synchronous=OFF; PRAGMA busy_timeout=60000; PRAGMA wal_autocheckpoint=20");
            for (var commit = 0; commit < CommitsEach; commit++)
            {
                var value = (long)Query(connection, "UPDATE Counter SET Value = Value + 1 RETURNING Value");
                for (var seen = Interlocked.Read(ref acknowledged); seen < value; seen = Interlocked.Read(ref acknowledged))
                    Interlocked.CompareExchange(ref acknowledged, value, seen);
            }
        }
    }

    [Fact]
    public void Database_without_WAL_has_no_watcher()
    {
        using var connection = Open();
        Execute(connection, "PRAGMA journal_mode=DELETE; CREATE TABLE Counter(Value INTEGER)");

        Assert.Null(WalIndexWatcher.Of(connection));
    }

    public void Dispose() => _folder.Dispose();

    private SqliteConnection Open()
    {
        var connection = new SqliteConnection($"Data Source={_folder.File("counter.db")};Pooling=False");
        connection.Open();
        return connection;
    }

    private static void Execute(SqliteConnection connection, string text) => Query(connection, text);

    private static object Query(SqliteConnection connection, string text)
    {
        using var command = connection.CreateCommand();
        command.CommandText = text;
        return command.ExecuteScalar()!;
    }
}

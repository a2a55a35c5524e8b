using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace IndicatorsApi.Tests.Support;

/// <summary>
/// The database that tests run on: a file of SQLite each, or, where <c>TEST_PROVIDER</c> is <c>postgres</c>, a database for each such
/// file on a
/// server of PostgreSQL that the tests start.
/// </summary>
internal static class TestDatabase
{
    private static readonly ConcurrentDictionary<string, string> Made = new(StringComparer.Ordinal);

    /// <summary>Whether tests run on PostgreSQL.</summary>
    public static bool IsPostgres { get; } =
        string.Equals(Environment.GetEnvironmentVariable("TEST_PROVIDER"), "postgres", StringComparison.OrdinalIgnoreCase);

    private static readonly Lazy<PostgresServer> Server = new(() =>
    {
        Prerequisite.RequirePostgres();
        var server = PostgresServer.StartAsync().GetAwaiter().GetResult();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => server.DisposeAsync().AsTask().GetAwaiter().GetResult();
        return server;
    });

    /// <summary>Returns the configuration of a service for the database that a test names by a file.</summary>
    public static IReadOnlyList<(string Name, string Value)> SettingsOf(string file) => !IsPostgres
        ? [("ConnectionStrings:Indicators", $"Data Source={file}")]
        :
        [
            ("ConnectionStrings:Indicators", Connection(Made.GetOrAdd(file, Make))),
            ("Database:Provider", "Postgres"),
            ("Storage:Folder", Path.GetDirectoryName(file)!),
        ];

    /// <summary>Runs a statement on the database itself.</summary>
    /// <returns>What it says first, where that is a number.</returns>
    public static long Execute(string file, string sql)
    {
        if (IsPostgres)
            return Server.Value.Execute(sql, Made.GetOrAdd(file, Make));
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // It is written in a test.
        command.CommandText = sql;
#pragma warning restore CA2100
        return Convert.ToInt64(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }

    /// <summary>Keeps the database of a file that is not written any more.</summary>
    /// <returns>What copies it to where another file names.</returns>
    public static Action<string> Keep(string file)
    {
        if (IsPostgres)
        {
            Assert.True(Made.TryRemove(file, out var name));
            Server.Value.Execute($"SELECT COUNT(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE datname = '{name}'");
            return other => Made.GetOrAdd(other, _ => Make(other, name));
        }

        var copy = $"{file}-copy";
        using (var connection = new SqliteConnection($"Data Source={file};Pooling=False"))
        {
            connection.Open();
            using var to = new SqliteConnection($"Data Source={copy};Pooling=False");
            connection.BackupDatabase(to);
        }

        var content = File.ReadAllBytes(copy);
        return other => CopyTo(other, content);
    }

    /// <summary>Takes away what was made for the files of a folder.</summary>
    public static void DropAllIn(string folder)
    {
        foreach (var (file, name) in Made.Where(made => made.Key.StartsWith(folder, StringComparison.Ordinal)))
        {
            Server.Value.Execute($"DROP DATABASE IF EXISTS {name} WITH (FORCE)");
            Made.TryRemove(file, out _);
        }
    }

    /// <summary>Skips a test that is about SQLite itself.</summary>
    public static void RequireSqlite() => Assert.SkipWhen(IsPostgres, "This is about SQLite.");

    private static string Make(string file) => Make(file, "template1");

    private static string Make(string file, string template)
    {
        var name = $"test_{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(file)))[..24]}";
        Server.Value.Execute($"CREATE DATABASE {name} TEMPLATE {template}");
        return name;
    }

    /// <summary>Restricts a file to its owner, as the service does.</summary>
    private static void CopyTo(string file, byte[] content)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var stream = new FileStream(file, options);
        stream.Write(content);
    }

    private static string Connection(string name) =>
        new NpgsqlConnectionStringBuilder(
            Server.Value.Connection)
        {
            Database = name,
            MaxPoolSize = 50,
            ConnectionIdleLifetime = 5,
            ConnectionPruningInterval = 2
        }.ConnectionString;
}

using System.Collections.Concurrent;
using System.Data.Common;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace IndicatorsApi.Tests.Support;

/// <summary>
/// The database that tests run on: a file of SQLite each, or, where <c>TEST_POSTGRES</c> is the connection string of a server, a database of
/// PostgreSQL for each such file.
/// </summary>
internal static class TestDatabase
{
    private const string Variable = "TEST_POSTGRES";

    private static readonly ConcurrentDictionary<string, string> Made = new(StringComparer.Ordinal);

    /// <summary>Whether tests run on PostgreSQL.</summary>
    public static bool IsPostgres => Server is not null;

    private static string? Server { get; } = Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } server ? server : null;

    /// <summary>What a service is told of the database that a test names by a file.</summary>
    public static IReadOnlyList<(string Name, string Value)> SettingsOf(string file) => Server is null
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
        using DbConnection connection = Server is null ? new SqliteConnection($"Data Source={file};Pooling=False") : new NpgsqlConnection(Connection(Made.GetOrAdd(file, Make)));
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // It is written in a test.
        command.CommandText = sql;
#pragma warning restore CA2100
        return Convert.ToInt64(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }

    /// <summary>Takes away what was made for the files of a folder.</summary>
    public static void DropAllIn(string folder)
    {
        foreach (var (file, name) in Made.Where(made => made.Key.StartsWith(folder, StringComparison.Ordinal)))
        {
            Run($"DROP DATABASE IF EXISTS {name} WITH (FORCE)");
            Made.TryRemove(file, out _);
        }
    }

    /// <summary>Skips a test that is about SQLite itself.</summary>
    public static void RequireSqlite() => Assert.SkipWhen(IsPostgres, "This is about SQLite.");

    private static string Make(string file)
    {
        var name = $"test_{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(file)))[..24]}";
        Run($"CREATE DATABASE {name}");
        return name;
    }

    private static string Connection(string name) => new NpgsqlConnectionStringBuilder(Server) { Database = name, MaxPoolSize = 50, ConnectionIdleLifetime = 5, ConnectionPruningInterval = 2 }.ConnectionString;

    private static void Run(string sql)
    {
        using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(Server) { Pooling = false }.ConnectionString);
        connection.Open();
#pragma warning disable CA2100 // The name is a hash.
        using var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }
}

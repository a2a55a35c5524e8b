using System.Data.Common;
using System.Globalization;
using System.Text;
using IndicatorsApi.Tests.Support;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace IndicatorsApi.Tests.Data.EntityFramework.PreviousRelease;

/// <summary>
/// A database of the last release before the migrations were squashed. That release wrote <c>sqlite.sql</c> (by <c>.dump</c>) and
/// <c>postgres.sql</c> (by <c>move</c> and <c>pg_dump --inserts</c>), and returned <c>responses.json</c> from it, whose fields have the
/// names of this release.
/// </summary>
internal sealed class PreviousReleaseDatabase : IAsyncDisposable
{
    public const string Sqlite = "Sqlite";
    public const string Postgres = "Postgres";

    private readonly TemporaryFolder _folder = new();
    private readonly PostgresServer? _server;

    private PreviousReleaseDatabase(PostgresServer? server) => _server = server;

    /// <summary>The folder of this directory in the repository.</summary>
    public static string Files =>
        Path.Combine(RepositoryFiles.Root, "tests", "IndicatorsApi.Tests", "Data", "EntityFramework", "PreviousRelease");

    public string Folder => _folder.Path;

    public string File => _folder.File("indicators.db");

    /// <summary>The configuration of a service on this database.</summary>
    public IEnumerable<(string Name, string Value)> Settings =>
    [
        ("Database:Provider", _server is null ? Sqlite : Postgres),
        ("ConnectionStrings:Indicators", ConnectionString),
        ("Storage:Folder", Folder),
    ];

    private string ConnectionString => _server?.Connection ?? $"Data Source={File}";

    /// <summary>Creates the database. The test is skipped where the machine lacks the database system.</summary>
    public static async Task<PreviousReleaseDatabase> CreateAsync(string provider)
    {
        if (provider == Postgres)
        {
            Prerequisite.RequireFullScale();
            Prerequisite.RequirePostgres();
        }

        var database = await CreateEmptyAsync(provider);
        await database.ExecuteAsync(await System.IO.File.ReadAllTextAsync(Path.Combine(Files, $"{provider.ToLowerInvariant()}.sql")));
        return database;
    }

    /// <summary>Creates a database without tables.</summary>
    public static async Task<PreviousReleaseDatabase> CreateEmptyAsync(string provider) =>
        new(provider == Postgres ? await PostgresServer.StartAsync() : null);

    public async Task ExecuteAsync(string sql)
    {
        await using var connection = await OpenAsync();
        await using var command = Command(connection, sql);
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>Returns the rows of a query, a line each.</summary>
    public async Task<IReadOnlyList<string>> ReadAsync(string sql)
    {
        await using var connection = await OpenAsync();
        await using var command = Command(connection, sql);
        await using var reader = await command.ExecuteReaderAsync();
        var lines = new List<string>();
        while (await reader.ReadAsync())
            lines.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(Text)));
        return lines;

        string? Text(int column) => Convert.ToString(reader.GetValue(column), CultureInfo.InvariantCulture);
    }

    /// <summary>
    /// Describes tables, columns, keys and indexes. SQLite cannot change the default of an old column, nor make it not nullable. No
    /// statement of the service depends on that.
    /// </summary>
    public Task<IReadOnlyList<string>> SchemaAsync() => ReadAsync(
        _server is null
            ? """
              SELECT name || ' ' || "sql" FROM sqlite_master WHERE type = 'index' AND "sql" IS NOT NULL
              UNION ALL SELECT m.name || '.' || c.name || ' ' || c.type || ' ' || c.pk || ' ' || c.hidden
                  FROM sqlite_master m, pragma_table_xinfo(m.name) c
                  WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite_stat%'
              UNION ALL SELECT m.name || '.' || f."from" || ' → ' || f."table" || '.' || f."to"
                  FROM sqlite_master m, pragma_foreign_key_list(m.name) f
                  WHERE m.type = 'table'
              ORDER BY 1
              """
            : """
              SELECT concat_ws(' ', n.nspname, c.relname, a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull, a.attidentity,
                      a.attgenerated)
                  FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace
                  WHERE (n.nspname = 'public' OR n.nspname LIKE 'past%') AND c.relkind IN ('r', 'v') AND a.attnum > 0 AND NOT a.attisdropped
              UNION ALL SELECT pg_get_indexdef(indexrelid)
                  FROM pg_index JOIN pg_class c ON c.oid = indrelid WHERE c.relnamespace = 'public'::regnamespace
              UNION ALL SELECT conname || ' ' || pg_get_constraintdef(oid)
                  FROM pg_constraint WHERE connamespace = 'public'::regnamespace
              UNION ALL SELECT viewname || ' ' || definition FROM pg_views WHERE schemaname LIKE 'past%'
              ORDER BY 1
              """);

    /// <summary>Returns the schema and the rows of all tables.</summary>
    public async Task<string> ContentAsync()
    {
        var content = new StringBuilder().AppendJoin('\n', await SchemaAsync());
        var tables = await ReadAsync(
            _server is null
                ? "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY 1"
                : "SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY 1");
        foreach (var table in tables)
        {
            var rows = await ReadAsync($"SELECT * FROM \"{table}\"");
            content.Append('\n').Append(table).Append('\n').AppendJoin('\n', rows.Order(StringComparer.Ordinal));
        }

        return content.ToString();
    }

    public async ValueTask DisposeAsync()
    {
        if (_server is not null)
            await _server.DisposeAsync();
        _folder.Dispose();
    }

    private async Task<DbConnection> OpenAsync()
    {
        DbConnection connection = _server is null
            ? new SqliteConnection($"{ConnectionString};Pooling=False")
            : new NpgsqlConnection($"{ConnectionString};Pooling=False");
        await connection.OpenAsync();
        return connection;
    }

    private static DbCommand Command(DbConnection connection, string sql)
    {
        var command = connection.CreateCommand();
#pragma warning disable CA2100 // The text is a constant of a test.
        command.CommandText = sql;
#pragma warning restore CA2100
        return command;
    }
}

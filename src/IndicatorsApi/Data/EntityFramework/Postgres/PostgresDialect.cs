using System.Data;
using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using NodaTime;
using Npgsql;

namespace IndicatorsApi.Data.EntityFramework.Postgres;

/// <summary>The dialect of PostgreSQL. Several service instances may share one database.</summary>
/// <remarks>
/// It avoids features that compatible systems lack: advisory locks, <c>LOCK TABLE</c>, <c>LISTEN</c>, and sequences as an order of commits.
/// </remarks>
internal sealed class PostgresDialect : DatabaseDialect
{
    /// <summary>The shared instance.</summary>
    public static readonly PostgresDialect Instance = new();

    /// <inheritdoc />
    public override bool IsShared => true;

    /// <inheritdoc />
    public override bool UsesCustomPlans => true;

    /// <inheritdoc />
    public override string BulkLoadSettings => "";

    /// <inheritdoc />
    public override string DefaultSettings => "";

    /// <summary>Nothing: autovacuum analyzes the tables soon afterwards, and other writers would wait for <c>ANALYZE</c>.</summary>
    public override string AnalyzeStatement => "";

    /// <summary>Nothing: autovacuum maintains the tables.</summary>
    public override string? MaintenanceStatements => null;

    /// <inheritdoc />
    public override string MigrationsTableQuery => "SELECT to_regclass('\"__EFMigrationsHistory\"')::text";

    /// <inheritdoc />
    public override MigrationBaseline Baseline => PostgresMigrationBaseline.Instance;

    /// <inheritdoc />
    public override Task MigrateAsync(IndicatorsContext db) => PostgresMigrations.ApplyAsync(db);

    /// <summary>Npgsql prepares frequent statements by itself.</summary>
    public override DbCommand CreateCommand(IndicatorsContext db, string sql)
    {
        var command = db.Database.GetDbConnection().CreateCommand();
#pragma warning disable CA2100 // All values are parameters.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        return command;
    }

    /// <inheritdoc />
    public override RowWriter CreateRowWriter(
        IndicatorsContext db, string table, IReadOnlyList<IProperty> columns, long commit, bool areMany) =>
        areMany ? new CopyRowWriter(db, table, columns, commit) : base.CreateRowWriter(db, table, columns, commit, areMany);

    /// <inheritdoc />
    public override string KeyListCondition(IReadOnlyList<string> columns) =>
        $"({string.Join(", ", columns.Select(column => $"\"{column}\""))}) "
        + $"IN (SELECT * FROM unnest({string.Join(", ", columns.Select(column => $"@{column}"))}))";

    /// <inheritdoc />
    public override async Task BeginSnapshotAsync(IndicatorsContext db, CancellationToken cancellationToken) =>
        await db.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken);

    /// <inheritdoc />
    public override async Task<bool> TryBeginReplicaSnapshotAsync(IndicatorsContext db, CancellationToken cancellationToken)
    {
        if (await db.GetService<PostgresReplicas>().TryOpenAsync(cancellationToken) is not { } connection)
            return false;
        db.Database.SetDbConnection(connection, contextOwnsConnection: true);
        ((PostgresContext)db).ReadsReplica = true;
        await BeginSnapshotAsync(db, cancellationToken);
        return true;
    }

    /// <inheritdoc />
    public override async ValueTask EndSnapshotAsync(IndicatorsContext db, bool showedAnother)
    {
        try
        {
            if (db.Database.CurrentTransaction is { } transaction)
                await transaction.DisposeAsync();
        }
        catch (NpgsqlException)
        {
            // The transaction only read, so that a lost connection has nothing to roll back.
        }

        if (db is not PostgresContext { ReadsReplica: true } reader)
            return;
        reader.ReadsReplica = false;
        db.Database.SetDbConnection(connection: null, contextOwnsConnection: true);
    }

    /// <summary>Does nothing: Npgsql detects lost connections by itself.</summary>
    public override void CloseIfFileReplaced(IndicatorsContext db)
    {
    }

    /// <summary>Does nothing: Npgsql closes broken connections by itself.</summary>
    public override void CloseBroken(IndicatorsContext db)
    {
    }

    /// <summary>Puts the schema of the views before that of the tables in the search path, for the time of the transaction.</summary>
    public override async Task UseCodeListsOfAsync(IndicatorsContext db, long version, CancellationToken cancellationToken)
    {
        var path = $"'{PostgresMigrations.ViewSchemaOf(db)}, ' || current_setting('search_path')";
        var sql = $"SELECT set_config('search_path', {path}, true), set_config('indicators.version', @version, true)";
        await using var command = CreateCommand(db, sql)
            .WithParameter("@version", version.ToString(CultureInfo.InvariantCulture));
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>
    /// Locks the row of <c>Head</c> until the commit, in every write transaction of every process. Versions, commits and visibility
    /// therefore have one order.
    /// </summary>
    public override async Task<Instant?> WaitForWriteTransactionsAsync(IndicatorsContext db)
    {
        await using var command = CreateCommand(db, "SELECT \"Asked\" FROM \"Head\" FOR UPDATE");
        return await command.ExecuteScalarAsync(CancellationToken.None) is Instant asked ? asked : null;
    }

    /// <inheritdoc />
    public override Task<IDistributedLock?> AcquireLockAsync(
        IndicatorsContext db, string what, bool waits, CancellationToken cancellationToken) =>
        PostgresDistributedLock.AcquireAsync(db.GetService<NpgsqlDataSource>(), what, waits, cancellationToken);

    /// <inheritdoc />
    public override Task<bool> RequestReleaseAsync(IndicatorsContext db, string what, CancellationToken cancellationToken) =>
        PostgresDistributedLock.RequestReleaseAsync(db.GetService<NpgsqlDataSource>(), what, cancellationToken);

    /// <inheritdoc />
    public override Task BackUpAsync(IndicatorsContext db, string file, CancellationToken cancellationToken) =>
        throw new DatabaseUnusableException(
            "The database is on a PostgreSQL server. Use pg_dump, which writes a consistent backup while the service runs.");

    /// <summary>Returns nothing: the server checks its own files.</summary>
    public override Task<IReadOnlyList<string>> FindDamageAsync(IndicatorsContext db, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<string>>([]);

    /// <inheritdoc />
    public override string JsonObject(IEnumerable<(string Name, IProperty Property)> columns)
    {
        return $"CAST(json_build_object({string.Join(", ", columns.Select(Pair))}) AS text)";

        static string Pair((string Name, IProperty Property) column) => column.Property.GetColumnType() == "numeric"
            ? $"'{column.Name}', CAST(\"{column.Name}\" AS text)"
            : $"'{column.Name}', \"{column.Name}\"";
    }

    /// <inheritdoc />
    public override async Task ResetIdentitySequencesAsync(IndicatorsContext db)
    {
        var keys = db.Model.GetEntityTypes().Select(entity => entity.FindPrimaryKey()!.Properties[0]);
        foreach (var key in keys.Where(key => key.ValueGenerated == ValueGenerated.OnAdd))
        {
            var (table, column) = (((IEntityType)key.DeclaringType).GetTableName(), key.GetColumnName());
            var sequence = $"pg_get_serial_sequence('\"{table}\"', '{column}')";
            await using var command = CreateCommand(db, $"SELECT setval({sequence}, MAX(\"{column}\")) FROM \"{table}\"");
            await command.ExecuteNonQueryAsync(CancellationToken.None);
        }
    }

    /// <inheritdoc />
    public override string JsonValue(string column, IProperty property)
    {
        var type = property.GetColumnType();
        return $"CAST(CAST(\"Content\" AS json) ->> '{column}' AS {type}){(type == "text" ? " COLLATE \"C\"" : "")}";
    }

    /// <inheritdoc />
    public override object ToStoredInstant(Instant instant) => instant;

    /// <inheritdoc />
    public override Instant ReadInstant(DbDataReader reader, int column) => reader.GetFieldValue<Instant>(column);
}

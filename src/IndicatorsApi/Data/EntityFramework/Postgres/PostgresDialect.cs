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

/// <summary>
/// One database, several programs: PostgreSQL, and what is compatible with it. Nothing is used that such systems lack: no advisory locks, no
/// <c>LOCK TABLE</c>, no order by sequences, no <c>LISTEN</c>.
/// </summary>
internal sealed class PostgresDialect : DatabaseDialect
{
    /// <summary>The only one.</summary>
    public static readonly PostgresDialect Instance = new();

    /// <inheritdoc />
    public override bool IsShared => true;

    /// <inheritdoc />
    public override bool PlansForValues => true;

    /// <inheritdoc />
    public override string BulkLoadSettings => "";

    /// <inheritdoc />
    public override string DefaultSettings => "";

    /// <summary>The server looks by itself, soon after (autovacuum); to wait for that would hold everybody else off.</summary>
    public override string AnalyzeStatement => "";

    /// <summary>Its autovacuum does.</summary>
    public override string? MaintenanceStatements => null;

    /// <inheritdoc />
    public override string MigrationsTableQuery => "SELECT to_regclass('\"__EFMigrationsHistory\"')::text";

    /// <inheritdoc />
    public override MigrationBaseline Baseline => PostgresMigrationBaseline.Instance;

    /// <inheritdoc />
    public override Task MigrateAsync(IndicatorsContext db) => PostgresMigrations.ApplyAsync(db);

    /// <summary>The driver keeps statements prepared, by their text.</summary>
    public override DbCommand Statement(IndicatorsContext db, string sql)
    {
        var command = db.Database.GetDbConnection().CreateCommand();
#pragma warning disable CA2100 // All values are parameters.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        return command;
    }

    /// <inheritdoc />
    public override RowWriter RowsInto(IndicatorsContext db, string table, IReadOnlyList<IProperty> columns, long commit, bool areMany) =>
        areMany ? new CopyRowWriter(db, table, columns, commit) : base.RowsInto(db, table, columns, commit, areMany);

    /// <inheritdoc />
    public override string AnyKeyOf(IReadOnlyList<string> columns) =>
        $"({string.Join(", ", columns.Select(column => $"\"{column}\""))}) IN (SELECT * FROM unnest({string.Join(", ", columns.Select(column => $"@{column}"))}))";

    /// <inheritdoc />
    public override async Task BeginSnapshotAsync(IndicatorsContext db, CancellationToken cancellationToken) =>
        await db.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken);

    /// <inheritdoc />
    public override async Task<bool> TryBeginReplicaSnapshotAsync(IndicatorsContext db, CancellationToken cancellationToken)
    {
        if (await db.GetService<PostgresReplicas>().TryOpenAsync(cancellationToken) is not { } connection)
            return false;
        db.Database.SetDbConnection(connection, contextOwnsConnection: true);
        ((PostgresContext)db).ReadsCopy = true;
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
            // It only read: a connection that is lost has nothing to undo.
        }

        if (db is not PostgresContext { ReadsCopy: true } reader)
            return;
        reader.ReadsCopy = false;
        db.Database.SetDbConnection(connection: null, contextOwnsConnection: true);
    }

    /// <summary>The driver finds a lost connection by itself.</summary>
    public override void CloseIfFileReplaced(IndicatorsContext db)
    {
    }

    /// <inheritdoc />
    public override void CloseBroken(IndicatorsContext db)
    {
    }

    /// <summary>Views of another schema take the place of the tables, within the transaction.</summary>
    public override async Task UseCodeListsOfAsync(IndicatorsContext db, long version, CancellationToken cancellationToken)
    {
        await using var command = Statement(db, $"SELECT set_config('search_path', '{PostgresMigrations.PastOf(db)}, ' || current_setting('search_path'), true), set_config('indicators.version', @version, true)")
            .With("@version", version.ToString(CultureInfo.InvariantCulture));
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>Every turn of every program holds this row until it is committed: the order of the turns is that of versions, of commits and of what is seen.</summary>
    public override async Task<Instant?> LockAsync(IndicatorsContext db)
    {
        await using var command = Statement(db, "SELECT \"Asked\" FROM \"Head\" FOR UPDATE");
        return await command.ExecuteScalarAsync(CancellationToken.None) is Instant asked ? asked : null;
    }

    /// <inheritdoc />
    public override Task<IDistributedLock?> TakeAsync(IndicatorsContext db, string what, bool waits, CancellationToken cancellationToken) =>
        PostgresDistributedLock.TakeAsync(db.GetService<NpgsqlDataSource>(), what, waits, cancellationToken);

    /// <inheritdoc />
    public override Task<bool> AskToEndAsync(IndicatorsContext db, string what, CancellationToken cancellationToken) =>
        PostgresDistributedLock.AskToEndAsync(db.GetService<NpgsqlDataSource>(), what, cancellationToken);

    /// <inheritdoc />
    public override Task CopyAsync(IndicatorsContext db, string file, CancellationToken cancellationToken) =>
        throw new DatabaseUnusableException("The record lies in PostgreSQL: copy it with pg_dump, which takes one state of it while it is written.");

    /// <summary>The server looks after its own files.</summary>
    public override Task<IReadOnlyList<string>> DamageAsync(IndicatorsContext db, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<string>>([]);

    /// <inheritdoc />
    public override string JsonObject(IEnumerable<(string Name, IProperty Property)> columns) =>
        $"CAST(json_build_object({string.Join(", ", columns.Select(column => column.Property.GetColumnType() == "numeric" ? $"'{column.Name}', CAST(\"{column.Name}\" AS text)" : $"'{column.Name}', \"{column.Name}\""))}) AS text)";

    /// <inheritdoc />
    public override async Task ResetIdentitySequencesAsync(IndicatorsContext db)
    {
        foreach (var key in db.Model.GetEntityTypes().Select(entity => entity.FindPrimaryKey()!.Properties[0]).Where(key => key.ValueGenerated == ValueGenerated.OnAdd))
        {
            var (table, column) = (((IEntityType)key.DeclaringType).GetTableName(), key.GetColumnName());
            await using var command = Statement(db, $"SELECT setval(pg_get_serial_sequence('\"{table}\"', '{column}'), MAX(\"{column}\")) FROM \"{table}\"");
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
    public override object Stored(Instant instant) => instant;

    /// <inheritdoc />
    public override Instant Instant(DbDataReader reader, int column) => reader.GetFieldValue<Instant>(column);
}

using System.Data;
using System.Data.Common;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using NodaTime;

namespace IndicatorsApi.Data.EntityFramework.Sqlite;

/// <summary>One file, one machine: SQLite.</summary>
internal sealed class SqliteDialect : DatabaseDialect
{
    /// <summary>The only one.</summary>
    public static readonly SqliteDialect Instance = new();

    private static readonly InstantConverter Instants = new();

    /// <inheritdoc />
    public override bool IsShared => false;

    /// <summary>Once for all values (<c>SQLITE_DBCONFIG_ENABLE_QPSG</c>): a plan for each value would cost more than the question.</summary>
    public override bool PlansForValues => false;

    /// <summary>
    /// Rows come in any order, and each touches some indexes: with the usual cache most pages would be read again and again. That a
    /// turn lasts is of no concern before the last: of a version that a power cut ends nothing stays anyway.
    /// </summary>
    public override string BulkLoadSettings => "PRAGMA cache_size = -32768; PRAGMA synchronous = NORMAL";

    /// <summary>Some tens of connections are held: what lies in the cache of each costs memory as often, and is in that of the system already.</summary>
    public override string DefaultSettings => "PRAGMA cache_size = -400; PRAGMA synchronous = FULL; PRAGMA journal_size_limit = 67108864";

    /// <summary>The tables may have grown a thousandfold: SQLite looks at some of their rows, and chooses its ways by what it finds.</summary>
    public override string AnalyzeStatement => "PRAGMA analysis_limit = 400; ANALYZE";

    /// <summary>Looks anew at tables that have changed much, and writes the log back, as far as nobody reads an older state (sqlite.org, PRAGMA optimize).</summary>
    public override string? MaintenanceStatements => "PRAGMA analysis_limit = 400; PRAGMA optimize; PRAGMA wal_checkpoint(PASSIVE)";

    /// <inheritdoc />
    public override string MigrationsTableQuery => "SELECT 1 FROM sqlite_master WHERE name = '__EFMigrationsHistory'";

    /// <inheritdoc />
    public override MigrationBaseline Baseline => SqliteMigrationBaseline.Instance;

    /// <inheritdoc />
    public override async Task MigrateAsync(IndicatorsContext db)
    {
        try
        {
            MakeFile(db);
            using var others = await FileLock.TakeAsync(DatabaseLocation.WithSuffix(db.Database.GetConnectionString()!, "-start"), CancellationToken.None);
            if (await db.HasPendingMigrationsAsync())
            {
                await ForgetKilledMigrationAsync(db);
                await db.Database.MigrateAsync();
            }

            // Readers never wait for a writer in write-ahead mode; the mode stays with the file.
            await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = 'wal'");

            // Whether it can be written is told at the start, not by the first write.
            await db.Database.ExecuteSqlRawAsync("DELETE FROM \"Changes\" WHERE 0");
        }
        catch (Exception exception) when (DatabaseErrors.DescribeFailure(exception) is not null)
        {
            throw new DatabaseUnusableException(DatabaseErrors.DescribeFailure(exception)!, exception);
        }
    }

    /// <summary>The statement stays prepared after it is disposed of.</summary>
    public override DbCommand Statement(IndicatorsContext db, string sql)
    {
        var command = PreparedStatementCache.Of((SqliteConnection)db.Database.GetDbConnection(), sql);
        command.Transaction = (SqliteTransaction?)db.Database.CurrentTransaction?.GetDbTransaction();
        return command;
    }

    /// <summary>Entity Framework is not told of the transaction: it only reads in it, and would make more of it than it costs.</summary>
    public override async Task BeginSnapshotAsync(IndicatorsContext db, CancellationToken cancellationToken)
    {
        PersistentConnection.LeaveLostFile(db);
        await db.Database.OpenConnectionAsync(cancellationToken);
        Run(db, "BEGIN");
    }

    /// <inheritdoc />
    public override Task<bool> TryBeginReplicaSnapshotAsync(IndicatorsContext db, CancellationToken cancellationToken) => Task.FromResult(false);

    /// <inheritdoc />
    public override async ValueTask EndSnapshotAsync(IndicatorsContext db, bool showedAnother)
    {
        var connection = db.Database.GetDbConnection();
        if (connection.State != ConnectionState.Open)
            return;
        try
        {
            if (showedAnother)
                await RunOnceAsync(db, string.Concat(CodeListHistory.Tables(db).Select(table => $"DROP VIEW IF EXISTS temp.\"{table}\"; ")));
            Run(db, "COMMIT");
        }
        catch (SqliteException)
        {
            // A connection that would show others an old vocabulary, or an old version, is not used again.
            await connection.CloseAsync();
        }

        await db.Database.CloseConnectionAsync();
    }

    /// <inheritdoc />
    public override void CloseIfFileReplaced(IndicatorsContext db) => PersistentConnection.LeaveLostFile(db);

    /// <inheritdoc />
    public override void CloseBroken(IndicatorsContext db) => DatabaseFileMonitor.Leave((SqliteConnection)db.Database.GetDbConnection());

    /// <summary>Views of the connection's own take the place of the tables.</summary>
    public override Task UseCodeListsOfAsync(IndicatorsContext db, long version, CancellationToken cancellationToken) =>
        RunOnceAsync(db, CodeListHistory.MakeViews(db, ("TEMP VIEW ", "main."), version.ToString(CultureInfo.InvariantCulture)));

    /// <summary>The transaction of a writer holds the lock of the file from its beginning.</summary>
    public override Task<Instant?> LockAsync(IndicatorsContext db) => Task.FromResult<Instant?>(null);

    /// <summary>The system frees the lock of a file when a program dies.</summary>
    public override async Task<IDistributedLock?> TakeAsync(IndicatorsContext db, string what, bool waits, CancellationToken cancellationToken) =>
        await FileLock.TakeAsync(DatabaseLocation.WithSuffix(db.Database.GetConnectionString()!, $"-{what}"), cancellationToken, waits ? int.MaxValue : 1) is { } held ? new FileLease(held) : null;

    /// <summary>What the program does itself, it ends itself.</summary>
    public override Task<bool> AskToEndAsync(IndicatorsContext db, string what, CancellationToken cancellationToken) => Task.FromResult(false);

    /// <summary>A copy of one state, made in one reading; writers go on meanwhile (sqlite.org, VACUUM INTO).</summary>
    public override Task CopyAsync(IndicatorsContext db, string file, CancellationToken cancellationToken) =>
        db.Database.ExecuteSqlAsync($"VACUUM INTO {file}", cancellationToken);

    /// <inheritdoc />
    public override async Task<IReadOnlyList<string>> DamageAsync(IndicatorsContext db, CancellationToken cancellationToken)
    {
        try
        {
            var damage = await db.Database.SqlQueryRaw<string>("SELECT integrity_check AS \"Value\" FROM pragma_integrity_check").ToListAsync(cancellationToken);
            if (damage is not ["ok"])
                return damage;
            return await db.Database.SqlQueryRaw<string>("SELECT \"table\" || ', row ' || rowid || ' refers to a row of ' || parent || ' that is not there.' AS \"Value\" FROM pragma_foreign_key_check").ToListAsync(cancellationToken);
        }
        catch (SqliteException exception) when (DatabaseErrors.DescribeFailure(exception) is { } ground)
        {
            return [ground];
        }
    }

    /// <inheritdoc />
    public override string JsonObject(IEnumerable<(string Name, IProperty Property)> columns) =>
        $"json_object({string.Join(", ", columns.Select(column => $"'{column.Name}', \"{column.Name}\""))})";

    /// <summary>SQLite looks at the rows themselves.</summary>
    public override Task ResetIdentitySequencesAsync(IndicatorsContext db) => Task.CompletedTask;

    /// <inheritdoc />
    public override string JsonValue(string column, IProperty property) => $"json_extract(\"Content\", '$.{column}')";

    /// <inheritdoc />
    public override object Stored(Instant instant) => Instants.ConvertToProvider(instant)!;

    /// <inheritdoc />
    public override Instant Instant(DbDataReader reader, int column) => (Instant)Instants.ConvertFromProvider(reader.GetString(column))!;

    private void Run(IndicatorsContext db, string sql)
    {
        using var command = Statement(db, sql);
        command.ExecuteNonQuery();
    }

    private static async Task RunOnceAsync(IndicatorsContext db, string sql)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
#pragma warning disable CA2100 // Tables and columns are those of the model, versions are numbers.
        command.CommandText = sql;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync(CancellationToken.None);
    }

    private static void MakeFile(IndicatorsContext db)
    {
        try
        {
            DatabaseLocation.MakeFile(db.Database.GetConnectionString()!);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException && DatabaseErrors.DescribeFailure(exception) is null)
        {
            throw new DatabaseUnusableException(DatabaseErrors.CannotBeOpened, exception);
        }
    }

    /// <summary>
    /// Takes away what a start that was killed has left: Entity Framework marks in a table that it migrates, and would wait for the mark of
    /// the dead for ever. Whoever is alive is held off by the lock of the start.
    /// </summary>
    private static async Task ForgetKilledMigrationAsync(IndicatorsContext db)
    {
        if (await db.Database.SqlQueryRaw<int>("SELECT COUNT(*) AS \"Value\" FROM sqlite_master WHERE name = '__EFMigrationsLock'").SingleAsync() > 0)
            await db.Database.ExecuteSqlRawAsync("DELETE FROM \"__EFMigrationsLock\"");
    }

    private sealed class FileLease(IDisposable held) : IDistributedLock
    {
        public CancellationToken Lost => CancellationToken.None;

        public CancellationToken Ending => CancellationToken.None;

        public Task ConfirmAsync(IndicatorsContext db) => Task.CompletedTask;

        public ValueTask DisposeAsync()
        {
            held.Dispose();
            return default;
        }
    }
}

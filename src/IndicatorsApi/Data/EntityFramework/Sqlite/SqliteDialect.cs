using System.Data;
using System.Data.Common;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using NodaTime;

namespace IndicatorsApi.Data.EntityFramework.Sqlite;

/// <summary>The dialect of SQLite: one file, used by processes of one machine.</summary>
internal sealed class SqliteDialect : DatabaseDialect
{
    /// <summary>The shared instance.</summary>
    public static readonly SqliteDialect Instance = new();

    private static readonly InstantConverter Instants = new();

    /// <inheritdoc />
    public override bool IsShared => false;

    /// <summary>Always <c>false</c> (<c>SQLITE_DBCONFIG_ENABLE_QPSG</c>): a plan for each value would cost more than the query.</summary>
    public override bool UsesCustomPlans => false;

    /// <summary>
    /// A cache of 32 MB, because the rows touch several indexes in random order. Only the last transaction has to be durable: after a power
    /// cut, the rows of the others are deleted.
    /// </summary>
    public override string BulkLoadSettings => "PRAGMA cache_size = -32768; PRAGMA synchronous = NORMAL";

    /// <summary>A cache of 400 kB for each of some tens of open connections. The operating system caches the file as well.</summary>
    public override string DefaultSettings => "PRAGMA cache_size = -400; PRAGMA synchronous = FULL; PRAGMA journal_size_limit = 67108864";

    /// <summary>Samples some rows of each index, because the tables may have grown a thousandfold.</summary>
    public override string AnalyzeStatement => "PRAGMA analysis_limit = 400; ANALYZE";

    /// <summary>Analyzes tables that have changed much (https://sqlite.org/pragma.html#pragma_optimize), and checkpoints the log.</summary>
    public override string? MaintenanceStatements => "PRAGMA analysis_limit = 400; PRAGMA optimize; PRAGMA wal_checkpoint(PASSIVE)";

    /// <summary>
    /// Truncates the log, which SQLite itself does only in a moment without readers
    /// (https://sqlite.org/wal.html#avoiding_excessively_large_wal_files). The statement waits half a second for readers; writers wait too.
    /// </summary>
    public override async Task TruncateLogAsync(IndicatorsContext db, long maxBytes, CancellationToken cancellationToken)
    {
        var log = new FileInfo(DatabaseLocation.GetPathWithSuffix(db.Database.GetConnectionString()!, "-wal"));
        if (log.Exists && log.Length > maxBytes)
            await db.Database.ExecuteSqlRawAsync(
                "PRAGMA busy_timeout = 500; PRAGMA wal_checkpoint(TRUNCATE); PRAGMA busy_timeout = 0", cancellationToken);
    }

    /// <inheritdoc />
    public override string MigrationsTableQuery => "SELECT 1 FROM sqlite_master WHERE name = '__EFMigrationsHistory'";

    /// <inheritdoc />
    public override MigrationBaseline Baseline => SqliteMigrationBaseline.Instance;

    /// <inheritdoc />
    public override async Task MigrateAsync(IndicatorsContext db)
    {
        try
        {
            CreateFile(db);
            var lockFile = DatabaseLocation.GetPathWithSuffix(db.Database.GetConnectionString()!, "-start");
            using var startLock = await FileLock.AcquireAsync(lockFile, CancellationToken.None);
            if (await db.HasPendingMigrationsAsync())
            {
                await DeleteAbandonedLockAsync(db);
                await db.Database.MigrateAsync();
            }

            // In WAL mode, readers do not wait for a writer. The file stores the mode.
            await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = 'wal'");

            // A read-only database is reported at start-up, not by the first write.
            await db.Database.ExecuteSqlRawAsync("DELETE FROM \"Changes\" WHERE 0");
        }
        catch (Exception exception) when (DatabaseErrors.DescribeFailure(exception) is not null)
        {
            throw new DatabaseUnusableException(DatabaseErrors.DescribeFailure(exception)!, exception);
        }
    }

    /// <inheritdoc cref="PreparedStatementCache.Of" />
    public override DbCommand CreateCommand(IndicatorsContext db, string sql)
    {
        var command = PreparedStatementCache.Of((SqliteConnection)db.Database.GetDbConnection(), sql);
        command.Transaction = (SqliteTransaction?)db.Database.CurrentTransaction?.GetDbTransaction();
        return command;
    }

    /// <summary>Begins the transaction without Entity Framework, whose bookkeeping costs more than the transaction itself.</summary>
    public override async Task BeginSnapshotAsync(IndicatorsContext db, CancellationToken cancellationToken)
    {
        PersistentConnection.CloseIfFileReplaced(db);
        await db.Database.OpenConnectionAsync(cancellationToken);
        Run(db, "BEGIN");
    }

    /// <inheritdoc />
    public override Task<bool> TryBeginReplicaSnapshotAsync(IndicatorsContext db, CancellationToken cancellationToken) =>
        Task.FromResult(false);

    /// <inheritdoc />
    public override async ValueTask EndSnapshotAsync(IndicatorsContext db, bool showedAnother)
    {
        var connection = db.Database.GetDbConnection();
        if (connection.State != ConnectionState.Open)
            return;
        try
        {
            if (showedAnother)
            {
                var views = CodeListHistory.TableNames(db).Select(table => $"DROP VIEW IF EXISTS temp.\"{table}\"; ");
                await RunOnceAsync(db, string.Concat(views));
            }

            Run(db, "COMMIT");
        }
        catch (SqliteException)
        {
            // The connection may still show old code lists or an old version, so that it must not be reused.
            await connection.CloseAsync();
        }

        await db.Database.CloseConnectionAsync();
    }

    /// <inheritdoc />
    public override void CloseIfFileReplaced(IndicatorsContext db) => PersistentConnection.CloseIfFileReplaced(db);

    /// <inheritdoc />
    public override void CloseBroken(IndicatorsContext db) =>
        DatabaseFileMonitor.CloseWithoutCheckpoint((SqliteConnection)db.Database.GetDbConnection());

    /// <summary>Creates temporary views, which hide the tables from this connection alone.</summary>
    public override Task UseCodeListsOfAsync(IndicatorsContext db, long version, CancellationToken cancellationToken) =>
        RunOnceAsync(db, CodeListHistory.CreateViewsSql(db, ("TEMP VIEW ", "main."), version.ToString(CultureInfo.InvariantCulture)));

    /// <summary>Does nothing: a write transaction holds the lock of the file from its beginning.</summary>
    public override Task<Instant?> WaitForWriteTransactionsAsync(IndicatorsContext db) => Task.FromResult<Instant?>(null);

    /// <summary>Locks a file. The operating system releases it when the process dies.</summary>
    public override async Task<IDistributedLock?> AcquireLockAsync(
        IndicatorsContext db, string what, bool waits, CancellationToken cancellationToken)
    {
        var file = DatabaseLocation.GetPathWithSuffix(db.Database.GetConnectionString()!, $"-{what}");
        var held = await FileLock.AcquireAsync(file, cancellationToken, waits ? int.MaxValue : 1);
        return held is null ? null : new DistributedFileLock(held);
    }

    /// <summary>Returns <c>false</c>: a process needs no request to release its own locks.</summary>
    public override Task<bool> RequestReleaseAsync(IndicatorsContext db, string what, CancellationToken cancellationToken) =>
        Task.FromResult(false);

    /// <summary>
    /// Writes the backup from one read transaction, which blocks no writer (https://sqlite.org/lang_vacuum.html, <c>VACUUM INTO</c>).
    /// </summary>
    public override Task BackUpAsync(IndicatorsContext db, string file, CancellationToken cancellationToken) =>
        db.Database.ExecuteSqlAsync($"VACUUM INTO {file}", cancellationToken);

    /// <inheritdoc />
    public override async Task<IReadOnlyList<string>> FindDamageAsync(IndicatorsContext db, CancellationToken cancellationToken)
    {
        const string Pages = "SELECT integrity_check AS \"Value\" FROM pragma_integrity_check";
        const string References =
            """
            SELECT "table" || ', row ' || rowid || ' refers to a missing row of ' || parent || '.' AS "Value" FROM pragma_foreign_key_check
            """;
        try
        {
            var damage = await db.Database.SqlQueryRaw<string>(Pages).ToListAsync(cancellationToken);
            return damage is ["ok"] ? await db.Database.SqlQueryRaw<string>(References).ToListAsync(cancellationToken) : damage;
        }
        catch (SqliteException exception) when (DatabaseErrors.DescribeFailure(exception) is { } reason)
        {
            return [reason];
        }
    }

    /// <inheritdoc />
    public override string JsonObject(IEnumerable<(string Name, IProperty Property)> columns) =>
        $"json_object({string.Join(", ", columns.Select(column => $"'{column.Name}', \"{column.Name}\""))})";

    /// <summary>Does nothing: SQLite derives the next id from the rows.</summary>
    public override Task ResetIdentitySequencesAsync(IndicatorsContext db) => Task.CompletedTask;

    /// <inheritdoc />
    public override string JsonValue(string column, IProperty property) => $"json_extract(\"Content\", '$.{column}')";

    /// <inheritdoc />
    public override object ToStoredInstant(Instant instant) => Instants.ConvertToProvider(instant)!;

    /// <inheritdoc />
    public override Instant ReadInstant(DbDataReader reader, int column) =>
        (Instant)Instants.ConvertFromProvider(reader.GetString(column))!;

    private void Run(IndicatorsContext db, string sql)
    {
        using var command = CreateCommand(db, sql);
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

    private static void CreateFile(IndicatorsContext db)
    {
        try
        {
            DatabaseLocation.CreateFile(db.Database.GetConnectionString()!);
        }
        catch (Exception exception)
            when (exception is IOException or UnauthorizedAccessException && DatabaseErrors.DescribeFailure(exception) is null)
        {
            throw new DatabaseUnusableException(DatabaseErrors.CannotBeOpened, exception);
        }
    }

    /// <summary>
    /// Deletes the migration lock of a crashed process, for which Entity Framework would
    /// wait forever. Live processes wait for the lock file of the start.
    /// </summary>
    private static async Task DeleteAbandonedLockAsync(IndicatorsContext db)
    {
        const string LockTable = "SELECT COUNT(*) AS \"Value\" FROM sqlite_master WHERE name = '__EFMigrationsLock'";
        if (await db.Database.SqlQueryRaw<int>(LockTable).SingleAsync() > 0)
            await db.Database.ExecuteSqlRawAsync("DELETE FROM \"__EFMigrationsLock\"");
    }

    private sealed class DistributedFileLock(IDisposable held) : IDistributedLock
    {
        public CancellationToken Lost => CancellationToken.None;

        public CancellationToken ReleaseRequested => CancellationToken.None;

        public Task ConfirmAsync(IndicatorsContext db) => Task.CompletedTask;

        public ValueTask DisposeAsync()
        {
            held.Dispose();
            return default;
        }
    }
}

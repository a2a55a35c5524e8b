using System.Data.Common;
using Microsoft.EntityFrameworkCore.Metadata;
using NodaTime;

namespace IndicatorsApi.Data.EntityFramework;

/// <summary>
/// The differences between the database systems. All other code works with either. See docs/decisions/0026-two-database-systems.md.
/// </summary>
internal abstract class DatabaseDialect
{
    /// <summary>
    /// Indicates that several processes may serve one database, so that exclusive work needs a lock (<see cref="AcquireLockAsync"/>).
    /// </summary>
    public abstract bool IsShared { get; }

    /// <summary>Indicates that a query is planned for the values of its parameters, and not once for all values.</summary>
    public abstract bool UsesCustomPlans { get; }

    /// <summary>The settings of a connection for the transactions of a bulk load, except the last one.</summary>
    public abstract string BulkLoadSettings { get; }

    /// <summary>The settings of a connection for all other transactions.</summary>
    public abstract string DefaultSettings { get; }

    /// <summary>The statement that updates the planner statistics after a bulk load.</summary>
    public abstract string AnalyzeStatement { get; }

    /// <summary>The statements of the hourly maintenance. <c>null</c> if the system maintains itself.</summary>
    public abstract string? MaintenanceStatements { get; }

    /// <summary>Truncates the write-ahead log if it is larger than a number of bytes. Nothing on a server, which does so itself.</summary>
    public virtual Task TruncateLogAsync(IndicatorsContext db, long maxBytes, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>The query that selects a value if the table of applied migrations exists, and otherwise no row or <c>NULL</c>.</summary>
    public abstract string MigrationsTableQuery { get; }

    /// <summary>The upgrade of a database from before the migrations were squashed.</summary>
    public abstract MigrationBaseline Baseline { get; }

    /// <summary>Creates the tables, or upgrades them to this release.</summary>
    /// <exception cref="DatabaseUnusableException">
    /// The file is no database or damaged, another release has written it, or it cannot be opened or written.
    /// </exception>
    public abstract Task MigrateAsync(IndicatorsContext db);

    /// <summary>Creates a command on the open connection of a context, within its transaction.</summary>
    public abstract DbCommand CreateCommand(IndicatorsContext db, string sql);

    /// <summary>Creates a writer that inserts revisions into a table.</summary>
    /// <param name="db">The database.</param>
    /// <param name="table">The quoted name of the table.</param>
    /// <param name="columns">The columns to write.</param>
    /// <param name="commit">The id of the commit that adds the rows.</param>
    /// <param name="areMany">
    /// <c>true</c> if there may be very many rows. They may then be buffered until <see cref="RowWriter.Flush"/>.
    /// </param>
    public virtual RowWriter CreateRowWriter(
        IndicatorsContext db, string table, IReadOnlyList<IProperty> columns, long commit, bool areMany) =>
        new PreparedRowWriter(db, table, columns, commit);

    /// <summary>
    /// Returns a condition that finds the rows of many keys with one query. Its parameters have the names of the columns, and are arrays
    /// with one element for each key.
    /// </summary>
    /// <returns><c>null</c> if a query for each key is as fast.</returns>
    public virtual string? KeyListCondition(IReadOnlyList<string> columns) => null;

    /// <summary>Begins a snapshot of the database.</summary>
    public abstract Task BeginSnapshotAsync(IndicatorsContext db, CancellationToken cancellationToken);

    /// <summary>Begins a snapshot on a read replica, which may be behind the primary.</summary>
    /// <returns><c>false</c> if no replica is available.</returns>
    public abstract Task<bool> TryBeginReplicaSnapshotAsync(IndicatorsContext db, CancellationToken cancellationToken);

    /// <summary>Ends a snapshot.</summary>
    /// <param name="db">The context.</param>
    /// <param name="showedAnother"><c>true</c> if the snapshot used the code lists of an earlier version.</param>
    public abstract ValueTask EndSnapshotAsync(IndicatorsContext db, bool showedAnother);

    /// <summary>Closes the connection if its database file was deleted or replaced.</summary>
    public abstract void CloseIfFileReplaced(IndicatorsContext db);

    /// <summary>Closes a connection whose database proved to be unreliable.</summary>
    public abstract void CloseBroken(IndicatorsContext db);

    /// <summary>Shows a context the code lists of a version until its snapshot ends.</summary>
    public abstract Task UseCodeListsOfAsync(IndicatorsContext db, long version, CancellationToken cancellationToken);

    /// <summary>Waits for other write transactions, at the beginning of one.</summary>
    /// <returns>
    /// The latest instant for which a client has read the dataset, if the database stores it. The version to be published gets a later one.
    /// </returns>
    public abstract Task<Instant?> WaitForWriteTransactionsAsync(IndicatorsContext db);

    /// <summary>
    /// Acquires a named lock among all processes on the database. It is released when it is disposed of, or when the process dies.
    /// </summary>
    /// <param name="db">The database.</param>
    /// <param name="what">The name of the lock.</param>
    /// <param name="waits"><c>true</c> to wait for the lock.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    /// <returns><c>null</c> if another process holds the lock.</returns>
    public abstract Task<IDistributedLock?> AcquireLockAsync(
        IndicatorsContext db, string what, bool waits, CancellationToken cancellationToken);

    /// <summary>Acquires a lock for work that only other processes could do concurrently. A process that is alone needs none.</summary>
    /// <inheritdoc cref="AcquireLockAsync" />
    public async Task<IDistributedLock?> AcquireClusterLockAsync(
        IndicatorsContext db, string what, bool waits, CancellationToken cancellationToken) =>
        IsShared ? await AcquireLockAsync(db, what, waits, cancellationToken) : NoOpDistributedLock.Instance;

    /// <summary>Requests the holder of a lock to release it.</summary>
    /// <returns><c>true</c> if another process holds the lock.</returns>
    public abstract Task<bool> RequestReleaseAsync(IndicatorsContext db, string what, CancellationToken cancellationToken);

    /// <summary>Moves the identity sequences past rows that were inserted with their ids.</summary>
    public abstract Task ResetIdentitySequencesAsync(IndicatorsContext db);

    /// <summary>Writes a consistent backup into an empty file.</summary>
    /// <exception cref="DatabaseUnusableException">The database is not a file.</exception>
    public abstract Task BackUpAsync(IndicatorsContext db, string file, CancellationToken cancellationToken);

    /// <summary>Runs the integrity check of the database system.</summary>
    /// <returns>The faults, a sentence each.</returns>
    public abstract Task<IReadOnlyList<string>> FindDamageAsync(IndicatorsContext db, CancellationToken cancellationToken);

    /// <summary>Returns the SQL expression of a JSON object of columns. Decimals become strings, so that they keep their digits.</summary>
    public abstract string JsonObject(IEnumerable<(string Name, IProperty Property)> columns);

    /// <summary>Returns the SQL expression that extracts a column from such an object, in the type of the column.</summary>
    /// <param name="column">The name of the column.</param>
    /// <param name="property">The property that the column stores.</param>
    public abstract string JsonValue(string column, IProperty property);

    /// <summary>Converts an instant to its stored form.</summary>
    public abstract object ToStoredInstant(Instant instant);

    /// <summary>Reads a stored instant.</summary>
    public abstract Instant ReadInstant(DbDataReader reader, int column);
}

using System.Data.Common;
using Microsoft.EntityFrameworkCore.Metadata;
using NodaTime;

namespace IndicatorsApi.Data.EntityFramework;

/// <summary>
/// What differs between the database systems that a record can lie in. Whoever reads or writes the record does not see which it is:
/// docs/decisions/0026-one-record-two-systems.md.
/// </summary>
internal abstract class DatabaseDialect
{
    /// <summary>Whether several programs serve one record: what one of them is to do has to be taken by one (<see cref="TakeAsync"/>).</summary>
    public abstract bool IsShared { get; }

    /// <summary>Whether a question is planned by the values that it brings, and not once for all values.</summary>
    public abstract bool PlansForValues { get; }

    /// <summary>What a write of very many rows sets on its connection before a turn that is not its last.</summary>
    public abstract string BulkLoadSettings { get; }

    /// <summary>What every other commit expects to be set.</summary>
    public abstract string DefaultSettings { get; }

    /// <summary>Lets the system learn what the tables hold after many rows were written.</summary>
    public abstract string AnalyzeStatement { get; }

    /// <summary>What keeps the database quick and small, from time to time; nothing where the system does so by itself.</summary>
    public abstract string? MaintenanceStatements { get; }

    /// <summary>Selects a value if the table of applied migrations exists, and otherwise no row or <c>NULL</c>.</summary>
    public abstract string MigrationsTableQuery { get; }

    /// <summary>The upgrade of a database from before the migrations were squashed.</summary>
    public abstract MigrationBaseline Baseline { get; }

    /// <summary>Creates the tables of the record, or brings them to the newest version.</summary>
    /// <exception cref="DatabaseUnusableException">It is no database, damaged, of a newer program, or cannot be written.</exception>
    public abstract Task MigrateAsync(IndicatorsContext db);

    /// <summary>A statement on the connection of a context, which is open, in the transaction that it is in.</summary>
    public abstract DbCommand Statement(IndicatorsContext db, string sql);

    /// <summary>Where revisions are added to a table.</summary>
    /// <param name="db">The record.</param>
    /// <param name="table">The table, quoted.</param>
    /// <param name="columns">What is stored of each row.</param>
    /// <param name="commit">The commit that adds them.</param>
    /// <param name="areMany">Whether there may be very many: they may then be held back until <see cref="RowWriter.Flush"/>.</param>
    public virtual RowWriter RowsInto(IndicatorsContext db, string table, IReadOnlyList<IProperty> columns, long commit, bool areMany) =>
        new PreparedRowWriter(db, table, columns, commit);

    /// <summary>
    /// A condition by which one question finds the rows of many keys: that columns say together what arrays say at one place, which are parameters of their names.
    /// Nothing where a question for each key is as quick.
    /// </summary>
    public virtual string? AnyKeyOf(IReadOnlyList<string> columns) => null;

    /// <summary>Begins to read one state of the database.</summary>
    public abstract Task BeginSnapshotAsync(IndicatorsContext db, CancellationToken cancellationToken);

    /// <summary>Begins to read one state of a copy that follows the database, which may be behind it.</summary>
    /// <returns>Whether there is one.</returns>
    public abstract Task<bool> TryBeginReplicaSnapshotAsync(IndicatorsContext db, CancellationToken cancellationToken);

    /// <summary>Ends it.</summary>
    /// <param name="db">The context.</param>
    /// <param name="showedAnother">Whether it was shown another vocabulary than the newest.</param>
    public abstract ValueTask EndSnapshotAsync(IndicatorsContext db, bool showedAnother);

    /// <summary>Lets go of a connection whose database is gone.</summary>
    public abstract void CloseIfFileReplaced(IndicatorsContext db);

    /// <summary>Lets go of a connection that met something which cannot be relied on.</summary>
    public abstract void CloseBroken(IndicatorsContext db);

    /// <summary>Lets a context see the vocabulary of a version for as long as it reads the state that it began to read.</summary>
    public abstract Task UseCodeListsOfAsync(IndicatorsContext db, long version, CancellationToken cancellationToken);

    /// <summary>Waits until no other turn runs, within the transaction of a turn that has just begun.</summary>
    /// <returns>The newest instant that somebody asked for, where the database knows of one: what is committed now takes a later one.</returns>
    public abstract Task<Instant?> LockAsync(IndicatorsContext db);

    /// <summary>Takes what one at a time may do, of all programs on the database; it is free again when it is disposed of, and when the program dies.</summary>
    /// <param name="db">The record.</param>
    /// <param name="what">Its name.</param>
    /// <param name="waits">Whether to wait for it.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>Nothing where somebody else has it.</returns>
    public abstract Task<IDistributedLock?> TakeAsync(IndicatorsContext db, string what, bool waits, CancellationToken cancellationToken);

    /// <summary>Takes what a program does once by itself, and what others could do as well where they share the record.</summary>
    /// <inheritdoc cref="TakeAsync" />
    public async Task<IDistributedLock?> TakeAmongProgramsAsync(IndicatorsContext db, string what, bool waits, CancellationToken cancellationToken) =>
        IsShared ? await TakeAsync(db, what, waits, cancellationToken) : NoOpDistributedLock.Instance;

    /// <summary>Asks whoever does something to end it.</summary>
    /// <returns>Whether another program does it.</returns>
    public abstract Task<bool> AskToEndAsync(IndicatorsContext db, string what, CancellationToken cancellationToken);

    /// <summary>Lets new rows have numbers above those of rows that came with theirs.</summary>
    public abstract Task ResetIdentitySequencesAsync(IndicatorsContext db);

    /// <summary>Copies one state of the database into a file, which is there and empty.</summary>
    /// <exception cref="DatabaseUnusableException">The database does not lie in a file.</exception>
    public abstract Task CopyAsync(IndicatorsContext db, string file, CancellationToken cancellationToken);

    /// <summary>What the system itself finds wrong with the database, a sentence each.</summary>
    public abstract Task<IReadOnlyList<string>> DamageAsync(IndicatorsContext db, CancellationToken cancellationToken);

    /// <summary>An object of columns, in SQL; decimals are texts in it, so that they keep their digits.</summary>
    public abstract string JsonObject(IEnumerable<(string Name, IProperty Property)> columns);

    /// <summary>What such an object holds of a column, in SQL, in the type of the column.</summary>
    /// <param name="column">The name of the column.</param>
    /// <param name="property">What the column keeps.</param>
    public abstract string JsonValue(string column, IProperty property);

    /// <summary>An instant as it is stored.</summary>
    public abstract object Stored(Instant instant);

    /// <summary>An instant that was stored.</summary>
    public abstract Instant Instant(DbDataReader reader, int column);
}

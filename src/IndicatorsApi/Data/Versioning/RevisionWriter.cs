using System.Data.Common;
using System.Globalization;
using System.Runtime.CompilerServices;
using IndicatorsApi.Data.EntityFramework;
using IndicatorsApi.Data.Revisions;
using IndicatorsApi.Measures.Localization;
using IndicatorsApi.Measures.Observations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace IndicatorsApi.Data.Versioning;

/// <summary>Writes the revisions of a pending version with prepared statements.</summary>
/// <remarks>
/// Prepared statements are twenty times as fast as tracked entities. Tables, columns and conversions come from the EF model.
/// <see cref="RevisionPolicy"/> decides the result of each write.
/// </remarks>
/// <typeparam name="T">The type of revision.</typeparam>
internal sealed class RevisionWriter<T> : IDisposable
    where T : Revision
{
    private static readonly string[] Bookkeeping =
    [
        nameof(Revision.Id), nameof(Revision.RegionCode), nameof(Revision.IndicatorCode), nameof(Revision.Period), nameof(Revision.Number),
        nameof(Revision.AddedInCommit), nameof(Revision.SupersededInCommit), nameof(Revision.Reason), nameof(Revision.Withdrawn),
    ];

    private static readonly string Final = EnumCodes<ObservationStatus>.Of(ObservationStatus.Final);

    private static readonly string Kind = RevisionMetrics.KindOf<T>();

    private static readonly ConditionalWeakTable<IModel, TableMapping> Mappings = [];

    private readonly IndicatorsContext _db;
    private readonly PendingVersion _version;
    private readonly DbCommand _find;
    private readonly DbCommand? _findMany;
    private readonly RowWriter _rows;
    private readonly DbCommand _incrementNumber;
    private readonly Column[] _columns;
    private readonly Column[] _content;
    private readonly TableMapping _mapping;
    private readonly ExistingKeys<T>? _existingKeys;
    private readonly Dictionary<(string Region, string Indicator, int Period), StoredPair> _prefetched = [];
    private readonly long? _yieldsAfter;
    private HashSet<long> _laterStagedCommits = [];
    private int _transaction;

    /// <summary>Prepares the statements.</summary>
    /// <param name="db">The context of the version.</param>
    /// <param name="version">The pending version.</param>
    /// <param name="areMany"><see langword="true"/> for a bulk load, which looks up many keys with one query and buffers rows.</param>
    /// <param name="yieldsAfter">
    /// The dataset version after which recorded revisions take precedence; <see langword="null"/> when none does.
    /// </param>
    public RevisionWriter(IndicatorsContext db, PendingVersion version, bool areMany = false, long? yieldsAfter = null)
    {
        (_db, _version, _yieldsAfter) = (db, version, yieldsAfter);
        var mapping = _mapping = Mappings.GetValue(db.Model, model => new TableMapping(model));
        (_columns, _content) = (mapping.Columns, mapping.Content);

        var isNewest = version.StagedCommit is null
            ? "\"SupersededInCommit\" IS NULL"
            : "(\"SupersededInCommit\" IS NULL OR \"SupersededInCommit\" = @Staged)";
        _find = CreateCommand($"{mapping.Select} {TableMapping.KeyCondition} AND {isNewest}", TableMapping.KeyColumns);
        if (areMany && db.Dialect.KeyListCondition(TableMapping.KeyColumns) is { } anyKey)
            _findMany = CreateCommand($"{mapping.Select} {anyKey} AND {isNewest}", TableMapping.KeyColumns);
        _rows = db.Dialect.CreateRowWriter(db, mapping.Table, [.. _columns.Select(column => column.Source)], version.Commit.Id, areMany);
        _incrementNumber = CreateCommand($"UPDATE {mapping.Table} SET \"Number\" = \"Number\" + 1 WHERE \"Id\" = @Id", ["Id"]);
        if (version.StagedCommit is { } staged)
        {
            foreach (var find in new[] { _find, _findMany }.OfType<DbCommand>())
                AddParameter(find, "Staged").Value = staged;
        }

        _existingKeys = areMany ? new(db) : null;
        version.Flush = Flush;
        JoinTransaction();
    }

    /// <summary>Prefetches the newest revisions of the keys that are written next.</summary>
    /// <remarks>Does nothing on a database where one query for many keys is no faster.</remarks>
    public void Prefetch(IEnumerable<T> revisions)
    {
        if (_findMany is null)
            return;
        if (_transaction != _version.Transactions)
            JoinTransaction();
        _prefetched.Clear();
        foreach (var revision in revisions.Where(_existingKeys!.MayContain))
            _prefetched[KeyOf(revision)] = default;
        if (_prefetched.Count == 0)
            return;

        _findMany.Parameters[0].Value = _prefetched.Keys.Select(key => key.Region).ToArray();
        _findMany.Parameters[1].Value = _prefetched.Keys.Select(key => key.Indicator).ToArray();
        _findMany.Parameters[2].Value = _prefetched.Keys.Select(key => key.Period).ToArray();
        using var reader = _findMany.ExecuteReader();
        while (reader.Read())
        {
            var key = (reader.GetString(_content.Length + 5), reader.GetString(_content.Length + 6), reader.GetInt32(_content.Length + 7));
            _prefetched[key] = Add(Read(reader), _prefetched[key]);
        }
    }

    /// <summary>Writes a revision, if <see cref="RevisionPolicy"/> permits it.</summary>
    /// <param name="revision">The new revision. The writer sets its number.</param>
    /// <param name="precondition">The precondition; <see langword="null"/> for none.</param>
    public WriteResult Write(T revision, Precondition? precondition = null)
    {
        if (_transaction != _version.Transactions)
            JoinTransaction();
        var values = Array.ConvertAll(_columns, column => column.ValueOf(revision));
        for (var i = 0; i < _mapping.Key.Length; i++)
            _find.Parameters[i].Value = values[_mapping.Key[i]];

        var (newest, staged) =
            _existingKeys?.MayContain(revision) == false ? default
            : _prefetched.Remove(KeyOf(revision), out var prefetched) ? prefetched
            : Find();
        var isUnchanged = newest is not null && HasSameContent(newest.Content, values);
        var result = RevisionPolicy.Decide(newest?.State, revision.Withdrawn, revision.Reason, isUnchanged, precondition, YieldsTo(newest));
        if (result is WriteResult.Created or WriteResult.Revised or WriteResult.Withdrawn)
            Write(values, newest, staged);
        _version.Metrics.Add(Kind, revision.RegionCode, result);
        return result;
    }

    /// <summary>Writes buffered rows.</summary>
    public void Flush() => _rows.Flush();

    /// <summary>Rewrites the rows of a staged version whose keys other writers have changed since.</summary>
    /// <remarks>Those writes were published first, so the staged rows follow them.</remarks>
    /// <param name="since">The current version when the staged version began.</param>
    /// <returns>The earlier and the new result of each rewritten row.</returns>
    public IReadOnlyList<(T Revision, WriteResult Was, WriteResult Is)> ReapplyAfterConflicts(long since)
    {
        Flush();
        var (rows, own) = (_db.Set<T>(), _version.Commit.Id);
        var rewritten = new List<(T, WriteResult, WriteResult)>();
        foreach (var other in rows.Where(r => r.AddedInCommit > since && r.SupersededInCommit == own).OrderBy(r => r.Id).ToList())
        {
            var key = rows.Where(r =>
                r.RegionCode == other.RegionCode && r.IndicatorCode == other.IndicatorCode && r.Period == other.Period);
            var revision = key.Single(r => r.AddedInCommit == own);

            // Row numbers ascend in the order of writing, so an earlier row was already taken into account.
            if (other.Id < revision.Id)
                continue;
            var predecessor = key.Where(r => r.Id < revision.Id).OrderByDescending(r => r.Id).FirstOrDefault();
            rows.Where(r => r.Id == revision.Id).ExecuteDelete();
            rows.Where(r => r.Id == other.Id).ExecuteUpdate(set => set.SetProperty(r => r.SupersededInCommit, (long?)null));
            var was = predecessor is { Withdrawn: false } ? WriteResult.Revised : WriteResult.Created;
            _version.Metrics.Add(Kind, revision.RegionCode, was, by: -1);
            rewritten.Add((revision, was, Write(revision)));
        }

        return rewritten;
    }

    /// <inheritdoc />
    public void Dispose()
    {
        foreach (var command in Commands)
            command.Dispose();
        _rows.Dispose();
    }

    private bool YieldsTo(StoredRevision? newest) =>
        _yieldsAfter is { } version && newest is { AddedInCommit: var commit }
        && (commit > 0 ? commit > version : _laterStagedCommits.Contains(commit));

    private IEnumerable<DbCommand> Commands => new[] { _find, _findMany, _incrementNumber }.OfType<DbCommand>();

    /// <summary>Joins the current transaction of the context.</summary>
    private void JoinTransaction()
    {
        var transaction = _db.Database.CurrentTransaction!.GetDbTransaction();
        foreach (var command in Commands)
            command.Transaction = transaction;
        _rows.UseTransaction(transaction);
        _existingKeys?.Refresh(_version.CurrentVersion);
        _prefetched.Clear();
        _transaction = _version.Transactions;

        // The id of a staged commit is negative and says nothing about its version.
        if (_yieldsAfter is { } version)
            _laterStagedCommits = [.. _db.Commits.Where(commit => commit.Id < 0 && commit.Version > version).Select(commit => commit.Id)];
    }

    /// <summary>Inserts a revision.</summary>
    /// <remarks>It precedes the staged revision of its key, because this version is published first.</remarks>
    private void Write(object[] values, StoredRevision? newest, StoredRevision? staged)
    {
        values[_mapping.AddedInCommit] = _version.Commit.Id;
        if (newest is not null)
        {
            _rows.Supersede(newest.Id);
            values[_mapping.Number] = newest.State.Number + 1;
        }

        if (staged is not null)
        {
            _incrementNumber.Parameters[0].Value = staged.Id;
            _incrementNumber.ExecuteNonQuery();
        }

        values[_mapping.SupersededInCommit] =
            staged is not null || newest is { IsSupersededByStaged: true } ? _version.StagedCommit! : DBNull.Value;
        _rows.Add(values);
    }

    /// <summary>Returns the newest visible revision of a key and the staged one.</summary>
    private StoredPair Find()
    {
        StoredPair found = default;
        using var reader = _find.ExecuteReader();
        while (reader.Read())
            found = Add(Read(reader), found);
        return found;
    }

    private StoredPair Add(StoredRevision row, StoredPair pair) =>
        row.AddedInCommit == _version.StagedCommit ? pair with { Staged = row } : pair with { Newest = row };

    private StoredRevision Read(DbDataReader reader)
    {
        var content = new Dictionary<string, object?>(StringComparer.Ordinal);
        for (var i = 0; i < _content.Length; i++)
            content[_content[i].Name] = reader.IsDBNull(i + 5) ? null : reader.GetValue(i + 5);
        var isFinal = content.GetValueOrDefault(nameof(Observation.Status)) is string status && status == Final;
        return new(
            reader.GetInt64(0),
            new(reader.GetInt32(1), reader.GetBoolean(2), isFinal),
            content,
            reader.GetInt64(3),
            IsSupersededByStaged: !reader.IsDBNull(4));
    }

    private static (string Region, string Indicator, int Period) KeyOf(T revision) =>
        (revision.RegionCode, revision.IndicatorCode, revision.Period.SortKey);

    private bool HasSameContent(IReadOnlyDictionary<string, object?> stored, object[] values) =>
        _content.All(column => AreEqual(stored[column.Name], values[Array.IndexOf(_columns, column)]));

    private static bool AreEqual(object? stored, object value) => (stored, value) switch
    {
        (null, DBNull) => true,
        (null, _) or (_, DBNull) => false,
        (_, decimal number) => DecimalOf(stored) == number,
        (_, string text) => text.Equals(stored as string, StringComparison.Ordinal),
        _ => Convert.ToInt64(stored, CultureInfo.InvariantCulture) == Convert.ToInt64(value, CultureInfo.InvariantCulture),
    };

    private static decimal? DecimalOf(object stored) =>
        decimal.TryParse(Convert.ToString(stored, CultureInfo.InvariantCulture), CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    private DbCommand CreateCommand(string sql, IReadOnlyList<string> parameters)
    {
        var command = _db.CreateCommand(sql);
        foreach (var name in parameters)
            AddParameter(command, name);
        return command;
    }

    private static DbParameter AddParameter(DbCommand command, string name)
    {
        command.WithParameter($"@{name}", DBNull.Value);
        return command.Parameters[^1];
    }

    /// <summary>A row of the table of revisions.</summary>
    /// <param name="Id">The row number.</param>
    /// <param name="State">The part that <see cref="RevisionPolicy"/> needs.</param>
    /// <param name="Content">The content by column.</param>
    /// <param name="AddedInCommit">The commit that added it.</param>
    /// <param name="IsSupersededByStaged"><see langword="true"/> when a staged revision will supersede it.</param>
    private sealed record StoredRevision(
        long Id, CurrentRevision State, IReadOnlyDictionary<string, object?> Content, long AddedInCommit, bool IsSupersededByStaged);

    /// <summary>The newest visible revision of a key and the staged one.</summary>
    private readonly record struct StoredPair(StoredRevision? Newest, StoredRevision? Staged);

    /// <summary>The mapping of the revision type to its table.</summary>
    private sealed class TableMapping
    {
        public static readonly string[] KeyColumns = [nameof(Revision.RegionCode), nameof(Revision.IndicatorCode), nameof(Revision.Period)];

        public static readonly string KeyCondition = string.Join(" AND ", KeyColumns.Select(column => $"\"{column}\" = @{column}"));

        public TableMapping(IModel model)
        {
            var entity = model.FindEntityType(typeof(T))!;
            Table = $"\"{entity.GetTableName()}\"";
            var stored = entity.GetProperties().Where(p => p.Name != nameof(Revision.Id) && p.GetComputedColumnSql() is null);
            Columns = [.. stored.Select(property => new Column(property))];
            Content = [.. Columns.Where(column => !Bookkeeping.Contains(column.Property, StringComparer.Ordinal))];
            Key = Array.ConvertAll(KeyColumns, IndexOf);
            AddedInCommit = IndexOf(nameof(Revision.AddedInCommit));
            Number = IndexOf(nameof(Revision.Number));
            SupersededInCommit = IndexOf(nameof(Revision.SupersededInCommit));
            string[] selected =
            [
                nameof(Revision.Id), nameof(Revision.Number), nameof(Revision.Withdrawn), nameof(Revision.AddedInCommit),
                nameof(Revision.SupersededInCommit), .. Content.Select(column => column.Name), .. KeyColumns,
            ];
            Select = $"SELECT {string.Join(", ", selected.Select(column => $"\"{column}\""))} FROM {Table} WHERE";
        }

        public string Table { get; }

        public Column[] Columns { get; }

        public Column[] Content { get; }

        public string Select { get; }

        /// <summary>The indexes of the key columns.</summary>
        public int[] Key { get; }

        public int AddedInCommit { get; }

        public int Number { get; }

        public int SupersededInCommit { get; }

        private int IndexOf(string property) => Array.FindIndex(Columns, column => column.Property == property);
    }

    /// <summary>A property with its column and value conversion.</summary>
    private sealed class Column(IProperty property)
    {
        private readonly IClrPropertyGetter _getter = property.GetGetter();
        private readonly Func<object?, object?>? _convert = property.GetTypeMapping().Converter?.ConvertToProvider;

        public IProperty Source => property;

        public string Property => property.Name;

        public string Name { get; } = property.GetColumnName();

        public object ValueOf(T revision) => ToStored(_getter.GetClrValueUsingContainingEntity(revision));

        private object ToStored(object? value) => (value is null || _convert is null ? value : _convert(value)) ?? DBNull.Value;
    }
}

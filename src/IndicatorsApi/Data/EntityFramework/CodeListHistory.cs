using IndicatorsApi.Data.Commits;
using IndicatorsApi.Data.CodeLists;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace IndicatorsApi.Data.EntityFramework;

#pragma warning disable EF1002 // Tables and columns are those of the model, versions are numbers; all else is a parameter.

/// <summary>
/// Keeps every state of the vocabulary, and shows a reader the one of a version: for the time of a snapshot, views of the connection's own
/// take the place of its tables, so that whatever reads them (names, units, polarity, the tree, filters, orders) reads what stood then.
/// </summary>
internal static class CodeListHistory
{
    private static readonly Type[] Entries = [typeof(Region), typeof(Unit), typeof(Topic), typeof(Indicator), typeof(Source), typeof(ReportingRequirement)];

    /// <summary>Notes the state of one entry, as the next version has it.</summary>
    /// <param name="db">The record, within the transaction of the write.</param>
    /// <param name="entry">The entry.</param>
    /// <param name="version">The version that the transaction makes.</param>
    /// <param name="withdrawn">Whether the entry is taken out; it is still there while this is noted.</param>
    public static async Task NoteAsync<T>(this IndicatorsContext db, T entry, long version, bool withdrawn = false)
        where T : class, ICodeListItem
    {
        var table = TableOf(db, typeof(T));
        await db.CodeListRevisions.Where(r => r.Table == table && r.Code == entry.Code && r.SupersededInCommit == null)
            .ExecuteUpdateAsync(set => set.SetProperty(r => r.SupersededInCommit, version));
        await db.Database.ExecuteSqlRawAsync($"{Insert(db, typeof(T), version, withdrawn)} WHERE \"Code\" = {{0}}", entry.Code);
    }

    /// <summary>Notes the whole vocabulary as that of a first version.</summary>
    public static async Task NoteAllAsync(this IndicatorsContext db, long version)
    {
        foreach (var entry in Entries)
            await db.Database.ExecuteSqlRawAsync(Insert(db, entry, version, withdrawn: false));
    }

    /// <summary>The number of the next revision of an entry that is not there, but may have been.</summary>
    public static async Task<int> LastNumberAsync<T>(this IndicatorsContext db, string code)
        where T : class, ICodeListItem
    {
        var table = TableOf(db, typeof(T));
        return await db.CodeListRevisions.Where(r => r.Table == table && r.Code == code).MaxAsync(r => (int?)r.Number) ?? 0;
    }

    /// <summary>The states of an entry, the withdrawn ones included, without what they say.</summary>
    public static IQueryable<CodeListRevision> RevisionsOf<T>(this IndicatorsContext db, string code)
        where T : class, ICodeListItem
    {
        var table = TableOf(db, typeof(T));
        return db.CodeListRevisions.Where(r => r.Table == table && r.Code == code);
    }

    /// <summary>What the states of an entry say, by their numbers.</summary>
    public static IQueryable<T> StatesOf<T>(this IndicatorsContext db, string code)
        where T : class, ICodeListItem =>
        db.Set<T>().FromSqlRaw($"SELECT {Columns(db, typeof(T))} FROM \"CodeListRevisions\" WHERE \"Table\" = {{0}} AND \"Code\" = {{1}}", TableOf(db, typeof(T)), code);

    /// <summary>The version that made the vocabulary what it is in a version; 0 where none has changed it since the first.</summary>
    public static async Task<long> CodeListVersionAsync(this IndicatorsContext db, long version, CancellationToken cancellationToken) =>
        await db.Commits.Where(commit => commit.Version <= version && commit.Kind == CommitKind.CodeLists).MaxAsync(commit => (long?)commit.Version, cancellationToken) ?? 0;

    /// <summary>Reads the vocabulary that the connection sees.</summary>
    public static async Task<Codelists> ReadCodeListsAsync(this IndicatorsContext db, CancellationToken cancellationToken)
    {
        var codeLists = new Codelists();
        foreach (var region in await db.Regions.OrderBy(r => r.Code).ToListAsync(cancellationToken))
            codeLists.Regions[region.Code] = region;
        foreach (var unit in await db.Units.InOrder().ToListAsync(cancellationToken))
            codeLists.Units[unit.Code] = unit;
        foreach (var topic in await db.Topics.OrderBy(t => t.Position).ThenBy(t => t.Code).ToListAsync(cancellationToken))
            codeLists.Topics[topic.Code] = topic;
        foreach (var indicator in await db.Indicators.OrderBy(i => i.Code).Include(i => i.Unit).Include(i => i.Topic).AsNoTrackingWithIdentityResolution().ToListAsync(cancellationToken))
            codeLists.Indicators[indicator.Code] = indicator;
        foreach (var source in await db.Sources.OrderBy(s => s.Code).ToListAsync(cancellationToken))
            codeLists.Sources[source.Code] = source;
        return codeLists;
    }

    /// <summary>Makes views that show the vocabulary of a version, in SQL.</summary>
    /// <param name="db">The record.</param>
    /// <param name="schema">Where the views are made that take the place of the tables, and of what schema the states are.</param>
    /// <param name="version">The version, in SQL.</param>
    public static string MakeViews(IndicatorsContext db, (string Of, string From) schema, string version) => string.Concat(Entries.Select(entry =>
        $"CREATE {schema.Of}\"{TableOf(db, entry)}\" AS SELECT {Columns(db, entry)} FROM {schema.From}\"CodeListRevisions\" WHERE \"Table\" = '{TableOf(db, entry)}' AND \"AddedInCommit\" <= {version} AND (\"SupersededInCommit\" IS NULL OR \"SupersededInCommit\" > {version}) AND NOT \"Withdrawn\"; "));

    /// <summary>The tables of the vocabulary.</summary>
    public static IEnumerable<string> Tables(IndicatorsContext db) => Entries.Select(entry => TableOf(db, entry));

    private static string Insert(IndicatorsContext db, Type entry, long version, bool withdrawn)
    {
        var content = db.Engine.JsonObject(PropertiesOf(db, entry));
        return FormattableString.Invariant($"INSERT INTO \"CodeListRevisions\" (\"Table\", \"Code\", \"Number\", \"AddedInCommit\", \"Withdrawn\", \"Content\") SELECT '{TableOf(db, entry)}', \"Code\", \"Revision\" + {(withdrawn ? 1 : 0)}, {version}, {(withdrawn ? "TRUE" : "FALSE")}, {content} FROM \"{TableOf(db, entry)}\"");
    }

    /// <summary>The columns of an entry, taken out of what is kept; number and code stand beside it.</summary>
    private static string Columns(IndicatorsContext db, Type entry) => string.Join(", ", PropertiesOf(db, entry).Select(column => column.Name switch
    {
        nameof(ICodeListItem.Code) => "\"Code\"",
        nameof(ICodeListItem.Revision) => "\"Number\" AS \"Revision\"",
        _ => $"{db.Engine.JsonValue(column.Name, column.Property)} AS \"{column.Name}\"",
    }));

    private static string TableOf(IndicatorsContext db, Type entry) => db.Model.FindEntityType(entry)!.GetTableName()!;

    private static IEnumerable<(string Name, IProperty Property)> PropertiesOf(IndicatorsContext db, Type entry)
    {
        var type = db.Model.FindEntityType(entry)!;
        var table = StoreObjectIdentifier.Table(type.GetTableName()!);
        return type.GetProperties().Concat(type.GetComplexProperties().SelectMany(complex => complex.ComplexType.GetProperties()))
            .Select(property => (property.GetColumnName(table)!, property)).Where(column => column.Item1 is not null);
    }
}

using IndicatorsApi.Data.CodeLists;
using IndicatorsApi.Data.Commits;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace IndicatorsApi.Data.EntityFramework;

#pragma warning disable EF1002 // Tables and columns are those of the model, versions are numbers, and all other values are parameters.

/// <summary>Stores every revision of the code lists, and reads them as of a version.</summary>
/// <remarks>
/// For the time of a snapshot, views of the same names hide the tables. All queries for names, units, polarity, the region tree, filters
/// and orders therefore read the code lists of that version.
/// </remarks>
internal static class CodeListHistory
{
    private static readonly Type[] ItemTypes =
        [typeof(Region), typeof(Unit), typeof(Topic), typeof(Indicator), typeof(Source), typeof(ReportingRequirement)];

    /// <summary>Adds the current state of an item as its next revision.</summary>
    /// <param name="db">The database, within the write transaction.</param>
    /// <param name="entry">The item.</param>
    /// <param name="version">The version that the transaction publishes.</param>
    /// <param name="withdrawn"><c>true</c> if the item is withdrawn. Its row is deleted afterwards.</param>
    public static async Task AddRevisionAsync<T>(this IndicatorsContext db, T entry, long version, bool withdrawn = false)
        where T : class, ICodeListItem
    {
        var table = TableOf(db, typeof(T));
        await db.CodeListRevisions.Where(r => r.Table == table && r.Code == entry.Code && r.SupersededInCommit == null)
            .ExecuteUpdateAsync(set => set.SetProperty(r => r.SupersededInCommit, version));
        await db.Database.ExecuteSqlRawAsync($"{Insert(db, typeof(T), version, withdrawn)} WHERE \"Code\" = {{0}}", entry.Code);
    }

    /// <summary>Adds the state of all items as their first revisions.</summary>
    public static async Task AddFirstRevisionsAsync(this IndicatorsContext db, long version)
    {
        foreach (var type in ItemTypes)
            await db.Database.ExecuteSqlRawAsync(Insert(db, type, version, withdrawn: false));
    }

    /// <summary>Returns the number of the last revision of an item, which may be withdrawn. 0 means that there is none.</summary>
    public static async Task<int> GetLastRevisionNumberAsync<T>(this IndicatorsContext db, string code)
        where T : class, ICodeListItem
    {
        var table = TableOf(db, typeof(T));
        return await db.CodeListRevisions.Where(r => r.Table == table && r.Code == code).MaxAsync(r => (int?)r.Number) ?? 0;
    }

    /// <summary>Returns the revisions of an item, withdrawals included.</summary>
    public static IQueryable<CodeListRevision> RevisionsOf<T>(this IndicatorsContext db, string code)
        where T : class, ICodeListItem
    {
        var table = TableOf(db, typeof(T));
        return db.CodeListRevisions.Where(r => r.Table == table && r.Code == code);
    }

    /// <summary>Returns the states of an item in all its revisions.</summary>
    public static IQueryable<T> StatesOf<T>(this IndicatorsContext db, string code)
        where T : class, ICodeListItem =>
        db.Set<T>().FromSqlRaw(
            $"SELECT {Columns(db, typeof(T))} FROM \"CodeListRevisions\" WHERE \"Table\" = {{0}} AND \"Code\" = {{1}}",
            TableOf(db, typeof(T)),
            code);

    /// <summary>Returns the last version up to a version that changed the code lists. 0 means that none has since the first.</summary>
    public static async Task<long> GetCodeListVersionAsync(this IndicatorsContext db, long version, CancellationToken cancellationToken) =>
        await db.Commits
            .Where(commit => commit.Version <= version && commit.Kind == CommitKind.CodeLists)
            .MaxAsync(commit => (long?)commit.Version, cancellationToken) ?? 0;

    /// <summary>Reads the code lists that the connection sees.</summary>
    public static async Task<CodeListSet> ReadCodeListsAsync(this IndicatorsContext db, CancellationToken cancellationToken)
    {
        var codeLists = new CodeListSet();
        foreach (var region in await db.Regions.OrderBy(r => r.Code).ToListAsync(cancellationToken))
            codeLists.Regions[region.Code] = region;
        foreach (var unit in await db.Units.OrderByMeasure().ToListAsync(cancellationToken))
            codeLists.Units[unit.Code] = unit;
        foreach (var topic in await db.Topics.OrderBy(t => t.Position).ThenBy(t => t.Code).ToListAsync(cancellationToken))
            codeLists.Topics[topic.Code] = topic;
        var indicators = db.Indicators.OrderBy(i => i.Code).Include(i => i.Unit).Include(i => i.Topic).AsNoTrackingWithIdentityResolution();
        foreach (var indicator in await indicators.ToListAsync(cancellationToken))
            codeLists.Indicators[indicator.Code] = indicator;
        foreach (var source in await db.Sources.OrderBy(s => s.Code).ToListAsync(cancellationToken))
            codeLists.Sources[source.Code] = source;
        return codeLists;
    }

    /// <summary>Returns the SQL that creates the views of the code lists of a version.</summary>
    /// <param name="db">The database.</param>
    /// <param name="schema">The prefix of the views, and the prefix of the table of revisions.</param>
    /// <param name="version">The version, as a SQL expression.</param>
    public static string CreateViewsSql(IndicatorsContext db, (string Of, string From) schema, string version) =>
        string.Concat(ItemTypes.Select(type =>
            $"CREATE {schema.Of}\"{TableOf(db, type)}\" AS SELECT {Columns(db, type)} FROM {schema.From}\"CodeListRevisions\" "
            + $"WHERE \"Table\" = '{TableOf(db, type)}' AND \"AddedInCommit\" <= {version} "
            + $"AND (\"SupersededInCommit\" IS NULL OR \"SupersededInCommit\" > {version}) AND NOT \"Withdrawn\"; "));

    /// <summary>Returns the names of the tables of the code lists.</summary>
    public static IEnumerable<string> TableNames(IndicatorsContext db) => ItemTypes.Select(type => TableOf(db, type));

    private static string Insert(IndicatorsContext db, Type type, long version, bool withdrawn)
    {
        var (table, content) = (TableOf(db, type), db.Dialect.JsonObject(ColumnsOf(db, type)));
        return "INSERT INTO \"CodeListRevisions\" (\"Table\", \"Code\", \"Number\", \"AddedInCommit\", \"Withdrawn\", \"Content\") "
            + FormattableString.Invariant($"SELECT '{table}', \"Code\", \"Revision\" + {(withdrawn ? 1 : 0)}, {version}, ")
            + $"{(withdrawn ? "TRUE" : "FALSE")}, {content} FROM \"{table}\"";
    }

    /// <summary>
    /// The select list that extracts an item from its stored content. Code and revision number have columns of their own.
    /// </summary>
    private static string Columns(IndicatorsContext db, Type type)
    {
        return string.Join(", ", ColumnsOf(db, type).Select(Expression));

        string Expression((string Name, IProperty Property) column) => column.Name switch
        {
            nameof(ICodeListItem.Code) => "\"Code\"",
            nameof(ICodeListItem.Revision) => "\"Number\" AS \"Revision\"",
            _ => $"{db.Dialect.JsonValue(column.Name, column.Property)} AS \"{column.Name}\"",
        };
    }

    private static string TableOf(IndicatorsContext db, Type type) => db.Model.FindEntityType(type)!.GetTableName()!;

    private static IEnumerable<(string Name, IProperty Property)> ColumnsOf(IndicatorsContext db, Type itemType)
    {
        var type = db.Model.FindEntityType(itemType)!;
        var table = StoreObjectIdentifier.Table(type.GetTableName()!);
        return type.GetProperties()
            .Concat(type.GetComplexProperties().SelectMany(complex => complex.ComplexType.GetProperties()))
            .Select(property => (property.GetColumnName(table)!, property))
            .Where(column => column.Item1 is not null);
    }
}

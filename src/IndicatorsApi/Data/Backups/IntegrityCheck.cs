using System.Globalization;
using IndicatorsApi.Data.Changes;
using IndicatorsApi.Data.CodeLists;
using IndicatorsApi.Data.EntityFramework;
using IndicatorsApi.Data.Revisions;
using IndicatorsApi.Measures.Localization;
using Microsoft.EntityFrameworkCore;

namespace IndicatorsApi.Data.Backups;

/// <summary>
/// The result of a check of the database file, its references, the sequence of versions, the revisions of each key, and the change feed.
/// </summary>
/// <param name="Version">The newest version. 0 if there is none.</param>
/// <param name="Rows">The number of rows of each table.</param>
/// <param name="Faults">The faults, a sentence each. Empty if the database is intact.</param>
public sealed record IntegrityCheck(long Version, IReadOnlyDictionary<string, long> Rows, IReadOnlyList<string> Faults)
{
    private const string MissingVersions =
        """SELECT COALESCE(MAX("Version"), 0) - COUNT(*) AS "Value" FROM "Commits" WHERE "Version" > 0""";

    private const string NewestVersion = """SELECT COALESCE(MAX("Version"), 0) AS "Value" FROM "Commits" WHERE "Version" > 0""";

    private static readonly string[] NaturalKey = [nameof(Revision.RegionCode), nameof(Revision.IndicatorCode), nameof(Revision.Period)];
    private static readonly string[] RemarkKey = [.. NaturalKey, nameof(Remark.On)];
    private static readonly string[] CodeListKey = [nameof(CodeListRevision.Table), nameof(CodeListRevision.Code)];

    /// <summary>Checks a database.</summary>
    /// <param name="db">The database.</param>
    /// <param name="cancellationToken">Cancels the check.</param>
    public static async Task<IntegrityCheck> RunAsync(IndicatorsContext db, CancellationToken cancellationToken)
    {
        var faults = new List<string>(await db.Dialect.FindDamageAsync(db, cancellationToken));
        if (faults.Count > 0)
            return new(0, new Dictionary<string, long>(StringComparer.Ordinal), faults);
        if (await db.HasOtherMigrationsAsync())
            return await OfUpgradedCopyAsync(db, cancellationToken);

        var rows = new SortedDictionary<string, long>(StringComparer.Ordinal);
        var tables = db.Model.GetEntityTypes().Select(entity => entity.GetTableName()).OfType<string>();
        foreach (var table in tables.Distinct(StringComparer.Ordinal))
            rows[table] = await CountAsync(db, $"SELECT COUNT(*) AS \"Value\" FROM \"{table}\"", cancellationToken);

        await CheckAsync("versions are missing", MissingVersions);
        await CheckAsync("observations do not follow their previous revision", BrokenChains(db, typeof(Observation), NaturalKey));
        await CheckAsync("targets do not follow their previous revision", BrokenChains(db, typeof(Target), NaturalKey));
        await CheckAsync("remarks do not follow their previous revision", BrokenChains(db, typeof(Remark), RemarkKey));
        await CheckAsync("code list items do not follow their previous revision", BrokenChains(db, typeof(CodeListRevision), CodeListKey));
        await CheckAsync("observations are missing from the change feed", MissingChanges(db, typeof(Observation), ChangeKind.Observation));
        await CheckAsync("targets are missing from the change feed", MissingChanges(db, typeof(Target), ChangeKind.Target));
        return new(await CountAsync(db, NewestVersion, cancellationToken), rows, faults);

        async Task CheckAsync(string what, string sql)
        {
            if (await CountAsync(db, sql, cancellationToken) is not 0 and var count)
                faults.Add(string.Create(CultureInfo.InvariantCulture, $"{count} {what}."));
        }
    }

    /// <summary>
    /// Checks a backup of another release on an upgraded copy, because its tables differ. The backup itself stays unchanged.
    /// </summary>
    private static async Task<IntegrityCheck> OfUpgradedCopyAsync(IndicatorsContext db, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("indicators-verify-");
        try
        {
            var file = Path.Combine(folder.FullName, "indicators.db");
            await DatabaseBackup.WriteAsync(db, file, cancellationToken);
            await using var copy = DatabaseSetup.OpenExternal($"Data Source={file}");
            await copy.Context.MigrateAsync();
            return await RunAsync(copy.Context, cancellationToken);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>
    /// Counts the revisions whose number is not the next of their key, or that another
    /// revision than the next supersedes. Unpublished rows are left out.
    /// </summary>
    private static string BrokenChains(IndicatorsContext db, Type revision, IEnumerable<string> key) => $"""
        SELECT COUNT(*) AS "Value" FROM (
            SELECT r."Number" AS n, by_."Id" AS s, ROW_NUMBER() OVER w AS place, LEAD(r."AddedInCommit") OVER w AS next
            FROM "{TableOf(db, revision)}" AS r
            JOIN "Commits" AS added ON added."Id" = r."AddedInCommit" AND added."Version" > 0
            LEFT JOIN "Commits" AS by_ ON by_."Id" = r."SupersededInCommit" AND by_."Version" > 0
            WINDOW w AS (PARTITION BY {string.Join(", ", key.Select(column => $"r.\"{column}\""))} ORDER BY r."Number")) AS chain
        WHERE n <> place OR COALESCE(s, 0) <> COALESCE(next, 0)
        """;

    /// <summary>
    /// Counts the published revisions that do not have exactly one row in the change feed. The feed is grouped once, because it has no
    /// index by revision.
    /// </summary>
    private static string MissingChanges(IndicatorsContext db, Type revision, ChangeKind kind) => $"""
        SELECT COUNT(*) AS "Value" FROM "{TableOf(db, revision)}" AS r
        JOIN "Commits" AS added ON added."Id" = r."AddedInCommit" AND added."Version" > 0
        LEFT JOIN (SELECT "RevisionId", COUNT(*) AS n FROM "Changes" WHERE "Kind" = '{EnumCodes<ChangeKind>.Of(kind)}'
            GROUP BY "RevisionId") AS feed ON feed."RevisionId" = r."Id"
        WHERE COALESCE(feed.n, 0) <> 1
        """;

    private static string TableOf(IndicatorsContext db, Type entity) => db.Model.FindEntityType(entity)!.GetTableName()!;

    private static Task<long> CountAsync(IndicatorsContext db, string sql, CancellationToken cancellationToken) =>
        db.Database.SqlQueryRaw<long>(sql).SingleAsync(cancellationToken);
}

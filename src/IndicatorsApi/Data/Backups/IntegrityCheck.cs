using System.Globalization;
using IndicatorsApi.Data.Changes;
using IndicatorsApi.Data.Revisions;
using IndicatorsApi.Data.EntityFramework;
using IndicatorsApi.Data.CodeLists;
using Microsoft.EntityFrameworkCore;

namespace IndicatorsApi.Data.Backups;

/// <summary>Whether a record is whole: the database itself, what rows refer to, the versions, the revisions of every key, and the feed.</summary>
/// <param name="Version">The newest version; 0 where there is none.</param>
/// <param name="Rows">How many rows each table has.</param>
/// <param name="Faults">What is wrong, a sentence each; none where the record is whole.</param>
public sealed record IntegrityCheck(long Version, IReadOnlyDictionary<string, long> Rows, IReadOnlyList<string> Faults)
{
    private static readonly string[] ObservationOrTarget = [nameof(Revision.RegionCode), nameof(Revision.IndicatorCode), nameof(Revision.Period)];

    /// <summary>Looks at a record.</summary>
    /// <param name="db">The record.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public static async Task<IntegrityCheck> OfAsync(IndicatorsContext db, CancellationToken cancellationToken)
    {
        var faults = new List<string>(await db.Engine.DamageAsync(db, cancellationToken));
        if (faults.Count > 0)
            return new(0, new Dictionary<string, long>(StringComparer.Ordinal), faults);
        if (await db.HasOtherMigrationsAsync())
            return await OfUpgradedCopyAsync(db, cancellationToken);

        var rows = new SortedDictionary<string, long>(StringComparer.Ordinal);
        foreach (var table in db.Model.GetEntityTypes().Select(entity => entity.GetTableName()).OfType<string>().Distinct(StringComparer.Ordinal))
            rows[table] = await CountAsync(db, $"SELECT COUNT(*) AS \"Value\" FROM \"{table}\"", cancellationToken);

        await LookAsync("versions of the record are left out", """SELECT COALESCE(MAX("Version"), 0) - COUNT(*) AS "Value" FROM "Commits" WHERE "Version" > 0""");
        await LookAsync("figures do not follow the one before", Breaks(db, typeof(Observation), ObservationOrTarget));
        await LookAsync("targets do not follow the one before", Breaks(db, typeof(Target), ObservationOrTarget));
        await LookAsync("remarks do not follow the one before", Breaks(db, typeof(Remark), [.. ObservationOrTarget, nameof(Remark.On)]));
        await LookAsync("entries of the vocabulary do not follow the one before", Breaks(db, typeof(CodeListRevision), [nameof(CodeListRevision.Table), nameof(CodeListRevision.Code)]));
        await LookAsync("figures are missing from the feed", Untold(db, typeof(Observation), ChangeKind.Observation));
        await LookAsync("targets are missing from the feed", Untold(db, typeof(Target), ChangeKind.Target));
        return new(await CountAsync(db, """SELECT COALESCE(MAX("Version"), 0) AS "Value" FROM "Commits" WHERE "Version" > 0""", cancellationToken), rows, faults);

        async Task LookAsync(string what, string sql)
        {
            if (await CountAsync(db, sql, cancellationToken) is not 0 and var count)
                faults.Add(string.Create(CultureInfo.InvariantCulture, $"{count} {what}."));
        }
    }

    /// <summary>A backup of an earlier release has other tables. The checks run on a copy of it, so that the backup stays as it is.</summary>
    private static async Task<IntegrityCheck> OfUpgradedCopyAsync(IndicatorsContext db, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("indicators-verify-");
        try
        {
            var file = Path.Combine(folder.FullName, "indicators.db");
            await DatabaseBackup.CopyAsync(db, file, cancellationToken);
            await using var copy = DatabaseSetup.Other($"Data Source={file}");
            await copy.Record.MigrateAsync();
            return await OfAsync(copy.Record, cancellationToken);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>Revisions of a key are numbered from 1, and each is superseded by the next; what nobody sees yet is left out.</summary>
    private static string Breaks(IndicatorsContext db, Type revision, IEnumerable<string> key) => $"""
        SELECT COUNT(*) AS "Value" FROM (
            SELECT r."Number" AS n, by_."Id" AS s, ROW_NUMBER() OVER w AS place, LEAD(r."AddedInCommit") OVER w AS next
            FROM "{TableOf(db, revision)}" AS r
            JOIN "Commits" AS added ON added."Id" = r."AddedInCommit" AND added."Version" > 0
            LEFT JOIN "Commits" AS by_ ON by_."Id" = r."SupersededInCommit" AND by_."Version" > 0
            WINDOW w AS (PARTITION BY {string.Join(", ", key.Select(column => $"r.\"{column}\""))} ORDER BY r."Number")) AS chain
        WHERE n <> place OR COALESCE(s, 0) <> COALESCE(next, 0)
        """;

    /// <summary>Each revision that everybody sees is told of once.</summary>
    private static string Untold(IndicatorsContext db, Type revision, ChangeKind kind) => $"""
        SELECT COUNT(*) AS "Value" FROM "{TableOf(db, revision)}" AS r
        JOIN "Commits" AS added ON added."Id" = r."AddedInCommit" AND added."Version" > 0
        WHERE (SELECT COUNT(*) FROM "Changes" AS c WHERE c."RevisionId" = r."Id" AND c."Kind" = '{Measures.Localization.EnumCodes<ChangeKind>.Of(kind)}') <> 1
        """;

    private static string TableOf(IndicatorsContext db, Type entity) => db.Model.FindEntityType(entity)!.GetTableName()!;

    private static Task<long> CountAsync(IndicatorsContext db, string sql, CancellationToken cancellationToken) =>
        db.Database.SqlQueryRaw<long>(sql).SingleAsync(cancellationToken);
}

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;

namespace IndicatorsApi.Data.EntityFramework;

/// <summary>
/// Upgrades a database of the last release before the migrations were squashed. Its tables hold the same data under older names, so that
/// renaming them leads to the tables of the first migration of this release.
/// </summary>
/// <remarks>Instances of the previous release fail on the upgraded database. Stop them first.</remarks>
/// <param name="LastMigration">The last migration before the squash. A database has to have it to be upgraded.</param>
/// <param name="Statements">The renames that one database system alone needs, which run after <see cref="Renames"/>.</param>
internal sealed record MigrationBaseline(string LastMigration, string Statements)
{
    /// <summary>
    /// The renames of tables, columns and stored words, which every database system understands. PostgreSQL writes a blank after a JSON key
    /// and SQLite does not. A database may have been moved from one to the other.
    /// </summary>
    private const string Renames =
        """
        ALTER TABLE "VocabularyRevisions" RENAME TO "CodeListRevisions";
        ALTER TABLE "KeyUses" RENAME TO "ApiKeyUsages";
        ALTER TABLE "CodeListRevisions" RENAME COLUMN "AddedIn" TO "AddedInCommit";
        ALTER TABLE "CodeListRevisions" RENAME COLUMN "SupersededIn" TO "SupersededInCommit";
        ALTER TABLE "Observations" RENAME COLUMN "AddedIn" TO "AddedInCommit";
        ALTER TABLE "Observations" RENAME COLUMN "SupersededIn" TO "SupersededInCommit";
        ALTER TABLE "Targets" RENAME COLUMN "AddedIn" TO "AddedInCommit";
        ALTER TABLE "Targets" RENAME COLUMN "SupersededIn" TO "SupersededInCommit";
        ALTER TABLE "Remarks" RENAME COLUMN "AddedIn" TO "AddedInCommit";
        ALTER TABLE "Remarks" RENAME COLUMN "SupersededIn" TO "SupersededInCommit";
        ALTER TABLE "Regions" RENAME COLUMN "Version" TO "Revision";
        ALTER TABLE "Units" RENAME COLUMN "Version" TO "Revision";
        ALTER TABLE "Topics" RENAME COLUMN "Version" TO "Revision";
        ALTER TABLE "Indicators" RENAME COLUMN "Version" TO "Revision";
        ALTER TABLE "Sources" RENAME COLUMN "Version" TO "Revision";
        ALTER TABLE "Requirements" RENAME COLUMN "Version" TO "Revision";
        ALTER TABLE "Deliveries" RENAME COLUMN "DeadAt" TO "ExhaustedAt";

        DROP INDEX "IX_Commits_Vocabulary";
        UPDATE "Commits" SET "Kind" = 'codeLists' WHERE "Kind" = 'vocabulary';
        CREATE INDEX "IX_Commits_CodeLists" ON "Commits" ("Version") WHERE "Kind" = 'codeLists';

        UPDATE "ApiKeys" SET "Scopes" = replace("Scopes", 'vocabulary:write', 'codeLists:write') WHERE "Scopes" IS NOT NULL;
        UPDATE "Imports" SET "WriterScopes" = replace("WriterScopes", 'vocabulary:write', 'codeLists:write')
            WHERE "WriterScopes" IS NOT NULL;
        DELETE FROM "IdempotentRequests";
        UPDATE "CodeListRevisions"
            SET "Content" = replace(replace("Content", '"Version":', '"Revision":'), '"Version" :', '"Revision" :');

        """;

    /// <summary>The keys of a stored import report that have a new name.</summary>
    private static readonly (string Old, string New)[] ReportKeys =
    [
        ("reading", "interpretation"),
        ("readAs", "interpretedAs"),
        ("leftAlone", "skipped"),
        ("sound", "validRows"),
        ("blank", "blankRows"),
        ("warned", "rowsWithWarnings"),
    ];

    /// <summary>Indicates that migrations from before the squash are applied.</summary>
    /// <param name="applied">The applied migrations.</param>
    /// <param name="first">The first migration of this release.</param>
    public static bool IsNeeded(IEnumerable<string> applied, string first) =>
        applied.Any(migration => string.CompareOrdinal(migration, first) < 0);

    /// <summary>Upgrades the database in one transaction, unless a concurrent process has done so.</summary>
    /// <param name="db">The database.</param>
    /// <param name="applied">The applied migrations.</param>
    /// <param name="first">The first migration of this release.</param>
    /// <exception cref="DatabaseUnusableException">The database lacks <see cref="LastMigration"/>.</exception>
    public async Task UpgradeAsync(IndicatorsContext db, IReadOnlyList<string> applied, string first)
    {
        if (!applied.Contains(LastMigration, StringComparer.Ordinal))
        {
            throw new DatabaseUnusableException(
                $"The database belongs to an earlier release (its last migration is {applied.Max(StringComparer.Ordinal)}). "
                + "Start the previous release once, which upgrades it, and then start this release.");
        }

        await using var transaction = await db.Database.BeginTransactionAsync();

        // A concurrent process waits here, and finds the row gone once the upgrade is committed.
        if (await RunAsync(db, $"""DELETE FROM "__EFMigrationsHistory" WHERE "MigrationId" = '{LastMigration}'""") == 0)
            return;
        await RunAsync(db, Renames + Statements + RenameReportKeys() + db.Dialect.AnalyzeStatement);
        await RunAsync(db, """DELETE FROM "__EFMigrationsHistory" """);
        await RunAsync(
            db,
            $"""INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion") VALUES ('{first}', '{ProductInfo.GetVersion()}')""");
        await transaction.CommitAsync();
    }

    /// <summary>A quotation mark within a JSON text is escaped, so that only a key can end in <c>":</c>.</summary>
    private static string RenameReportKeys()
    {
        var report = ReportKeys.Aggregate("\"Report\"", (text, key) => $"replace({text}, '\"{key.Old}\":', '\"{key.New}\":')");
        return $"UPDATE \"Imports\" SET \"Report\" = {report} WHERE \"Report\" IS NOT NULL; ";
    }

    private static async Task<int> RunAsync(IndicatorsContext db, string sql)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction!.GetDbTransaction();
#pragma warning disable CA2100 // All names are constants.
        command.CommandText = sql;
#pragma warning restore CA2100

        // A large database needs longer than the default of 30 s.
        command.CommandTimeout = 0;
        return await command.ExecuteNonQueryAsync();
    }
}

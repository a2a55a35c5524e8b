namespace IndicatorsApi.Data.EntityFramework.Sqlite;

/// <summary>The upgrade from the last SQLite migration before the squash.</summary>
internal static class SqliteMigrationBaseline
{
    /// <summary>SQLite renames columns within indexes by itself, but cannot rename an index.</summary>
    public static readonly MigrationBaseline Instance = new(
        "20261127170455_KeyScopes",
        """
        ALTER TABLE "Imports" ADD COLUMN "AcceptedAtVersion" INTEGER;
        DROP INDEX "IX_VocabularyRevisions_AddedIn";
        CREATE INDEX "IX_CodeListRevisions_AddedInCommit" ON "CodeListRevisions" ("AddedInCommit");
        DROP INDEX "IX_VocabularyRevisions_SupersededIn";
        CREATE INDEX "IX_CodeListRevisions_SupersededInCommit" ON "CodeListRevisions" ("SupersededInCommit");
        DROP INDEX "IX_Observations_AddedIn";
        CREATE INDEX "IX_Observations_AddedInCommit" ON "Observations" ("AddedInCommit");
        DROP INDEX "IX_Observations_SupersededIn";
        CREATE INDEX "IX_Observations_SupersededInCommit" ON "Observations" ("SupersededInCommit") WHERE "SupersededInCommit" IS NOT NULL;
        DROP INDEX "IX_Targets_AddedIn";
        CREATE INDEX "IX_Targets_AddedInCommit" ON "Targets" ("AddedInCommit");
        DROP INDEX "IX_Targets_SupersededIn";
        CREATE INDEX "IX_Targets_SupersededInCommit" ON "Targets" ("SupersededInCommit") WHERE "SupersededInCommit" IS NOT NULL;
        DROP INDEX "IX_Remarks_AddedIn";
        CREATE INDEX "IX_Remarks_AddedInCommit" ON "Remarks" ("AddedInCommit");
        DROP INDEX "IX_Remarks_SupersededIn";
        CREATE INDEX "IX_Remarks_SupersededInCommit" ON "Remarks" ("SupersededInCommit");

        """);
}

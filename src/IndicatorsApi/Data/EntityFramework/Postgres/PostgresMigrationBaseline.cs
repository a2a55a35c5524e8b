namespace IndicatorsApi.Data.EntityFramework.Postgres;

/// <summary>The upgrade from the last PostgreSQL migration before the squash.</summary>
internal static class PostgresMigrationBaseline
{
    /// <summary>
    /// PostgreSQL renames columns within indexes and keys by itself, but not the indexes and keys. <see cref="PostgresMigrations"/> creates
    /// the views of past code lists again.
    /// </summary>
    public static readonly MigrationBaseline Instance = new(
        "20261127170508_KeyScopes",
        """
        ALTER TABLE "Imports" ADD COLUMN "AcceptedAtVersion" bigint;
        ALTER TABLE "CodeListRevisions" RENAME CONSTRAINT "PK_VocabularyRevisions" TO "PK_CodeListRevisions";
        ALTER TABLE "CodeListRevisions"
            RENAME CONSTRAINT "FK_VocabularyRevisions_Commits_AddedIn" TO "FK_CodeListRevisions_Commits_AddedInCommit";
        ALTER TABLE "CodeListRevisions"
            RENAME CONSTRAINT "FK_VocabularyRevisions_Commits_SupersededIn" TO "FK_CodeListRevisions_Commits_SupersededInCommit";
        ALTER INDEX "IX_VocabularyRevisions_AddedIn" RENAME TO "IX_CodeListRevisions_AddedInCommit";
        ALTER INDEX "IX_VocabularyRevisions_SupersededIn" RENAME TO "IX_CodeListRevisions_SupersededInCommit";
        ALTER TABLE "ApiKeyUsages" RENAME CONSTRAINT "PK_KeyUses" TO "PK_ApiKeyUsages";
        ALTER TABLE "ApiKeyUsages" RENAME CONSTRAINT "FK_KeyUses_ApiKeys_KeyId" TO "FK_ApiKeyUsages_ApiKeys_KeyId";
        ALTER TABLE "Observations" RENAME CONSTRAINT "FK_Observations_Commits_AddedIn" TO "FK_Observations_Commits_AddedInCommit";
        ALTER TABLE "Observations" RENAME CONSTRAINT "FK_Observations_Commits_SupersededIn" TO "FK_Observations_Commits_SupersededInCommit";
        ALTER INDEX "IX_Observations_AddedIn" RENAME TO "IX_Observations_AddedInCommit";
        ALTER INDEX "IX_Observations_SupersededIn" RENAME TO "IX_Observations_SupersededInCommit";
        ALTER TABLE "Targets" RENAME CONSTRAINT "FK_Targets_Commits_AddedIn" TO "FK_Targets_Commits_AddedInCommit";
        ALTER TABLE "Targets" RENAME CONSTRAINT "FK_Targets_Commits_SupersededIn" TO "FK_Targets_Commits_SupersededInCommit";
        ALTER INDEX "IX_Targets_AddedIn" RENAME TO "IX_Targets_AddedInCommit";
        ALTER INDEX "IX_Targets_SupersededIn" RENAME TO "IX_Targets_SupersededInCommit";
        ALTER TABLE "Remarks" RENAME CONSTRAINT "FK_Remarks_Commits_AddedIn" TO "FK_Remarks_Commits_AddedInCommit";
        ALTER TABLE "Remarks" RENAME CONSTRAINT "FK_Remarks_Commits_SupersededIn" TO "FK_Remarks_Commits_SupersededInCommit";
        ALTER INDEX "IX_Remarks_AddedIn" RENAME TO "IX_Remarks_AddedInCommit";
        ALTER INDEX "IX_Remarks_SupersededIn" RENAME TO "IX_Remarks_SupersededInCommit";

        DROP SCHEMA IF EXISTS past_20261126091009, past_20261126170157, past_20261126214621, past_20261126221210, past_20261127110529,
            past_20261127164314, past_20261127170508 CASCADE;

        """);
}

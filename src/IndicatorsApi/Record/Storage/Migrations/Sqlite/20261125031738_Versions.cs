using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace IndicatorsApi.Record.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Versions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Commits",
                columns: table => new
                {
                    Version = table.Column<long>(type: "INTEGER", nullable: false),
                    At = table.Column<string>(type: "TEXT", nullable: false),
                    By = table.Column<string>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Commits", x => x.Version);
                });

            migrationBuilder.CreateTable(
                name: "VocabularyRevisions",
                columns: table => new
                {
                    Table = table.Column<string>(type: "TEXT", nullable: false),
                    Code = table.Column<string>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    AddedIn = table.Column<long>(type: "INTEGER", nullable: false),
                    SupersededIn = table.Column<long>(type: "INTEGER", nullable: true),
                    Withdrawn = table.Column<bool>(type: "INTEGER", nullable: false),
                    Content = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_VocabularyRevisions", x => new { x.Table, x.Code, x.Number });
                    table.ForeignKey(
                        name: "FK_VocabularyRevisions_Commits_AddedIn",
                        column: x => x.AddedIn,
                        principalTable: "Commits",
                        principalColumn: "Version",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_VocabularyRevisions_Commits_SupersededIn",
                        column: x => x.SupersededIn,
                        principalTable: "Commits",
                        principalColumn: "Version",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Commits_At",
                table: "Commits",
                column: "At",
                unique: true);

            // Every instant at which something was recorded becomes a version, in the order of time.
            migrationBuilder.Sql("""
                INSERT INTO "Commits" ("Version", "At", "By", "Kind")
                SELECT ROW_NUMBER() OVER (ORDER BY "RecordedAt"), "RecordedAt", MIN("RecordedBy"),
                    CASE WHEN MIN("RecordedBy") = 'seed' THEN 'seed' WHEN COUNT(*) > 1 THEN 'import' WHEN MAX("Withdrawn") = 1 THEN 'withdrawal' ELSE 'put' END
                FROM (
                    SELECT "RecordedAt", "RecordedBy", "Withdrawn" FROM "Observations"
                    UNION ALL
                    SELECT "RecordedAt", "RecordedBy", "Withdrawn" FROM "Targets")
                GROUP BY "RecordedAt"
                """);
            migrationBuilder.Sql("""
                INSERT INTO "Commits" ("Version", "At", "By", "Kind")
                SELECT 1, strftime('%Y-%m-%dT%H:%M:%f000Z', 'now'), 'seed', 'seed'
                WHERE EXISTS (SELECT 1 FROM "Regions") AND NOT EXISTS (SELECT 1 FROM "Commits")
                """);

            // Column by column, because SQLite builds a table anew outside of the transaction: killed then, the program would never start again.
            foreach (var table in new[] { "Observations", "Targets" })
            {
                migrationBuilder.Sql($"""ALTER TABLE "{table}" ADD COLUMN "AddedIn" INTEGER NULL REFERENCES "Commits" ("Version")""");
                migrationBuilder.Sql($"""ALTER TABLE "{table}" ADD COLUMN "SupersededIn" INTEGER NULL REFERENCES "Commits" ("Version")""");
                migrationBuilder.Sql($"""
                    UPDATE "{table}" SET
                        "AddedIn" = (SELECT "Version" FROM "Commits" WHERE "At" = "RecordedAt"),
                        "SupersededIn" = CASE WHEN "SupersededAt" IS NULL THEN NULL ELSE (SELECT MIN("Version") FROM "Commits" WHERE "At" >= "SupersededAt") END
                    """);
            }

            migrationBuilder.DropIndex(name: "IX_Target_Current", table: "Targets");
            migrationBuilder.DropIndex(name: "IX_Observation_Current", table: "Observations");
            foreach (var column in new[] { "RecordedAt", "RecordedBy", "SupersededAt" })
            {
                migrationBuilder.Sql($"""ALTER TABLE "Observations" DROP COLUMN "{column}" """);
                migrationBuilder.Sql($"""ALTER TABLE "Targets" DROP COLUMN "{column}" """);
            }

            migrationBuilder.CreateIndex(
                name: "IX_Target_Current",
                table: "Targets",
                columns: new[] { "RegionCode", "IndicatorCode", "Period" },
                unique: true,
                filter: "\"SupersededIn\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Targets_AddedIn",
                table: "Targets",
                column: "AddedIn");

            migrationBuilder.CreateIndex(
                name: "IX_Targets_SupersededIn",
                table: "Targets",
                column: "SupersededIn",
                filter: "\"SupersededIn\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Observation_Current",
                table: "Observations",
                columns: new[] { "RegionCode", "IndicatorCode", "Period" },
                unique: true,
                filter: "\"SupersededIn\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Observations_AddedIn",
                table: "Observations",
                column: "AddedIn");

            migrationBuilder.CreateIndex(
                name: "IX_Observations_SupersededIn",
                table: "Observations",
                column: "SupersededIn",
                filter: "\"SupersededIn\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Commits_Vocabulary",
                table: "Commits",
                column: "Version",
                filter: "\"Kind\" = 'vocabulary'");

            migrationBuilder.CreateIndex(
                name: "IX_VocabularyRevisions_AddedIn",
                table: "VocabularyRevisions",
                column: "AddedIn");

            migrationBuilder.CreateIndex(
                name: "IX_VocabularyRevisions_SupersededIn",
                table: "VocabularyRevisions",
                column: "SupersededIn");

            // What the vocabulary says today is all that is known of it: it holds since the first version.
            migrationBuilder.Sql("""
                INSERT INTO "VocabularyRevisions" ("Table", "Code", "Number", "AddedIn", "Withdrawn", "Content")
                SELECT 'Regions', "Code", "Version", 1, 0, json_object('Code', "Code", 'Level', "Level", 'ParentCode', "ParentCode", 'Name_En', "Name_En", 'Name_Zh', "Name_Zh", 'Version', "Version") FROM "Regions"
                """);
            migrationBuilder.Sql("""
                INSERT INTO "VocabularyRevisions" ("Table", "Code", "Number", "AddedIn", "Withdrawn", "Content")
                SELECT 'Units', "Code", "Version", 1, 0, json_object('Code', "Code", 'Measure', "Measure", 'Multiplier', "Multiplier", 'Name_En', "Name_En", 'Name_Zh', "Name_Zh", 'Version', "Version") FROM "Units"
                """);
            migrationBuilder.Sql("""
                INSERT INTO "VocabularyRevisions" ("Table", "Code", "Number", "AddedIn", "Withdrawn", "Content")
                SELECT 'Topics', "Code", "Version", 1, 0, json_object('Code', "Code", 'Position', "Position", 'Name_En', "Name_En", 'Name_Zh', "Name_Zh", 'Version', "Version") FROM "Topics"
                """);
            migrationBuilder.Sql("""
                INSERT INTO "VocabularyRevisions" ("Table", "Code", "Number", "AddedIn", "Withdrawn", "Content")
                SELECT 'Indicators', "Code", "Version", 1, 0, json_object('Code', "Code", 'TopicCode', "TopicCode", 'UnitCode', "UnitCode", 'Measure', "Measure", 'Polarity', "Polarity", 'Rollup', "Rollup", 'Headline', "Headline", 'PartOfCode', "PartOfCode", 'Definition_En', "Definition_En", 'Definition_Zh', "Definition_Zh", 'Name_En', "Name_En", 'Name_Zh', "Name_Zh", 'Version', "Version", 'Profile', "Profile") FROM "Indicators"
                """);
            migrationBuilder.Sql("""
                INSERT INTO "VocabularyRevisions" ("Table", "Code", "Number", "AddedIn", "Withdrawn", "Content")
                SELECT 'Sources', "Code", "Version", 1, 0, json_object('Code', "Code", 'IndexNumber', "IndexNumber", 'DeliveredOn', "DeliveredOn", 'PublishedOn', "PublishedOn", 'Issuer_En', "Issuer_En", 'Issuer_Zh', "Issuer_Zh", 'Title_En', "Title_En", 'Title_Zh', "Title_Zh", 'Version', "Version") FROM "Sources"
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) =>
            throw new NotSupportedException("What versions say cannot be said without them. Put a copy of the database back that was made before.");
    }
}

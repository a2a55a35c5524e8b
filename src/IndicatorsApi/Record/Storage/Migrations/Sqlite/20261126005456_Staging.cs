using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace IndicatorsApi.Record.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Staging : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // Changes are noted when a version is published: rows that are written before are none yet.
            migrationBuilder.Sql("DROP TRIGGER \"Observations_Changes\"");
            migrationBuilder.Sql("DROP TRIGGER \"Targets_Changes\"");

            // What refers to the key of a commit follows its new name, so that no large table is built anew.
            migrationBuilder.DropIndex(name: "IX_Commits_Vocabulary", table: "Commits");
            migrationBuilder.RenameColumn(name: "Version", table: "Commits", newName: "Id");
            migrationBuilder.AddColumn<long>(name: "Version", table: "Commits", type: "INTEGER", nullable: false, defaultValue: 0L);
            migrationBuilder.Sql("UPDATE \"Commits\" SET \"Version\" = \"Id\"");
            migrationBuilder.CreateIndex(name: "IX_Commits_Version", table: "Commits", column: "Version", unique: true);
            migrationBuilder.CreateIndex(name: "IX_Commits_Vocabulary", table: "Commits", column: "Version", filter: "\"Kind\" = 'vocabulary'");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(name: "IX_Commits_Vocabulary", table: "Commits");
            migrationBuilder.DropIndex(name: "IX_Commits_Version", table: "Commits");
            migrationBuilder.Sql("ALTER TABLE \"Commits\" DROP COLUMN \"Version\"");
            migrationBuilder.RenameColumn(name: "Id", table: "Commits", newName: "Version");
            migrationBuilder.CreateIndex(name: "IX_Commits_Vocabulary", table: "Commits", column: "Version", filter: "\"Kind\" = 'vocabulary'");
            migrationBuilder.Sql("CREATE TRIGGER \"Observations_Changes\" AFTER INSERT ON \"Observations\" BEGIN INSERT INTO \"Changes\" (\"Kind\", \"RevisionId\") VALUES ('observation', NEW.\"Id\"); END");
            migrationBuilder.Sql("CREATE TRIGGER \"Targets_Changes\" AFTER INSERT ON \"Targets\" BEGIN INSERT INTO \"Changes\" (\"Kind\", \"RevisionId\") VALUES ('target', NEW.\"Id\"); END");
        }
    }
}

using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace IndicatorsApi.Record.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class OverTime : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<decimal>(
                name: "Max",
                table: "Indicators",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<decimal>(
                name: "Min",
                table: "Indicators",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "OverTime",
                table: "Indicators",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<bool>(
                name: "WeightedByDays",
                table: "Indicators",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            // What was kept before said nothing about it: what goes without saying for the measure, in every state of the vocabulary.
            migrationBuilder.Sql("""UPDATE "Indicators" SET "OverTime" = CASE "Measure" WHEN 'flow' THEN 'sum' WHEN 'ratio' THEN 'mean' ELSE 'last' END""");
            migrationBuilder.Sql("""
                UPDATE "VocabularyRevisions"
                SET "Content" = json_set("Content", '$.OverTime', CASE json_extract("Content", '$.Measure') WHEN 'flow' THEN 'sum' WHEN 'ratio' THEN 'mean' ELSE 'last' END, '$.WeightedByDays', 0)
                WHERE "Table" = 'Indicators'
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "Max",
                table: "Indicators");

            migrationBuilder.DropColumn(
                name: "Min",
                table: "Indicators");

            migrationBuilder.DropColumn(
                name: "OverTime",
                table: "Indicators");

            migrationBuilder.DropColumn(
                name: "WeightedByDays",
                table: "Indicators");
        }
    }
}

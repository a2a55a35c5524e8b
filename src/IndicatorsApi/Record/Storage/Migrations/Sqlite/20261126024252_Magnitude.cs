using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace IndicatorsApi.Record.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Magnitude : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<double>(
                name: "Magnitude",
                table: "Observations",
                type: "REAL",
                nullable: false,
                computedColumnSql: "COALESCE(CAST(\"Value\" AS REAL), -1e308)",
                stored: false);

            migrationBuilder.CreateIndex(
                name: "IX_Observations_Magnitude",
                table: "Observations",
                column: "Magnitude",
                filter: "\"SupersededIn\" IS NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Observations_Magnitude",
                table: "Observations");

            migrationBuilder.DropColumn(
                name: "Magnitude",
                table: "Observations");
        }
    }
}

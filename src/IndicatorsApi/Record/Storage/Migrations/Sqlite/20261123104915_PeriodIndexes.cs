using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace IndicatorsApi.Record.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class PeriodIndexes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "IX_Targets_Period_RegionCode",
                table: "Targets",
                columns: new[] { "Period", "RegionCode" });

            migrationBuilder.CreateIndex(
                name: "IX_Observations_Period_RegionCode",
                table: "Observations",
                columns: new[] { "Period", "RegionCode" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Targets_Period_RegionCode",
                table: "Targets");

            migrationBuilder.DropIndex(
                name: "IX_Observations_Period_RegionCode",
                table: "Observations");
        }
    }
}

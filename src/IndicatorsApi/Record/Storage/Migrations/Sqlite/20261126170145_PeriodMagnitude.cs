using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace IndicatorsApi.Record.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class PeriodMagnitude : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "IX_Observations_Period_Magnitude",
                table: "Observations",
                columns: new[] { "Period", "Magnitude" },
                filter: "\"SupersededIn\" IS NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Observations_Period_Magnitude",
                table: "Observations");
        }
    }
}

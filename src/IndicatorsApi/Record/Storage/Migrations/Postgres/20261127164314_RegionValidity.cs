using Microsoft.EntityFrameworkCore.Migrations;
using NodaTime;

#nullable disable

namespace IndicatorsApi.Record.Storage.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class RegionValidity : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Successors",
                table: "Regions",
                type: "text",
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<LocalDate>(
                name: "ValidFrom",
                table: "Regions",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<LocalDate>(
                name: "ValidTo",
                table: "Regions",
                type: "date",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "Successors",
                table: "Regions");

            migrationBuilder.DropColumn(
                name: "ValidFrom",
                table: "Regions");

            migrationBuilder.DropColumn(
                name: "ValidTo",
                table: "Regions");
        }
    }
}

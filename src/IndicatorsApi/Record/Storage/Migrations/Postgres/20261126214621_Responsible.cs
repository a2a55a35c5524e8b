using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace IndicatorsApi.Record.Storage.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Responsible : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "ResponsiblePostEn",
                table: "Targets",
                type: "text",
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<string>(
                name: "ResponsiblePostZh",
                table: "Targets",
                type: "text",
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<string>(
                name: "ResponsibleUnitEn",
                table: "Targets",
                type: "text",
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<string>(
                name: "ResponsibleUnitZh",
                table: "Targets",
                type: "text",
                nullable: true,
                collation: "C");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "ResponsiblePostEn",
                table: "Targets");

            migrationBuilder.DropColumn(
                name: "ResponsiblePostZh",
                table: "Targets");

            migrationBuilder.DropColumn(
                name: "ResponsibleUnitEn",
                table: "Targets");

            migrationBuilder.DropColumn(
                name: "ResponsibleUnitZh",
                table: "Targets");
        }
    }
}

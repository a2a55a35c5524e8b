using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace IndicatorsApi.Record.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class ElapsedProfiles : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Profile",
                table: "Indicators",
                type: "TEXT",
                nullable: false,
                defaultValue: "months");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "Profile",
                table: "Indicators");
        }
    }
}

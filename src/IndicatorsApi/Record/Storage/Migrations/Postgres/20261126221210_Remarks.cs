using Microsoft.EntityFrameworkCore.Migrations;
using NodaTime;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace IndicatorsApi.Record.Storage.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Remarks : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Remarks",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    RegionCode = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    IndicatorCode = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Period = table.Column<int>(type: "integer", nullable: false),
                    On = table.Column<LocalDate>(type: "date", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Cause = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Measure = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    DueOn = table.Column<LocalDate>(type: "date", nullable: true),
                    By = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Reason = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Withdrawn = table.Column<bool>(type: "boolean", nullable: false),
                    AddedIn = table.Column<long>(type: "bigint", nullable: false),
                    SupersededIn = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Remarks", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Remarks_Commits_AddedIn",
                        column: x => x.AddedIn,
                        principalTable: "Commits",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Remarks_Commits_SupersededIn",
                        column: x => x.SupersededIn,
                        principalTable: "Commits",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Remark_Current",
                table: "Remarks",
                columns: new[] { "RegionCode", "IndicatorCode", "Period", "On" },
                unique: true,
                filter: "\"SupersededIn\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Remarks_AddedIn",
                table: "Remarks",
                column: "AddedIn");

            migrationBuilder.CreateIndex(
                name: "IX_Remarks_Period_RegionCode",
                table: "Remarks",
                columns: new[] { "Period", "RegionCode" });

            migrationBuilder.CreateIndex(
                name: "IX_Remarks_RegionCode_IndicatorCode_Period_On_Number",
                table: "Remarks",
                columns: new[] { "RegionCode", "IndicatorCode", "Period", "On", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Remarks_SupersededIn",
                table: "Remarks",
                column: "SupersededIn");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Remarks");
        }
    }
}

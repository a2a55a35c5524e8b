using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace IndicatorsApi.Record.Storage.Migrations.Sqlite
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
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    RegionCode = table.Column<string>(type: "TEXT", nullable: false),
                    IndicatorCode = table.Column<string>(type: "TEXT", nullable: false),
                    Period = table.Column<int>(type: "INTEGER", nullable: false),
                    On = table.Column<string>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Cause = table.Column<string>(type: "TEXT", nullable: true),
                    Measure = table.Column<string>(type: "TEXT", nullable: true),
                    DueOn = table.Column<string>(type: "TEXT", nullable: true),
                    By = table.Column<string>(type: "TEXT", nullable: true),
                    Reason = table.Column<string>(type: "TEXT", nullable: true),
                    Withdrawn = table.Column<bool>(type: "INTEGER", nullable: false),
                    AddedIn = table.Column<long>(type: "INTEGER", nullable: false),
                    SupersededIn = table.Column<long>(type: "INTEGER", nullable: true)
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

using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace IndicatorsApi.Record.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Secrets : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "SecretChangedBy",
                table: "Subscriptions",
                type: "TEXT",
                nullable: true);

            // Answers were kept as they were sent, some of them with a secret.
            migrationBuilder.Sql("""DELETE FROM "IdempotentRequests" """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "SecretChangedBy",
                table: "Subscriptions");
        }
    }
}

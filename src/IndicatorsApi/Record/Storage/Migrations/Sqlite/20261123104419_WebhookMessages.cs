using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace IndicatorsApi.Record.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class WebhookMessages : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "IX_Deliveries_SubscriptionId_MessageId",
                table: "Deliveries",
                columns: new[] { "SubscriptionId", "MessageId" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Deliveries_SubscriptionId_MessageId",
                table: "Deliveries");
        }
    }
}

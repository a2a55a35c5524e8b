using IndicatorsApi.Data.ApiKeys;
using IndicatorsApi.Data.Idempotency;
using IndicatorsApi.Data.Imports;
using IndicatorsApi.Data.Webhooks;
using IndicatorsApi.Host.Maintenance;
using IndicatorsApi.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using NodaTime;

namespace IndicatorsApi.Tests.Host.Maintenance;

/// <summary>Expired operational data are deleted, and nothing else.</summary>
public sealed class MaintenanceTests
{
    [Fact]
    public async Task What_nobody_needs_any_more_is_let_go_and_what_is_of_use_is_kept()
    {
        await using var service = new WritableService();
        await service.InitializeAsync();
        var now = service.Clock.GetCurrentInstant();
        var ages = new[] { 1, 500 };
        await service.WithDatabaseAsync(async db =>
        {
            var key = db.ApiKeys.First().Id;
            db.Add(
                new WebhookSubscription
                {
                    Id = "s",
                    Url = "https://example.org",
                    Regions = "",
                    Indicators = "",
                    Events = "",
                    Secret = "sealed:",
                    Active = false,
                    Cursor = 0,
                    CreatedAt = now,
                    CreatedBy = "a"
                });
            foreach (var age in ages)
            {
                var then = now - Duration.FromDays(age);
                db.Add(new IdempotentRequest { Key = $"{age}", WriterId = "a", Fingerprint = "a", CreatedAt = then });
                db.Add(Import($"{age}-done", then, ImportState.Succeeded, then));
                db.Add(Import($"{age}-waits", then, ImportState.Queued, finished: null));
                db.Add(Message($"{age}-delivered", then, delivered: then, dead: null));
                db.Add(Message($"{age}-dead", then, delivered: null, dead: then));
                db.Add(Message($"{age}-waits", then, delivered: null, dead: null));
                db.Add(
                    new ApiKeyUsage
                    {
                        KeyId = key,
                        Day = then.InUtc().Date,
                        Address = "",
                        Requests = 1,
                        Writes = 0,
                        Refused = 0,
                        LastAt = then
                    });
            }

            return await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        });

        await service.Services.GetServices<IHostedService>().OfType<MaintenanceWorker>().Single()
            .RunOnceAsync(TestContext.Current.CancellationToken);

        await service.WithDatabaseAsync(db =>
        {
            Assert.Equal(["1"], db.IdempotentRequests.Select(request => request.Key));
            Assert.Equal(["1-done", "1-waits", "500-waits"], db.Imports.Select(job => job.Id).Order());
            Assert.Equal(["1-dead", "1-delivered", "1-waits", "500-waits"], db.Deliveries.Select(message => message.MessageId).Order());
            Assert.Single(db.ApiKeyUsages);
            return Task.FromResult(0);
        });
    }

    private static ImportJob Import(string id, Instant created, ImportState state, Instant? finished) => new()
    {
        Id = id,
        Format = ImportFormat.Csv,
        Mode = ImportMode.Atomic,
        DryRun = false,
        WriterName = "a",
        WriterId = "a",
        WriterRole = Role.Admin,
        State = state,
        CreatedAt = created,
        FinishedAt = finished,
    };

    private static WebhookDelivery Message(string id, Instant created, Instant? delivered, Instant? dead) => new()
    {
        MessageId = id,
        SubscriptionId = "s",
        Key = "a",
        Event = "a",
        Payload = "{}",
        CreatedAt = created,
        NextAttemptAt = created + Duration.FromDays(5000),
        DeliveredAt = delivered,
        ExhaustedAt = dead,
    };
}

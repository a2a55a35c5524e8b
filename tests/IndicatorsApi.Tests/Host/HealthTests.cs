using System.Net;
using System.Text.Json;
using IndicatorsApi.Data.ApiKeys;
using IndicatorsApi.Data.Imports;
using IndicatorsApi.Host;
using IndicatorsApi.Imports;
using IndicatorsApi.Tests.Support;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace IndicatorsApi.Tests.Host;

/// <summary>How the program says that it is.</summary>
public sealed class HealthTests(WritableService service) : IClassFixture<WritableService>
{
    [Fact]
    public async Task A_program_that_serves_is_live_and_ready_and_says_more_to_administrators_only()
    {
        var (live, _) = await AskAsync(service, "live");
        var (ready, said) = await AskAsync(service, "ready");
        var (_, more) = await AskAsync(service, "ready", service.AdminKey);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (live, ready));
        Assert.Equal("""{"status":"ready"}""", said.GetRawText());
        Assert.Equal(
            ["record", "imports", "webhooks", "keys", "backups"], more.GetProperty("checks").EnumerateObject().Select(check => check.Name));
        Assert.True(more.GetProperty("checks").GetProperty("record").GetProperty("data").Number("version") >= 1);
    }

    [Fact]
    public async Task An_import_that_is_stuck_is_told_and_no_reason_to_send_requests_elsewhere()
    {
        await using var busy = new ServiceThatTakesNothingIn();
        await busy.InitializeAsync();
        await busy.WithDatabaseAsync(async db =>
        {
            db.Imports.Add(new ImportJob
            {
                Id = "stuck",
                Format = ImportFormat.Csv,
                Mode = ImportMode.Atomic,
                DryRun = false,
                WriterName = "a",
                WriterId = "a",
                WriterRole = Role.Admin,
                State = ImportState.Running,
                CreatedAt = busy.Clock.GetCurrentInstant() - Duration.FromHours(7),
            });
            return await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        });
        var (status, said) = await AskAsync(busy, "ready", busy.AdminKey);

        Assert.Equal((HttpStatusCode.OK, "degraded"), (status, said.Text("status")));
        Assert.Equal("stuck", said.GetProperty("checks").GetProperty("imports").GetProperty("data").GetProperty("imports")[0].GetString());
    }

    [Fact]
    public async Task A_program_that_is_about_to_end_says_that_it_is_not_ready_while_it_still_answers()
    {
        await using var ending = new WritableService();
        await ending.InitializeAsync();
        await ending.Services.GetRequiredService<GracefulShutdown>().StoppingAsync(CancellationToken.None);
        using var client = ending.CreateClient();
        using var ready = await client.GetAsync(new Uri("/health/ready", UriKind.Relative), TestContext.Current.CancellationToken);
        using var answer = await client.GetAsync(new Uri("/api/v1/units", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal((HttpStatusCode.ServiceUnavailable, HttpStatusCode.OK), (ready.StatusCode, answer.StatusCode));
    }

    private static async Task<(HttpStatusCode Status, JsonElement Said)> AskAsync(
        WritableServiceBase service, string what, string? key = null)
    {
        using var client = service.CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/health/{what}");
        if (key is not null)
            request.Headers.Add("X-API-Key", key);
        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        return (response.StatusCode, JsonElement.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)));
    }

    private sealed class ServiceThatTakesNothingIn : WritableServiceBase
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.ConfigureTestServices(
                services => services.Remove(services.Single(service => service.ImplementationType == typeof(ImportWorker))));
        }
    }
}

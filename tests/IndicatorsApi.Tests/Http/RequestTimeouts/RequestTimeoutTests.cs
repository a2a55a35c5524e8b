using System.Net;
using IndicatorsApi.Data.Versioning;
using IndicatorsApi.Http.RateLimiting;
using IndicatorsApi.Tests.Support;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace IndicatorsApi.Tests.Http.RequestTimeouts;

public sealed class RequestTimeoutTests
{
    private const string Observation = "observations/330503105/industrial-output/2019";

    [Fact]
    public async Task Write_beyond_the_timeout_receives_503_and_writes_nothing()
    {
        await using var service = new ImpatientService();
        await service.InitializeAsync();
        using (await service.Services.GetRequiredService<WriteLock>().AcquireAsync(TestContext.Current.CancellationToken))
        {
            using var late = await service.PutAsync(
                Observation,
                new { value = 1, unit = "CNY-1E8", status = "preliminary", qualifier = "exact", source = "linghu-work-report-2025" });
            Assert.Equal(HttpStatusCode.ServiceUnavailable, late.StatusCode);
            Assert.Equal("30", late.Headers.GetValues("Retry-After").Single());
            var body = await late.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            Assert.Contains("timeout", body, StringComparison.Ordinal);
            Assert.Contains("The response took longer than 1 s.", body, StringComparison.Ordinal);
        }

        var period = Period.Parse("2019");
        Assert.False(await service.WithDatabaseAsync(db =>
            db.Observations.AnyAsync(row => row.IndicatorCode == "industrial-output" && row.Period == period)));
    }

    [Fact]
    public async Task Request_that_waits_for_a_permit_beyond_the_timeout_receives_503()
    {
        await using var service = new ImpatientService();
        await service.InitializeAsync();
        var limiter = service.Services.GetRequiredService<ResponseConcurrencyLimiter>();
        using (await limiter.AcquireAsync(new("192.0.2.41", HasKey: false), isExpensive: false, TestContext.Current.CancellationToken))
        {
            var responses = await Task.WhenAll(Enumerable.Range(0, 40).Select(i => service.SendAsync($"targets?limit={1 + (i % 4)}")));
            Assert.All(responses, response => Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode));
        }

        // On a busy machine a retry may exceed the timeout too.
        var status = HttpStatusCode.ServiceUnavailable;
        for (var i = 0; i < 20 && status == HttpStatusCode.ServiceUnavailable; i++)
        {
            using var retry = await service.SendAsync("targets?limit=1");
            status = retry.StatusCode;
        }

        Assert.Equal(HttpStatusCode.OK, status);
    }

    private sealed class ImpatientService : WritableServiceBase
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.UseSetting("RequestTimeouts:DefaultSeconds", "1").UseSetting("RateLimiting:MaxConcurrentRequests", "1");
        }
    }
}

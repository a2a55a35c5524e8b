using System.Net;
using System.Net.Http.Json;
using IndicatorsApi.Data.ApiKeys;
using IndicatorsApi.Data.EntityFramework;
using IndicatorsApi.Data.Versioning;
using IndicatorsApi.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace IndicatorsApi.Tests.Data.Versioning;

/// <summary>Requests that write nothing complete while another writer holds the write lock and the lock of the database.</summary>
public sealed class RequestsWithoutWriteLockTests(WritableService service) : IClassFixture<WritableService>
{
    private const string Town = "330503105";
    private const string Observation = """{"value": 1, "status": "preliminary", "source": "linghu-work-report-2025"}""";

    public static TheoryData<string, string, HttpStatusCode> WithoutWrites => new()
    {
        { "GET", "regions", HttpStatusCode.OK },
        { "GET", "keys", HttpStatusCode.OK },
        { "DELETE", $"observations/{Town}/pm25/1999", HttpStatusCode.NotFound },
        { "DELETE", $"targets/{Town}/pm25/1999", HttpStatusCode.NotFound },
        { "DELETE", $"targets/{Town}/pm25/2025/remarks/1999-01-01", HttpStatusCode.NotFound },
        { "DELETE", "topics/unknown", HttpStatusCode.NotFound },
        { "DELETE", "units/UNKNOWN", HttpStatusCode.NotFound },
        { "DELETE", "regions/999", HttpStatusCode.NotFound },
        { "DELETE", "indicators/unknown", HttpStatusCode.NotFound },
        { "DELETE", "sources/unknown", HttpStatusCode.NotFound },
        { "DELETE", "requirements/unknown", HttpStatusCode.NotFound },
        { "DELETE", "keys/unknown", HttpStatusCode.NotFound },
        { "DELETE", "webhooks/unknown", HttpStatusCode.NotFound },
        { "DELETE", "imports/unknown", HttpStatusCode.NotFound },
        { "POST", "webhooks/unknown/ping", HttpStatusCode.NotFound },
        { "POST", "webhooks/unknown/secret", HttpStatusCode.NotFound },
        { "POST", "webhooks/unknown/deliveries/unknown/redeliver", HttpStatusCode.NotFound },
        { "POST", "keys", HttpStatusCode.BadRequest },
        { "PUT", $"observations/{Town}/pm25/1999", HttpStatusCode.BadRequest },
        { "PUT", "topics/raced", HttpStatusCode.BadRequest },
    };

    [Theory]
    [MemberData(nameof(WithoutWrites))]
    public async Task A_request_that_writes_nothing_does_not_wait_for_the_write_lock(string method, string path, HttpStatusCode expected)
    {
        var key = await NewKeyAsync();
        await using var writer = await WriterAsync();
        using var body = method is "PUT" or "POST" ? JsonContent.Create(new { }) : null;
        using var response = await service.SendAsync(new HttpMethod(method), path, body, ("X-API-Key", key));

        Assert.Equal(expected, response.StatusCode);
    }

    [Theory]
    [InlineData("DELETE", $"targets/{Town}/industrial-output/2025", null)]
    [InlineData("DELETE", "topics/economy", null)]
    [InlineData("PUT", $"observations/{Town}/industrial-output/1998", Observation)]
    [InlineData("PUT", $"targets/{Town}/industrial-output/2025/remarks/1999-01-01", """{"cause": "停产"}""")]
    [InlineData("PUT", "topics/economy", """{"position": 1, "name": {"zh": "经济", "en": "Economy"}}""")]
    public async Task A_request_whose_precondition_fails_does_not_wait_for_the_write_lock(string method, string path, string? json)
    {
        var key = await NewKeyAsync();
        await using var writer = await WriterAsync();
        using var body = json is null ? null : new StringContent(json, System.Text.Encoding.UTF8, "application/json");
        using var response = await service.SendAsync(new HttpMethod(method), path, body, ("X-API-Key", key), ("If-Match", "\"999\""));

        Assert.Equal(HttpStatusCode.PreconditionFailed, response.StatusCode);
    }

    [Fact]
    public async Task An_upload_joins_the_queue_of_the_write_lock()
    {
        var key = await NewKeyAsync();
        Task<HttpResponseMessage> upload;
        var writeLock = service.Services.GetRequiredService<WriteLock>();
        using (await writeLock.AcquireAsync(TestContext.Current.CancellationToken))
        {
            using var file = new StringContent("region\n", System.Text.Encoding.UTF8, "text/csv");
            upload = service.SendAsync(HttpMethod.Post, "imports?background=true", file, ("X-API-Key", key));
            while (writeLock.WaitingCount == 0 && !upload.IsCompleted)
                await Task.Yield();
            Assert.False(upload.IsCompleted);
        }

        using var response = await upload;
        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
    }

    /// <summary>Creates a key whose first use is still to be recorded.</summary>
    private Task<string> NewKeyAsync() => service.AddKeyAsync(Guid.NewGuid().ToString("N"), Role.Admin);

    /// <summary>Begins a write transaction.</summary>
    private async Task<IAsyncDisposable> WriterAsync()
    {
        var scope = service.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<IndicatorsContext>();
        var writeLock = scope.ServiceProvider.GetRequiredService<WriteLock>();
        return new HeldTransaction(scope, await WriteTransaction.BeginAsync(db, writeLock, TestContext.Current.CancellationToken));
    }

    private sealed class HeldTransaction(AsyncServiceScope scope, WriteTransaction transaction) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            await transaction.DisposeAsync();
            await scope.DisposeAsync();
        }
    }
}

using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using IndicatorsApi.Access;
using IndicatorsApi.Record.Administration;
using IndicatorsApi.Tests.Support;
using Microsoft.Data.Sqlite;

namespace IndicatorsApi.Tests.Http.Idempotency;

public sealed class IdempotencyTests(WritableService service) : IClassFixture<WritableService>
{
    [Fact]
    public async Task A_request_sent_again_with_its_key_is_answered_again_and_happens_once()
    {
        using var first = await service.PostAsync("keys", new { name = "once", role = "admin" }, ("Idempotency-Key", "k-1"));
        using var second = await service.PostAsync("keys", new { name = "once", role = "admin" }, ("Idempotency-Key", "k-1"));

        Assert.Equal(HttpStatusCode.Created, second.StatusCode);
        Assert.Equal(await TextAsync(first), await TextAsync(second));
        Assert.Equal(first.Headers.Location, second.Headers.Location);
        Assert.Single((await service.GetAsync("keys?limit=1000")).Items(), item => item.Text("name") == "once");
    }

    [Fact]
    public async Task The_same_key_with_another_request_is_refused()
    {
        using var first = await service.PostAsync("keys", new { name = "one", role = "admin" }, ("Idempotency-Key", "k-2"));
        using var second = await service.PostAsync("keys", new { name = "other", role = "admin" }, ("Idempotency-Key", "k-2"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, second.StatusCode);
        Assert.Equal("idempotencyKeyReused", JsonElement.Parse(await TextAsync(second)).Text("code"));
    }

    [Fact]
    public async Task Of_simultaneous_requests_with_one_key_one_happens_and_the_others_are_told_or_answered_alike()
    {
        const string File = "region,indicator,period,value,status,source\n330503101,pm25,2024,30,preliminary,linghu-work-report-2025\n";
        var responses = await Task.WhenAll(Enumerable.Range(0, 10).Select(async _ =>
        {
            using var content = new StringContent(File, Encoding.UTF8, "text/csv");
            using var response = await service.SendAsync(HttpMethod.Post, "imports", content, ("Idempotency-Key", "k-3"));
            return (response.StatusCode, Body: await TextAsync(response));
        }));

        Assert.All(responses, response => Assert.True(response.StatusCode is HttpStatusCode.OK or HttpStatusCode.Conflict, response.Body));
        Assert.Single(responses.Where(response => response.StatusCode == HttpStatusCode.OK).Select(response => response.Body).Distinct());
        Assert.Single((await service.GetAsync("imports?limit=1000")).Items());
    }

    [Fact]
    public async Task Keys_of_different_writers_are_different_and_a_refused_request_may_be_answered_again()
    {
        var other = await service.AddKeyAsync("second admin", Role.Admin);
        using var first = await service.PostAsync("keys", new { name = "a", role = "king" }, ("Idempotency-Key", "k-4"));
        using var again = await service.PostAsync("keys", new { name = "a", role = "king" }, ("Idempotency-Key", "k-4"));
        using var others = await service.PostAsync("keys", new { name = "b", role = "admin" }, ("Idempotency-Key", "k-4"), ("X-API-Key", other));

        Assert.Equal(HttpStatusCode.BadRequest, first.StatusCode);
        Assert.Equal(await TextAsync(first), await TextAsync(again));
        Assert.Equal(HttpStatusCode.Created, others.StatusCode);
    }

    [Fact]
    public async Task A_key_whose_request_the_process_before_did_not_finish_is_free_again()
    {
        using var folder = new TemporaryFolder();
        var file = folder.File("indicators.db");
        var (_, key, _) = await RunningProgram.RunAsync(folder.Path, file, ["keys", "add", "--name", "a", "--role", "admin"]);
        await using (var connection = new SqliteConnection($"Data Source={file};Pooling=False"))
        {
            await connection.OpenAsync(TestContext.Current.CancellationToken);
            await using var command = connection.CreateCommand();
            command.CommandText = "INSERT INTO IdempotentRequests (WriterId, Key, Fingerprint, CreatedAt) VALUES ($id, 'k-5', 'unfinished', '2100-01-01T00:00:00.000000Z')";
            command.Parameters.AddWithValue("$id", KeyText.Parse(key.Trim())!.Id);
            await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        }

        await using var program = await RunningProgram.ServeAsync(folder.Path, file);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/keys") { Content = JsonContent.Create(new { name = "b", role = "admin" }) };
        request.Headers.Add("X-API-Key", key.Trim());
        request.Headers.Add("Idempotency-Key", "k-5");
        using var response = await program.Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
    }

    [Fact]
    public async Task A_key_that_is_none_is_refused()
    {
        using var response = await service.PostAsync("keys", new { name = "c", role = "admin" }, ("Idempotency-Key", new string('x', 300)));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    private static Task<string> TextAsync(HttpResponseMessage response) => response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
}

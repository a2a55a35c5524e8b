using System.Net;
using System.Text;
using System.Text.Json;
using IndicatorsApi.Data.EntityFramework;
using IndicatorsApi.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace IndicatorsApi.Tests.Data.EntityFramework;

/// <summary>The ground that the record stands on gives way while the service runs, and is mended under it.</summary>
public sealed class GroundTests(WritableService service) : IClassFixture<WritableService>
{
    private const int Connections = 40;
    private const int PageBytes = 4096;
    private const string Key = "observations/330503106/pm25/2025";

    [Fact]
    public async Task On_a_full_disk_writers_are_told_and_readers_go_on_until_there_is_room()
    {
        TestDatabase.RequireSqlite();
        await LimitPagesAsync(1);
        using var refused = await WriteUntilRefusedAsync();
        using var import = await ImportAsync();
        using var read = await service.SendAsync("observations?region=330503105");
        await LimitPagesAsync(1_000_000);
        using var written = await WriteAsync(0);

        await ToldAsync(refused, HttpStatusCode.InsufficientStorage, "insufficientStorage");
        await ToldAsync(import, HttpStatusCode.InsufficientStorage, "insufficientStorage");
        Assert.Equal(HttpStatusCode.OK, read.StatusCode);
        Assert.True(written.IsSuccessStatusCode);
    }

    [Theory]
    [InlineData("overwritten")]
    [InlineData("damaged")]
    [InlineData("lost")]
    [InlineData("a folder")]
    public async Task A_database_that_cannot_be_worked_with_is_told_until_it_is_put_back(string how)
    {
        TestDatabase.RequireSqlite();
        await CloseAllAsync();
        var copy = await File.ReadAllBytesAsync(service.DatabaseFile, TestContext.Current.CancellationToken);
        await SpoilAsync(how, copy);
        using var read = await service.SendAsync("observations?region=330503105");
        using var written = await WriteAsync(0);
        await CloseAllAsync();
        if (how == "a folder")
            Directory.Delete(service.DatabaseFile);
        await OverwriteAsync(copy);
        using var again = await service.SendAsync("observations?region=330503105");

        await ToldAsync(read, HttpStatusCode.ServiceUnavailable, "unavailable");
        await ToldAsync(written, HttpStatusCode.ServiceUnavailable, "unavailable");
        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_is_written_to_a_file_that_was_taken_away_is_not_acknowledged_though_its_connections_are_open(bool anotherComes)
    {
        TestDatabase.RequireSqlite();
        await using var own = new WritableService();
        await own.InitializeAsync();
        using var before = await own.PutAsync(Key, Body(1));
        File.Delete(own.DatabaseFile);
        if (anotherComes)
            await File.WriteAllBytesAsync(own.DatabaseFile, new byte[10 * PageBytes], TestContext.Current.CancellationToken);

        using var written = await own.PutAsync(Key, Body(2));
        using var read = await own.SendAsync("observations?region=330503106&limit=3");

        Assert.True(before.IsSuccessStatusCode);
        await ToldAsync(written, HttpStatusCode.ServiceUnavailable, "unavailable");
        await ToldAsync(read, HttpStatusCode.ServiceUnavailable, "unavailable");
    }

    [Theory]
    [InlineData("xlsx")]
    [InlineData("parquet")]
    public async Task A_temporary_folder_that_is_gone_is_told_to_whoever_asks_for_a_file_until_it_is_there(string format)
    {
        using var folder = new TemporaryFolder();
        var temporary = folder.File("gone");
        await using var program = await RunningProgram.ServeAsync(folder.Path, folder.File("indicators.db"), ("TMPDIR", temporary), ("TMP", temporary));
        using var refused = await AskAsync();
        using var read = await program.Client.GetAsync(new Uri("/api/v1/observations?format=csv", UriKind.Relative), TestContext.Current.CancellationToken);
        Directory.CreateDirectory(temporary);
        using var made = await AskAsync();

        await ToldAsync(refused, HttpStatusCode.ServiceUnavailable, "unavailable");
        Assert.Equal(HttpStatusCode.OK, read.StatusCode);
        Assert.Equal(HttpStatusCode.OK, made.StatusCode);
        Assert.Empty(Directory.GetFiles(temporary));

        Task<HttpResponseMessage> AskAsync() => program.Client.GetAsync(new Uri($"/api/v1/observations?format={format}", UriKind.Relative), TestContext.Current.CancellationToken);
    }

    private static async Task ToldAsync(HttpResponseMessage response, HttpStatusCode status, string code)
    {
        var body = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(response.StatusCode == status, $"{response.StatusCode}: {body}");
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal(code, JsonElement.Parse(body).Text("code"));
        Assert.NotNull(response.Headers.RetryAfter);
    }

    private async Task<HttpResponseMessage> WriteUntilRefusedAsync()
    {
        for (var value = 1; ; value++)
        {
            var response = await WriteAsync(value);
            if (!response.IsSuccessStatusCode || value == 100)
                return response;
        }
    }

    private Task<HttpResponseMessage> WriteAsync(int value) => service.PutAsync(Key, Body(value));

    private static object Body(int value) => new { value, status = "preliminary", source = "linghu-work-report-2025", note = new string('x', 2000) };

    private async Task<HttpResponseMessage> ImportAsync()
    {
        var rows = Enumerable.Range(1, 12).Select(month => $"330503106,pm25,2024-{month:00},20,preliminary,linghu-work-report-2025,{new string('x', 2000)}");
        using var content = new StringContent($"region,indicator,period,value,status,source,note\n{string.Join('\n', rows)}\n", Encoding.UTF8, "text/csv");
        return await service.SendAsync(HttpMethod.Post, "imports", content);
    }

    /// <summary>Lets the file grow no further on any connection that the service holds.</summary>
    private Task LimitPagesAsync(int most) => OnAllConnectionsAsync(async db =>
    {
#pragma warning disable EF1002 // It is a number.
        await db.Database.ExecuteSqlRawAsync($"PRAGMA max_page_count = {most}", TestContext.Current.CancellationToken);
#pragma warning restore EF1002
    });

    /// <summary>Nothing is written beside the file when it is changed from outside, and nobody holds what it was.</summary>
    private async Task CloseAllAsync()
    {
        await OnAllConnectionsAsync(db => db.Database.GetDbConnection().CloseAsync());
        ((IDisposable)service.Services.GetRequiredService<CurrentVersionReader>()).Dispose();
    }

    private async Task OnAllConnectionsAsync(Func<IndicatorsContext, Task> act)
    {
        var scopes = Enumerable.Range(0, Connections).Select(_ => service.Services.CreateAsyncScope()).ToList();
        foreach (var scope in scopes)
            await act(scope.ServiceProvider.GetRequiredService<IndicatorsContext>());
        foreach (var scope in scopes)
            await scope.DisposeAsync();
    }

    private async Task SpoilAsync(string how, byte[] copy)
    {
        var noise = new byte[copy.Length];
        new Random(5).NextBytes(noise);
        if (how is "lost" or "a folder")
            File.Delete(service.DatabaseFile);
        if (how == "a folder")
            Directory.CreateDirectory(service.DatabaseFile);
        if (how == "overwritten")
            await OverwriteAsync(noise);
        if (how == "damaged")
            await OverwriteAsync([.. copy[..PageBytes], .. noise[PageBytes..]]);
    }

    private Task OverwriteAsync(byte[] content) => File.WriteAllBytesAsync(service.DatabaseFile, content, TestContext.Current.CancellationToken);
}

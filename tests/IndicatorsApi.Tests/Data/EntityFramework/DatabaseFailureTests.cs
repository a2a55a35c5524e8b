using System.Net;
using System.Text;
using System.Text.Json;
using IndicatorsApi.Data.EntityFramework;
using IndicatorsApi.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace IndicatorsApi.Tests.Data.EntityFramework;

/// <summary>Failures of the disk and of the database file while the service runs, and the recovery from them.</summary>
public sealed class DatabaseFailureTests(WritableService service) : IClassFixture<WritableService>
{
    private const int Connections = 40;
    private const int PageBytes = 4096;
    private const string Key = "observations/330503106/pm25/2025";

    [Fact]
    public async Task Full_disk_fails_writes_but_not_reads_until_space_is_freed()
    {
        TestDatabase.RequireSqlite();
        await LimitPagesAsync(1);
        using var failed = await WriteUntilFailureAsync();
        using var import = await ImportAsync();
        using var read = await service.SendAsync("observations?region=330503105");
        await LimitPagesAsync(1_000_000);
        using var written = await WriteAsync(0);

        await AssertProblemAsync(failed, HttpStatusCode.InsufficientStorage, "insufficientStorage");
        await AssertProblemAsync(import, HttpStatusCode.InsufficientStorage, "insufficientStorage");
        Assert.Equal(HttpStatusCode.OK, read.StatusCode);
        Assert.True(written.IsSuccessStatusCode);
    }

    [Theory]
    [InlineData("overwritten")]
    [InlineData("damaged")]
    [InlineData("lost")]
    [InlineData("a folder")]
    public async Task Unusable_database_returns_503_until_it_is_restored(string how)
    {
        TestDatabase.RequireSqlite();
        await CloseAllAsync();
        var backup = await File.ReadAllBytesAsync(service.DatabaseFile, TestContext.Current.CancellationToken);
        await DamageAsync(how, backup);
        using var read = await service.SendAsync("observations?region=330503105");
        using var written = await WriteAsync(0);
        await CloseAllAsync();
        if (how == "a folder")
            Directory.Delete(service.DatabaseFile);
        await OverwriteAsync(backup);
        using var again = await service.SendAsync("observations?region=330503105");

        await AssertProblemAsync(read, HttpStatusCode.ServiceUnavailable, "unavailable");
        await AssertProblemAsync(written, HttpStatusCode.ServiceUnavailable, "unavailable");
        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Write_to_a_deleted_file_is_not_acknowledged(bool isReplaced)
    {
        TestDatabase.RequireSqlite();
        await using var own = new WritableService();
        await own.InitializeAsync();
        using var before = await own.PutAsync(Key, Body(1));
        File.Delete(own.DatabaseFile);
        if (isReplaced)
            await File.WriteAllBytesAsync(own.DatabaseFile, new byte[10 * PageBytes], TestContext.Current.CancellationToken);

        using var written = await own.PutAsync(Key, Body(2));
        using var read = await own.SendAsync("observations?region=330503106&limit=3");

        Assert.True(before.IsSuccessStatusCode);
        await AssertProblemAsync(written, HttpStatusCode.ServiceUnavailable, "unavailable");
        await AssertProblemAsync(read, HttpStatusCode.ServiceUnavailable, "unavailable");
    }

    [Theory]
    [InlineData("xlsx")]
    [InlineData("parquet")]
    public async Task Missing_temporary_folder_fails_file_formats_until_it_exists(string format)
    {
        using var folder = new TemporaryFolder();
        var temporary = folder.File("gone");
        await using var program = await RunningProgram.ServeAsync(
            folder.Path, folder.File("indicators.db"), ("TMPDIR", temporary), ("TMP", temporary));
        using var failed = await ExportAsync();
        using var read = await GetAsync("csv");
        Directory.CreateDirectory(temporary);
        using var created = await ExportAsync();

        await AssertProblemAsync(failed, HttpStatusCode.ServiceUnavailable, "unavailable");
        Assert.Equal(HttpStatusCode.OK, read.StatusCode);
        Assert.Equal(HttpStatusCode.OK, created.StatusCode);
        Assert.Empty(Directory.GetFiles(temporary));

        Task<HttpResponseMessage> ExportAsync() => GetAsync(format);

        Task<HttpResponseMessage> GetAsync(string type)
        {
            var uri = new Uri($"/api/v1/observations?format={type}", UriKind.Relative);
            return program.Client.GetAsync(uri, TestContext.Current.CancellationToken);
        }
    }

    private static async Task AssertProblemAsync(HttpResponseMessage response, HttpStatusCode status, string code)
    {
        var body = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(response.StatusCode == status, $"{response.StatusCode}: {body}");
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal(code, JsonElement.Parse(body).Text("code"));
        Assert.NotNull(response.Headers.RetryAfter);
    }

    private async Task<HttpResponseMessage> WriteUntilFailureAsync()
    {
        for (var value = 1; ; value++)
        {
            var response = await WriteAsync(value);
            if (!response.IsSuccessStatusCode || value == 100)
                return response;
        }
    }

    private Task<HttpResponseMessage> WriteAsync(int value) => service.PutAsync(Key, Body(value));

    private static object Body(int value) =>
        new { value, status = "preliminary", source = "linghu-work-report-2025", note = new string('x', 2000) };

    private async Task<HttpResponseMessage> ImportAsync()
    {
        const string Header = "region,indicator,period,value,status,source,note";
        var note = new string('x', 2000);
        var rows = Enumerable.Range(1, 12)
            .Select(month => $"330503106,pm25,2024-{month:00},20,preliminary,linghu-work-report-2025,{note}");
        using var content = new StringContent($"{Header}\n{string.Join('\n', rows)}\n", Encoding.UTF8, "text/csv");
        return await service.SendAsync(HttpMethod.Post, "imports", content);
    }

    /// <summary>Limits the size of the file on every open connection of the service.</summary>
    private Task LimitPagesAsync(int most) => OnAllConnectionsAsync(async db =>
    {
#pragma warning disable EF1002 // The value is a number.
        await db.Database.ExecuteSqlRawAsync($"PRAGMA max_page_count = {most}", TestContext.Current.CancellationToken);
#pragma warning restore EF1002
    });

    /// <summary>Closes all connections of the service, so that the file can be changed from outside.</summary>
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

    private async Task DamageAsync(string how, byte[] backup)
    {
        var noise = new byte[backup.Length];
        new Random(5).NextBytes(noise);
        if (how is "lost" or "a folder")
            File.Delete(service.DatabaseFile);
        if (how == "a folder")
            Directory.CreateDirectory(service.DatabaseFile);
        if (how == "overwritten")
            await OverwriteAsync(noise);
        if (how == "damaged")
            await OverwriteAsync([.. backup[..PageBytes], .. noise[PageBytes..]]);
    }

    private Task OverwriteAsync(byte[] content) =>
        File.WriteAllBytesAsync(service.DatabaseFile, content, TestContext.Current.CancellationToken);
}

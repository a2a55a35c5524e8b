using System.Net;
using System.Text;
using System.Text.Json;
using IndicatorsApi.Tests.Support;
using Microsoft.Data.Sqlite;

namespace IndicatorsApi.Tests.Http.ContentNegotiation;

/// <summary>A client that reads slowly holds neither a snapshot, which would block WAL checkpoints, nor a concurrency permit.</summary>
public sealed class SlowClientTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("format=csv", 28_800, 700)]
    [InlineData("format=xlsx", 28_800, 700)]
    [InlineData("limit=500&sort=-value", 1_000, 14_000)]
    public async Task Slow_client_holds_no_snapshot_and_no_permit_and_receives_the_complete_response(string query, int rows, int bytes)
    {
        Assert.SkipWhen(TestDatabase.IsPostgres, "The test applies to SQLite only.");
        var file = _folder.File("indicators.db");
        await SeedDatabase.CopyToAsync(file);
        TestDatabase.Execute(file, $"""
            WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < {rows - 1})
            INSERT INTO Observations (
                Value, Qualifier, Status, RegionCode, IndicatorCode, Period,
                Number, SourceCode, AddedInCommit, Withdrawn, Note)
            SELECT
                1, 'exact', 'final', '330503105', Code, (1900 + i / 240) * 100000 + (i / 20 % 12 + 1) * 1000 + 10,
                1, (SELECT Code FROM Sources LIMIT 1), 1, 0, hex(randomblob({bytes}))
            FROM n JOIN (SELECT Code, row_number() OVER (ORDER BY Code) - 1 AS Position FROM Indicators) ON Position = i % 20
            """);
        await using var program = await RunningProgram.ServeAsync(
            _folder.Path, file, ("RateLimiting__MaxConcurrentExpensiveRequests", "1"));

        using var slow = await BeginGetAsync(program, $"/api/v1/observations?{query}");
        await using var body = await slow.Content.ReadAsStreamAsync(Cancellation);
        Assert.Equal(HttpStatusCode.OK, slow.StatusCode);
        Assert.Equal(1, await body.ReadAsync(new byte[1], Cancellation));
        TestDatabase.Execute(file, "UPDATE ApiKeys SET Name = Name; CREATE TABLE Written (Something)");
        while (!TryCheckpoint(file))
            Cancellation.ThrowIfCancellationRequested();

        using var other = await program.Client.GetAsync(new Uri("/api/v1/targets?sort=-period", UriKind.Relative), Cancellation);
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);

        var length = 1L;
        var buffer = new byte[1 << 16];
        while (await body.ReadAsync(buffer, Cancellation) is > 0 and var read)
            length += read;
        Assert.True(length > 10_000_000, $"{length} bytes were received.");
    }

    [Fact]
    public async Task Slow_client_of_a_stored_file_holds_no_permit()
    {
        var file = _folder.File("indicators.db");
        var key = await SeedDatabase.CopyWithKeyToAsync(file);
        await using var program = await RunningProgram.ServeAsync(_folder.Path, file, ("RateLimiting__MaxConcurrentRequests", "1"));
        program.Client.DefaultRequestHeaders.Add("X-API-Key", key.Trim());
        var note = new string('x', 5_000);
        var rows = string.Concat(Enumerable.Range(0, 3_000)
            .Select(i => $"nowhere,industrial-output,{1900 + (i % 100)},1,preliminary,linghu-work-report-2025,{note}\n"));
        using var sent = await program.Client.PostAsync(
            new Uri("/api/v1/imports?mode=partial&kind=observations", UriKind.Relative),
            new StringContent($"region,indicator,period,value,status,source,note\n{rows}", Encoding.UTF8, "text/csv"),
            Cancellation);
        Assert.True(sent.IsSuccessStatusCode, await sent.Content.ReadAsStringAsync(Cancellation));
        JsonElement import;
        do
            import = JsonElement.Parse(await program.Client.GetStringAsync(sent.Headers.Location, Cancellation));
        while (import.Text("finishedAt") is null);

        using var slow = await BeginGetAsync(program, import.Text("rejectedRows")!);
        Assert.True(slow.Content.Headers.ContentLength > 10_000_000, $"{slow.Content.Headers.ContentLength} bytes will be sent.");
        using var other = await program.Client.GetAsync(new Uri("/api/v1/targets", UriKind.Relative), Cancellation);
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
    }

    public void Dispose() => _folder.Dispose();

    /// <summary>Sends a request and reads only the headers of its response.</summary>
    private static Task<HttpResponseMessage> BeginGetAsync(RunningProgram program, string path) =>
        program.Client.GetAsync(new Uri(path, UriKind.Relative), HttpCompletionOption.ResponseHeadersRead, Cancellation);

    /// <summary>Returns <c>true</c> if a checkpoint truncates the write-ahead log, so that no connection holds an older snapshot.</summary>
    private static bool TryCheckpoint(string file)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=false");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA busy_timeout = 100; PRAGMA wal_checkpoint(TRUNCATE)";
        using var reader = command.ExecuteReader();
        if (reader.FieldCount < 3)
            reader.NextResult();
        return reader.Read() && reader.GetInt64(0) == 0;
    }
}

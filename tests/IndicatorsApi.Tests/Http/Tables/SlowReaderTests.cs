using System.Net;
using System.Text;
using System.Text.Json;
using IndicatorsApi.Tests.Support;
using Microsoft.Data.Sqlite;

namespace IndicatorsApi.Tests.Http.Tables;

/// <summary>Who takes an answer slowly holds up nothing: what was written since goes from the log into the database, and others get their turn.</summary>
public sealed class SlowReaderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    /// <summary>What is asked, and how many rows of how many bytes there are. Each takes a while: at the small scale one is asked.</summary>
    public static TheoryData<string, int, int> Questions() =>
        new(new TheoryDataRow<string, int, int>[] { new("format=csv", 28_800, 700), new("format=xlsx", 28_800, 700), new("limit=500&sort=-value", 1_000, 14_000) }
            .Take(TestScale.Of(small: 1, full: 3)));

    [Theory]
    [LongSuite]
    [MemberData(nameof(Questions))]
    public async Task A_slow_reader_pins_no_version_and_no_turn_and_gets_the_whole_of_his(string question, int rows, int bytes)
    {
        Assert.SkipWhen(TestDatabase.IsPostgres, "This is about SQLite.");
        var file = _folder.File("indicators.db");
        await FirstRecord.CopyToAsync(file);
        TestDatabase.Execute(file, $"""
            WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < {rows - 1})
            INSERT INTO Observations (Value, Qualifier, Status, RegionCode, IndicatorCode, Period, Number, SourceCode, AddedIn, Withdrawn, Note)
            SELECT 1, 'exact', 'final', '330503105', Code, (1900 + i / 240) * 100000 + (i / 20 % 12 + 1) * 1000 + 10, 1, (SELECT Code FROM Sources LIMIT 1), 1, 0, hex(randomblob({bytes})) FROM n JOIN (SELECT Code, row_number() OVER (ORDER BY Code) - 1 AS place FROM Indicators) ON place = i % 20
            """);
        await using var program = await RunningProgram.ServeAsync(_folder.Path, file, ("Limits__DearAtOnce", "1"));

        using var slow = await program.Client.GetAsync(new Uri($"/api/v1/observations?{question}", UriKind.Relative), HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
        await using var body = await slow.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, slow.StatusCode);
        Assert.Equal(1, await body.ReadAsync(new byte[1], TestContext.Current.CancellationToken));
        TestDatabase.Execute(file, "UPDATE ApiKeys SET Name = Name; CREATE TABLE Written (Something)");
        while (!IsWrittenBack(file))
            TestContext.Current.CancellationToken.ThrowIfCancellationRequested();

        using var another = await program.Client.GetAsync(new Uri("/api/v1/targets?sort=-period", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, another.StatusCode);

        var length = 1L;
        var buffer = new byte[1 << 16];
        while (await body.ReadAsync(buffer, TestContext.Current.CancellationToken) is > 0 and var read)
            length += read;
        Assert.True(length > 10_000_000, $"{length} bytes came.");
    }

    [Fact]
    public async Task A_slow_reader_of_a_file_that_was_made_before_keeps_no_turn()
    {
        var file = _folder.File("indicators.db");
        var key = await FirstRecord.CopyWithKeyToAsync(file);
        await using var program = await RunningProgram.ServeAsync(_folder.Path, file, ("Limits__ComputedAtOnce", "1"));
        program.Client.DefaultRequestHeaders.Add("X-API-Key", key.Trim());
        var rows = string.Concat(Enumerable.Range(0, 3_000).Select(i => $"nowhere,industrial-output,{1900 + (i % 100)},1,preliminary,linghu-work-report-2025,{new string('x', 5_000)}\n"));
        using var sent = await program.Client.PostAsync(
            new Uri("/api/v1/imports?mode=partial&kind=observations", UriKind.Relative), new StringContent($"region,indicator,period,value,status,source,note\n{rows}", Encoding.UTF8, "text/csv"), TestContext.Current.CancellationToken);
        Assert.True(sent.IsSuccessStatusCode, await sent.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        JsonElement import;
        do
            import = JsonElement.Parse(await program.Client.GetStringAsync(sent.Headers.Location, TestContext.Current.CancellationToken));
        while (import.Text("finishedAt") is null);

        using var slow = await program.Client.GetAsync(new Uri(import.Text("rejectedRows")!, UriKind.Relative), HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
        Assert.True(slow.Content.Headers.ContentLength > 10_000_000, $"{slow.Content.Headers.ContentLength} bytes are to come.");
        using var another = await program.Client.GetAsync(new Uri("/api/v1/targets", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, another.StatusCode);
    }

    public void Dispose() => _folder.Dispose();

    /// <summary>Whether nobody reads a state that is older than the log.</summary>
    private static bool IsWrittenBack(string file)
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

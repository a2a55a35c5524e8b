using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using IndicatorsApi.Tests.Support;

namespace IndicatorsApi.Tests.Http.Snapshots;

/// <summary>Two writers and a reader.</summary>
/// <remarks>Each commit writes the same value for a district and its only reporting town, so no response may show two values.</remarks>
public sealed class SnapshotIsolationTests(WritableService service) : IClassFixture<WritableService>
{
    private const int CommitsEach = 60;

    [Fact]
    public async Task Response_never_mixes_two_commits()
    {
        await CommitAsync(1);
        var writing = Task.WhenAll(Enumerable.Range(1, 2).Select(writer => Task.Run(async () =>
        {
            for (var i = 1; i <= CommitsEach; i++)
                await CommitAsync((writer * 1000) + i);
        })));
        var (readCount, seenValues) = (0, new HashSet<decimal?>());
        while (!writing.IsCompleted)
        {
            var rollup = await service.GetAsync("rollups/330503/2019?indicator=industrial-output,tax-revenue");
            var values = rollup.GetProperty("observations").EnumerateArray()
                .SelectMany(line => new[] { line.Number("own"), line.Number("combined") })
                .Distinct()
                .ToList();

            Assert.True(values.Count == 1, $"After {readCount} reads: {rollup.GetRawText()}");
            seenValues.Add(values[0]);
            readCount++;
        }

        await writing;
        Assert.True(seenValues.Count > 10, $"Only {seenValues.Count} versions were seen in {readCount} reads.");
    }

    private async Task CommitAsync(int value)
    {
        var rows =
            from indicator in new[] { "industrial-output", "tax-revenue" }
            from region in new[] { "330503", "330503105" }
            select $"{region},{indicator},2019,{value},preliminary,linghu-work-report-2025";
        var csv = $"region,indicator,period,value,status,source\n{string.Join('\n', rows)}\n";
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(csv));
        content.Headers.ContentType = new MediaTypeHeaderValue("text/csv");
        using var response = await service.SendAsync(HttpMethod.Post, "imports", content);
        var import = JsonElement.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

        Assert.Equal((HttpStatusCode.OK, "succeeded"), (response.StatusCode, import.Text("state")));
    }
}

using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using IndicatorsApi.Tests.Support;

namespace IndicatorsApi.Tests.Http.Responses;

/// <summary>Two writers and a reader: each commit writes a district and its only reporting town alike, so no answer may show them apart.</summary>
public sealed class SnapshotTests(WritableService service) : IClassFixture<WritableService>
{
    private const int CommitsEach = 60;

    [Fact]
    public async Task An_answer_is_never_torn_between_two_commits()
    {
        await CommitAsync(1);
        var writing = Task.WhenAll(Enumerable.Range(1, 2).Select(writer => Task.Run(async () =>
        {
            for (var i = 1; i <= CommitsEach; i++)
                await CommitAsync((writer * 1000) + i);
        })));
        var (reads, seen) = (0, new HashSet<decimal?>());
        while (!writing.IsCompleted)
        {
            var rollup = await service.GetAsync("rollups/330503/2019?indicator=industrial-output,tax-revenue");
            var observations = rollup.GetProperty("observations").EnumerateArray().SelectMany(line => new[] { line.Number("own"), line.Number("combined") }).Distinct().ToList();

            Assert.True(observations.Count == 1, $"After {reads} reads: {rollup.GetRawText()}");
            seen.Add(observations[0]);
            reads++;
        }

        await writing;
        Assert.True(seen.Count > 10, $"Only {seen.Count} states were seen in {reads} reads.");
    }

    private async Task CommitAsync(int value)
    {
        var rows =
            from indicator in new[] { "industrial-output", "tax-revenue" }
            from region in new[] { "330503", "330503105" }
            select $"{region},{indicator},2019,{value},preliminary,linghu-work-report-2025";
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes($"region,indicator,period,value,status,source\n{string.Join('\n', rows)}\n"));
        content.Headers.ContentType = new MediaTypeHeaderValue("text/csv");
        using var response = await service.SendAsync(HttpMethod.Post, "imports", content);
        var import = JsonElement.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

        Assert.Equal((HttpStatusCode.OK, "succeeded"), (response.StatusCode, import.Text("state")));
    }
}

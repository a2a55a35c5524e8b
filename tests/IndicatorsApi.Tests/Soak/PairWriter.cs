using System.Net;
using IndicatorsApi.Tests.Support;

namespace IndicatorsApi.Tests.Soak;

/// <summary>Commits a district and its only reporting town alike: no answer may show them apart.</summary>
internal sealed class PairWriter(MortalService service, string run)
{
    private int _value;

    public async Task WriteAsync(CancellationToken end)
    {
        while (!end.IsCancellationRequested)
        {
            var next = _value + 1;
            var rows = from indicator in new[] { "industrial-output", "tax-revenue" } from region in new[] { "330503", "330503105" } select $"{region},{indicator},2019,{next},preliminary,linghu-work-report-2025";
            var answer = await service.SendAsync(HttpMethod.Post, "imports", $"region,indicator,period,value,status,source\n{string.Join('\n', rows)}\n", "text/csv", $"{run} pair {next}");
            Assert.True(answer.Status is HttpStatusCode.OK or HttpStatusCode.Accepted, answer.Body);
            _value = next;
        }
    }

    /// <summary>Reads roll-ups, and counts them.</summary>
    public async Task<int> ReadAsync(CancellationToken end)
    {
        var reads = 0;
        for (; !end.IsCancellationRequested; reads++)
        {
            var rollup = await service.GetAsync("rollups/330503/2019?indicator=industrial-output,tax-revenue");
            var seen = rollup.GetProperty("figures").EnumerateArray().SelectMany(line => new[] { line.Number("own"), line.Number("combined") }).Distinct().ToList();
            Assert.True(seen.Count <= 1, $"Torn after {reads} reads: {rollup.GetRawText()}");
        }

        return reads;
    }
}

using System.Net;
using IndicatorsApi.Tests.Support;

namespace IndicatorsApi.Tests.Soak;

/// <summary>Writes the same value to a district and its only reporting town in one commit. No response may show them apart.</summary>
internal sealed class PairWriter(CrashableService service, string run)
{
    private int _value;

    public async Task WriteAsync(CancellationToken end)
    {
        while (!end.IsCancellationRequested)
        {
            var next = _value + 1;
            var rows =
                from indicator in new[] { "industrial-output", "tax-revenue" }
                from region in new[] { "330503",
                    "330503105" }
                select $"{region},{indicator},2019,{next},preliminary,linghu-work-report-2025";
            var answer = await service.SendAsync(
                HttpMethod.Post, "imports", $"region,indicator,period,value,status,source\n{string.Join('\n', rows)}\n", "text/csv",
                $"{run} pair {next}");
            Assert.True(answer.Status is HttpStatusCode.OK or HttpStatusCode.Accepted, answer.Body);
            _value = next;
        }
    }

    /// <summary>Reads roll-ups and scorecards. All values of one response belong to one commit.</summary>
    public async Task<int> ReadAsync(CancellationToken end)
    {
        var reads = 0;
        for (; !end.IsCancellationRequested; reads++)
        {
            var answer = await service.GetAsync(
                reads % 2 == 0 ? "rollups/330503/2019?indicator=industrial-output,tax-revenue" : "scorecards/330503105/2019");
            var seen = reads % 2 == 0
                ? answer.GetProperty("observations").EnumerateArray()
                    .SelectMany(line => new[] { line.Number("own"), line.Number("combined") })
                : answer.GetProperty("headlines").EnumerateArray().Where(observation => observation.Text("period") == "2019")
                    .Select(observation => observation.Number("value"));
            Assert.True(seen.Distinct().Count() <= 1, $"Torn after {reads} reads: {answer.GetRawText()}");
        }

        return reads;
    }
}

using System.Globalization;
using System.Net;

namespace IndicatorsApi.Tests.Soak;

/// <summary>
/// Reads the dataset as of recent instants and versions and remembers the responses, which must never change.
/// </summary>
internal sealed class AsOfReader(CrashableService service, Random random)
{
    private static readonly string[] Paths =
    [
        "rollups/330503/2019", "scorecards/330503105/2025", "progress?region=330503105&period=2025",
        "series/330503107/industrial-output?frequency=month",
        "observations?region=330503107&limit=500", "topics", "regions/330503105", "submissions?region=330503&period=2019",
        "observations?region=330503108&limit=1000&format=csv",
    ];

    private readonly Dictionary<string, string> _answers = new(StringComparer.Ordinal);

    /// <summary>The number of remembered responses.</summary>
    public int Remembered => _answers.Count;

    public async Task ReadAsync(CancellationToken end)
    {
        long newest = 1;
        while (!end.IsCancellationRequested)
        {
            var path = Paths[random.Next(Paths.Length)];
            var moment = random.Next(3) == 0
                ? $"v{newest}"
                : TimeProvider.System.GetUtcNow().ToString("yyyy-MM-ddTHH:mm:ss.fffffffZ", CultureInfo.InvariantCulture);
            var address = $"{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}asOf={moment}";
            var (status, body, version) = await service.SendAsync(HttpMethod.Get, address);
            Assert.True(status == HttpStatusCode.OK, $"{address}: {body}");
            newest = Math.Max(newest, version);
            if (!_answers.TryAdd(address, body))
                Assert.Equal(_answers[address], body);
            await AgainAsync(_answers.ElementAt(random.Next(_answers.Count)));
        }
    }

    public async Task CheckAsync()
    {
        foreach (var answer in _answers)
            await AgainAsync(answer);
    }

    private async Task AgainAsync(KeyValuePair<string, string> answer)
    {
        var again = (await service.SendAsync(HttpMethod.Get, answer.Key)).Body;
        Assert.True(again == answer.Value, $"{answer.Key} was answered otherwise before.\nBefore: {answer.Value}\nNow: {again}");
    }
}

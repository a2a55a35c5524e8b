using System.Globalization;
using System.Net;
using System.Text.Json;
using IndicatorsApi.Tests.Support;

namespace IndicatorsApi.Tests.Soak;

/// <summary>Writes observations with unique values and remembers the acknowledged ones.</summary>
internal sealed class ObservationWriter(CrashableService service, int number, Random random)
{
    private const int Keys = 4;
    private readonly List<decimal>[] _acknowledged = [.. Enumerable.Range(0, Keys).Select(_ => new List<decimal>())];
    private readonly List<decimal>[] _uncertain = [.. Enumerable.Range(0, Keys).Select(_ => new List<decimal>())];
    private int _value;

    /// <summary>How many writes were acknowledged.</summary>
    public int Acknowledged => _acknowledged.Sum(list => list.Count);

    public async Task WriteAsync(CancellationToken end)
    {
        while (!end.IsCancellationRequested)
        {
            var (key, value) = (random.Next(Keys), ++_value);
            var answer = await service.TrySendAsync(
                HttpMethod.Put, PathOf(key),
                string.Create(
                    CultureInfo.InvariantCulture, $$"""{"value":{{value}},"status":"preliminary","source":"linghu-work-report-2025"}"""));
            if (answer is null)
                _uncertain[key].Add(value);
            else if (answer.Value.Status is HttpStatusCode.OK or HttpStatusCode.Created)
            {
                _acknowledged[key].Add(value);
                await ReadAsync(key, value);
            }
            else
                Assert.Fail($"{answer.Value.Status}: {answer.Value.Body}");
        }
    }

    /// <summary>A read after an acknowledged write returns it, because no other client writes the observation.</summary>
    private async Task ReadAsync(int key, decimal value)
    {
        if (await service.TrySendAsync(HttpMethod.Get, PathOf(key)) is { } read)
            Assert.Equal(value, JsonElement.Parse(read.Body).Number("value"));
    }

    /// <summary>Every write that was acknowledged is in the history once, and nothing is there that was not sent.</summary>
    public async Task CheckAsync()
    {
        for (var key = 0; key < Keys; key++)
        {
            if (_acknowledged[key].Count == 0)
                continue;
            var history = (await service.GetAsync($"{PathOf(key)}/history?limit=1000&sort=revision")).Items();
            var written = history.Select(item => item.GetProperty("state").Number("value")!.Value).ToList();

            Assert.Equal(written.Distinct().Order(), written);
            Assert.Empty(_acknowledged[key].Except(written));
            Assert.Empty(written.Except(_acknowledged[key]).Except(_uncertain[key]));
            Assert.Equal(Enumerable.Range(1, written.Count).Select(i => (decimal?)i), history.Select(item => item.Number("revision")));
        }
    }

    private string PathOf(int key) => $"observations/330503107/industrial-output/{1950 + number}-{key + 1:00}";
}

using System.Text.Json;
using IndicatorsApi.Tests.Support;

namespace IndicatorsApi.Tests.Soak;

/// <summary>Sends imports to be taken in in the background, and corrects each once it is done: one that is applied twice undoes the correction.</summary>
internal sealed class ImportWriter(MortalService service, string run)
{
    private const int Rows = 200;
    private readonly List<string> _corrected = [];

    /// <summary>How many were taken in and corrected.</summary>
    public int Done => _corrected.Count;

    public async Task WriteAsync(CancellationToken end)
    {
        for (var i = 0; !end.IsCancellationRequested; i++)
        {
            var rows = Enumerable.Range(0, Rows).Select(row => $"330503108,{(row % 2 == 0 ? "pm25" : "tax-revenue")},{1900 + (i % 100)}-{(row / 2 % 12) + 1:00},{i + (row / 24 * 0)},preliminary,linghu-work-report-2025").Distinct();
            var sent = await service.SendAsync(HttpMethod.Post, "imports?background=true", $"region,indicator,period,value,status,source\n{string.Join('\n', rows)}\n", "text/csv", $"{run} import {i}");
            var import = JsonElement.Parse(sent.Body);
            while (import.GetProperty("finishedAt").ValueKind == JsonValueKind.Null)
                import = await service.GetAsync($"imports/{import.Text("id")}");
            Assert.Equal("succeeded", import.Text("state"));

            var key = $"observations/330503108/pm25/{1900 + (i % 100)}-01";
            await service.SendAsync(HttpMethod.Put, key, """{"value":777,"status":"revised","source":"linghu-work-report-2025","reason":"corrected"}""");
            _corrected.Add(key);
        }
    }

    /// <summary>Every correction stands.</summary>
    public async Task CheckAsync()
    {
        foreach (var key in _corrected.Distinct())
            Assert.Equal(777m, (await service.GetAsync(key)).Number("value"));
    }
}

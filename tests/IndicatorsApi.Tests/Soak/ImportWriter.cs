using System.Text.Json;
using IndicatorsApi.Tests.Support;

namespace IndicatorsApi.Tests.Soak;

/// <summary>
/// Sends imports to be taken in in the background, and corrects each once it is done: one that is applied twice undoes the correction.
/// </summary>
internal sealed class ImportWriter(CrashableService service, string run)
{
    private readonly List<string> _corrected = [];

    /// <summary>How many were taken in and corrected.</summary>
    public int Done => _corrected.Count;

    public async Task WriteAsync(CancellationToken end)
    {
        for (var i = 0; !end.IsCancellationRequested; i++)
        {
            var rows = from indicator in new[] { "pm25", "tax-revenue" }
                       from month in Enumerable.Range(
                1, 12)
                       select $"330503108,{indicator},{1900 + (i % 100)}-{month:00},{i},preliminary,linghu-work-report-2025";
            var sent = await service.SendAsync(
                HttpMethod.Post, "imports?background=true", $"region,indicator,period,value,status,source\n{string.Join('\n', rows)}\n",
                "text/csv", $"{run} import {i}");
            var import = JsonElement.Parse(sent.Body);
            while (import.GetProperty("finishedAt").ValueKind == JsonValueKind.Null)
                import = await service.GetAsync($"imports/{import.Text("id")}");
            Assert.Equal("succeeded", import.Text("state"));

            var key = $"observations/330503108/pm25/{1900 + (i % 100)}-01";
            await service.SendAsync(
                HttpMethod.Put, key, """{"value":777,"status":"revised","source":"linghu-work-report-2025","reason":"corrected"}""");
            _corrected.Add(key);
        }
    }

    /// <summary>Checks every correction.</summary>
    public async Task CheckAsync()
    {
        foreach (var key in _corrected.Distinct())
            Assert.Equal(777m, (await service.GetAsync(key)).Number("value"));
    }
}

using IndicatorsApi.Tests.Support;

namespace IndicatorsApi.Tests.Api.Progress;

/// <summary>Older observations are read only where the years of the target have none.</summary>
public sealed class OldObservationTests(WritableService service) : IClassFixture<WritableService>
{
    private const string Source = "linghu-work-report-2025";

    [Fact]
    public async Task Target_without_a_baseline_starts_from_the_last_observation_of_any_age()
    {
        await PutAsync("observations/330503107/pm25/1998", new { value = 61, status = "final", source = Source });
        await PutAsync("observations/330503107/pm25/2001", new { value = 60, status = "final", source = Source });
        await PutAsync(
            "targets/330503107/pm25/2025", new { rule = new { kind = "atMost", value = 30 }, commitment = "binding", source = Source });

        var latest = (await service.GetAsync("progress/330503107/pm25/2025")).GetProperty("latest");

        Assert.Equal(("2001", 60m), (latest.Text("period"), latest.Number("value")));
    }

    [Fact]
    public async Task Headline_is_the_newest_observation_of_any_age()
    {
        await PutAsync("observations/330503108/tax-revenue/2002", new { value = 3, status = "final", source = Source });
        await PutAsync("observations/330503108/tax-revenue/2003", new { value = 4, status = "final", source = Source });
        await PutAsync("observations/330503108/pm25/2024", new { value = 30, status = "final", source = Source });

        var headlines = (await service.GetAsync("scorecards/330503108/2025")).GetProperty("headlines").EnumerateArray()
            .Select(headline => (headline.Text("indicator"), headline.Text("period")));

        Assert.Equal([("pm25", "2024"), ("tax-revenue", "2003")], headlines.Order());
    }

    private async Task PutAsync(string path, object body)
    {
        using var response = await service.PutAsync(path, body);
        Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}

using IndicatorsApi.Tests.Support;

namespace IndicatorsApi.Tests.Api.Scorecards;

/// <summary>Regions and indicators that need the most attention come first.</summary>
public sealed class ScorecardOrderTests(WritableService service) : IClassFixture<WritableService>
{
    [Fact]
    public async Task Regions_are_sorted_by_the_share_of_missed_targets()
    {
        const string Source = "linghu-work-report-2025";
        foreach (var (
            town, indicator, reached) in new[] { ("330503106", "tax-revenue", 5m), ("330503106", "industrial-output", 5m),
            ("330503107", "tax-revenue", 5m), ("330503107", "industrial-output", 1m), ("330503108", "industrial-output", 1m) })
        {
            foreach (var (path, body) in new (string, object)[]
            {
                ($"targets/{town}/{indicator}/2024",
                    new { rule = new { kind = "atLeast", value = 4 }, commitment = "expected", source = Source }),
                ($"observations/{town}/{indicator}/2024", new { value = reached, status = "preliminary", source = Source }),
            })
            {
                using var written = await service.PutAsync(path, body);
                Assert.True(written.IsSuccessStatusCode, await written.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
            }
        }

        var counts = await service.GetAsync("scorecards/counts?period=2024&parent=330503");
        var regions = counts.GetProperty("regions").EnumerateArray().Select(region => region.Text("region")).ToList();
        Assert.Equal(["330503108", "330503107", "330503106"], regions.Take(3));
        Assert.Equal(regions.Skip(3).Order(StringComparer.Ordinal), regions.Skip(3));
        Assert.Equal(
            ["industrial-output", "tax-revenue"],
            counts.GetProperty("indicators").EnumerateArray().Select(indicator => indicator.Text("indicator")));
    }
}

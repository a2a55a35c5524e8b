using System.Net.Http.Headers;
using System.Text;
using IndicatorsApi.Tests.Support;

namespace IndicatorsApi.Tests.Api.Warnings;

/// <summary>A long list in which one implausible observation follows many plausible ones.</summary>
public sealed class WarningPaginationTests(WritableService service) : IClassFixture<WritableService>
{
    private const string Town = "330503001";

    [Fact]
    public async Task Page_ends_after_twenty_thousand_observations_and_the_next_one_continues()
    {
        // 15 indicators, 120 years and 12 months give 21 600 observations. The last one is implausible.
        var indicators = (await service.GetAsync("indicators?measure=flow&limit=15")).Items().Select(item => item.Text("code")).ToList();
        var file = new StringBuilder("region,indicator,period,value,status,source\n");
        foreach (var indicator in indicators)
        {
            for (var month = 0; month < 120 * 12; month++)
                file.Append(
                    $"{Town},{indicator},{1900 + (month / 12)}-{(month % 12) + 1:00},{(indicator == indicators[^1] && month == (120 * 12) - 1 ? 5000 : 50)},final,linghu-work-report-2025\n");
        }

        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(file.ToString()));
        content.Headers.ContentType = new MediaTypeHeaderValue("text/csv");
        using var response = await service.SendAsync(HttpMethod.Post, "imports", content);
        Assert.Contains(
            "\"created\":21600", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        var first = await service.GetAsync($"warnings?region={Town}");
        var second = await service.GetAsync($"warnings?region={Town}&cursor={first.Text("next")}");

        Assert.Empty(first.Items());
        Assert.Equal((indicators[^1], "2019-12"), (Assert.Single(second.Items()).Text("indicator"), second.Items()[0].Text("period")));
        Assert.Null(second.Text("next"));
    }
}

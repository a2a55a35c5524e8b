using System.Net;
using System.Text.Json;
using IndicatorsApi.Tests.Support;

namespace IndicatorsApi.Tests.Api.Scorecards;

public class ScorecardTests(LinghuService service)
{
    [Fact]
    public async Task Scorecard_counts_targets_by_status_and_topic()
    {
        var card = await service.GetAsync("scorecards/330503105/2025");

        Assert.Equal(27m, card.GetProperty("targets").Number("total"));
        Assert.Equal(27m, card.GetProperty("targets").GetProperty("byStatus").Number("awaitingData"));
        Assert.Equal(0m, card.GetProperty("targets").GetProperty("byStatus").Number("met"));
        Assert.Equal(27m, card.GetProperty("topics").EnumerateArray().Sum(topic => topic.GetProperty("targets").Number("total")));
    }

    [Fact]
    public async Task Headlines_are_the_newest_observations_with_growth()
    {
        var card = await service.GetAsync("scorecards/330503105/2025");
        var output = Assert.Single(
            card.GetProperty("headlines").EnumerateArray(), headline => headline.Text("indicator") == "industrial-output");

        Assert.Equal("2024", output.Text("period"));
        Assert.Equal(78.76m, output.Number("value"));
        Assert.Equal(3.2m, output.Number("growthPercent"));
    }

    [Fact]
    public async Task Targets_furthest_ahead_and_behind_are_sorted()
    {
        var card = await service.GetAsync("scorecards/330503105/2025");
        var ahead = card.GetProperty("furthestAhead").EnumerateArray().Select(target => target.Number("attainmentPercent")).ToList();
        var behind = card.GetProperty("furthestBehind").EnumerateArray().Select(target => target.Number("attainmentPercent")).ToList();

        Assert.Equal(ahead.OrderDescending(), ahead);
        Assert.Equal(behind.Order(), behind);
        Assert.All(ahead, attainment => Assert.True(attainment >= 100));
        Assert.Equal([78m, 78.76m, 93.5484m], behind);
    }

    [Theory]
    [InlineData("parent=330503", 10)]
    [InlineData("level=city,district", 2)]
    [InlineData("parent=330503105", 0)]
    public async Task Scorecard_list_equals_the_single_scorecards(string filter, int expected)
    {
        var first = await service.GetAsync($"scorecards?period=2025&{filter}&limit=7");
        var items = first.Items().ToList();
        if (first.Text("next") is { } next)
            items.AddRange((await service.GetAsync($"scorecards?period=2025&{filter}&limit=7&cursor={next}")).Items());

        Assert.Equal(expected, items.Count);
        foreach (var card in items)
            Assert.Equal((await service.GetAsync($"scorecards/{card.Text("region")}/2025")).GetRawText(), card.GetRawText());
    }

    [Fact]
    public async Task Scorecard_list_requires_a_period()
    {
        using var response = await service.SendAsync("scorecards?parent=330503");

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains(
            "required", JsonElement.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Error("period"),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Scorecard_of_a_year_without_targets_is_empty()
    {
        var card = await service.GetAsync("scorecards/330503105/2019");

        Assert.Equal(0m, card.GetProperty("targets").Number("total"));
        Assert.Empty(card.GetProperty("topics").EnumerateArray());
        Assert.Empty(card.GetProperty("headlines").EnumerateArray());
    }
}

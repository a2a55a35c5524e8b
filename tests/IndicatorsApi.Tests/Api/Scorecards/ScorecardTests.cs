using System.Net;
using System.Text.Json;
using IndicatorsApi.Tests.Support;

namespace IndicatorsApi.Tests.Api.Scorecards;

public class ScorecardTests(LinghuService service)
{
    [Fact]
    public async Task The_card_of_2025_counts_every_target_by_status_and_by_topic()
    {
        var card = await service.GetAsync("scorecards/330503105/2025");

        Assert.Equal(27m, card.GetProperty("targets").Number("total"));
        Assert.Equal(27m, card.GetProperty("targets").GetProperty("byStatus").Number("awaitingData"));
        Assert.Equal(0m, card.GetProperty("targets").GetProperty("byStatus").Number("met"));
        Assert.Equal(27m, card.GetProperty("topics").EnumerateArray().Sum(topic => topic.GetProperty("targets").Number("total")));
    }

    [Fact]
    public async Task The_headlines_are_the_newest_figures_with_their_growth()
    {
        var card = await service.GetAsync("scorecards/330503105/2025");
        var output = Assert.Single(card.GetProperty("headlines").EnumerateArray(), headline => headline.Text("indicator") == "industrial-output");

        Assert.Equal("2024", output.Text("period"));
        Assert.Equal(78.76m, output.Number("value"));
        Assert.Equal(3.2m, output.Number("growthPercent"));
    }

    [Fact]
    public async Task The_targets_furthest_ahead_and_behind_are_in_order_and_on_their_own_side()
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
    public async Task The_cards_of_many_regions_are_those_that_each_has_by_itself(string filter, int expected)
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
    public async Task Without_a_period_no_cards_are_listed()
    {
        using var response = await service.SendAsync("scorecards?parent=330503");

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("required", JsonElement.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Error("period"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_year_without_targets_says_so()
    {
        var card = await service.GetAsync("scorecards/330503105/2019");

        Assert.Equal(0m, card.GetProperty("targets").Number("total"));
        Assert.Empty(card.GetProperty("topics").EnumerateArray());
        Assert.Empty(card.GetProperty("headlines").EnumerateArray());
    }
}

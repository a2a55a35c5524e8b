using System.Text.Json;
using IndicatorsApi.Tests.Support;

namespace IndicatorsApi.Tests.Api.Scorecards;

/// <summary>Scorecard counts equal the targets' own responses for a past year, a running year and a plan.</summary>
public sealed class ScorecardCountTests(TownsService service) : IClassFixture<TownsService>
{
    [Theory]
    [InlineData("330503105", "2025")]
    [InlineData("330503105", "2026")]
    [InlineData("330503106", "2021..2025")]
    public async Task Scorecard_counts_equal_the_progress_list(string region, string period)
    {
        var card = await service.GetAsync($"scorecards/{region}/{period}");
        var targets = (await service.GetAsync($"progress?region={region}&period={period}&limit=1000")).Items().ToList();

        Same(card.GetProperty("targets"), targets);
        foreach (var topic in card.GetProperty("topics").EnumerateArray())
            Same(topic.GetProperty("targets"), [.. targets.Where(target => target.Text("topic") == topic.Text("topic"))]);
        foreach (var commitment in card.GetProperty("commitments").EnumerateArray())
            Same(
                commitment.GetProperty("targets"),
                [.. targets.Where(target => target.Text("commitment") == commitment.Text("commitment"))]);
        Assert.Equal(
            targets.Count, card.GetProperty("commitments").EnumerateArray()
                .Sum(commitment => commitment.GetProperty("targets").Number("total")));
    }

    [Theory]
    [InlineData("2026", "")]
    [InlineData("2021..2025", "")]
    [InlineData("2026", "&asOf=v40")]
    public async Task Counts_of_many_regions_equal_the_counts_of_each(string period, string past)
    {
        var counts = await service.GetAsync($"scorecards/counts?period={period}&parent=330503{past}");
        var targets = (await service.GetAsync($"progress?parent=330503&period={period}&limit=1000{past}")).Items().ToList();

        Assert.NotEmpty(targets);
        Same(counts.GetProperty("targets"), targets);
        Assert.Equal(10, counts.GetProperty("regions").GetArrayLength());
        foreach (var name in new[] { "region", "indicator" })
        {
            var groups = counts.GetProperty($"{name}s").EnumerateArray().ToList();
            Assert.All(
                groups, group => Same(group.GetProperty("targets"), [.. targets.Where(target => target.Text(name) == group.Text(name))]));
            Assert.Equal(
                groups.OrderByDescending(group => InNeed(group.GetProperty("targets")))
                    .ThenBy(group => group.Text(name), StringComparer.Ordinal).Select(group => group.Text(name)),
                    groups.Select(group => group.Text(name)));
        }
    }

    private static decimal InNeed(JsonElement counts) =>
        counts.Number("total") is > 0 and { } total
            ? new[] { "missed", "overdue", "behind" }.Sum(word => counts.GetProperty("bySchedule").Number(word)!.Value) / total
            : -1;

    private static void Same(JsonElement counts, IReadOnlyList<JsonElement> listed)
    {
        foreach (var (name, word) in new[] { ("byStatus", "status"), ("bySchedule", "schedule") })
        {
            Assert.Equal(counts.Number("total"), counts.GetProperty(name).EnumerateObject().Sum(count => count.Value.GetDecimal()));
            Assert.All(
                counts.GetProperty(name).EnumerateObject(), count =>
                    Assert.Equal(listed.Count(target => target.Text(word) == count.Name), count.Value.GetInt32()));
        }
    }
}

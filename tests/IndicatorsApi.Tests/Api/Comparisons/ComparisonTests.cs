using System.Net;
using System.Text.Json;
using IndicatorsApi.Tests.Support;

namespace IndicatorsApi.Tests.Api.Comparisons;

/// <summary>Comparisons of towns: ranks, and the reasons for missing ranks.</summary>
public sealed class ComparisonTests(WritableService service) : IClassFixture<WritableService>
{
    private const string Source = "linghu-work-report-2025";
    private static readonly string[] Towns = ["330503105", "330503106", "330503107"];

    [Fact]
    public async Task Comparison_ranks_towns_with_differences_and_rank_changes()
    {
        await ObservationsAsync("enterprise-visits", "2011", 100, 50, 60);
        await ObservationsAsync("enterprise-visits", "2012", 70, 80, 80);

        var answer = await service.GetAsync("comparisons/enterprise-visits/2012?parent=330503&lang=en");
        var placed = answer.Items().Take(3).ToList();

        Assert.Equal(
            [("330503106", 1m, 2m), ("330503107", 1m, 1m), ("330503105", 3m, -2m)],
            placed.Select(item => (item.Text("region"), item.Number("rank")!.Value, item.Number("rankChange")!.Value)));
        Assert.Equal([0m, 0m, -10m], placed.Select(item => item.Number("fromBest")));
        Assert.Equal([0m, 0m, -10m], placed.Select(item => item.Number("fromMedian")));
        Assert.Equal(
            ((decimal?)80, (decimal?)80, (decimal?)75, "2012"),
            (answer.Number("best"), answer.Number("median"), answer.Number("lowerQuartile"), answer.Text("through")));
        Assert.All(
            answer.Items().Skip(3), item =>
                Assert.Equal(
                    (null, null, "noObservationOfPeriod"), (item.Number("rank"), item.Number("number"), Assert.Single(item.Notes()))));
        Assert.Equal((10, null), (answer.Items().Count, answer.Number("combined")));
    }

    [Fact]
    public async Task Comparison_supports_units_and_tables()
    {
        await ObservationsAsync("tax-revenue", "2010", 4, 6, 5);

        var own = await service.GetAsync("comparisons/tax-revenue/2010?parent=330503");
        var other = await service.GetAsync("comparisons/tax-revenue/2010?parent=330503&unit=CNY-1E4");
        var table = (await service.TextAsync("comparisons/tax-revenue/2010?parent=330503&format=csv&lang=zh"))
            .Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(("CNY-1E8", "CNY-1E4"), (own.Text("unit"), other.Text("unit")));
        Assert.Equal(
            own.Items()
                .Select(
                    item => (item.Text("region"), item.Number("rank"), item.Number("number") * 10_000, item.Number("fromBest") * 10_000)),
                        other.Items()
                            .Select(item => (item.Text("region"), item.Number("rank"), item.Number("number"), item.Number("fromBest"))));
        Assert.Equal(11, table.Length);
        Assert.StartsWith("名次,", table[0], StringComparison.Ordinal);
        Assert.StartsWith("1,330503106,", table[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Comparison_with_peers_includes_the_town_itself()
    {
        await ObservationsAsync("enterprise-visits", "2009", 4, 6, 5);

        var peers = await service.GetAsync("comparisons/enterprise-visits/2009?parent=330503106&include=peers");
        var children = await service.GetAsync("comparisons/enterprise-visits/2009?parent=330503");

        Assert.Equal(children.GetProperty("items").GetRawText(), peers.GetProperty("items").GetRawText());
        Assert.Equal("330503", peers.Text("parent"));
    }

    [Fact]
    public async Task Pages_form_the_whole_comparison_with_the_same_statistics()
    {
        await ObservationsAsync("enterprise-visits", "2008", 4, 6, 6);
        const string Path = "comparisons/enterprise-visits/2008?parent=330503";
        var whole = await service.GetAsync(Path);
        var (items, next, pages) = (new List<string>(), (string?)null, 0);
        do
        {
            var page = await service.GetAsync($"{Path}&limit=3{(next is null ? "" : $"&cursor={next}")}");
            items.AddRange(page.Items().Select(item => item.GetRawText()));
            Assert.Equal((whole.Number("mean"), whole.Number("ranked")), (page.Number("mean"), page.Number("ranked")));
            (next, pages) = (page.Text("next"), pages + 1);
        }
        while (next is not null);

        Assert.Equal(whole.Items().Select(item => item.GetRawText()), items);
        Assert.Equal((4, null), (pages, whole.Text("next")));
        await service.GetProblemAsync($"{Path}&cursor=nonsense", HttpStatusCode.BadRequest, "invalidCursor");
    }

    [Theory]
    [InlineData("value")]
    [InlineData("growth")]
    public async Task Explanation_reproduces_the_numbers_and_links_to_their_origin(string by)
    {
        await ObservationsAsync("farm-subsidy-households", "2006", 3, 5, 8);
        await ObservationsAsync("farm-subsidy-households", "2007", 4, 9, 11);
        var answer = await service.GetAsync($"comparisons/farm-subsidy-households/2007?parent=330503&by={by}&explain=true");
        var numbers = answer.Items().Select(item => item.Number("number")).OfType<decimal>().ToList();

        Assert.Equal(
            ["mean", "median", "lowerQuartile", "upperQuartile"],
            answer.GetProperty("explanations").EnumerateArray().Select(explanation => explanation.Text("measure")));
        Assert.All(
            answer.GetProperty("explanations").EnumerateArray(), explanation =>
                Assert.Equal(
                    answer.Number(explanation.Text("measure")!),
                    decimal.Round(explanation.Number("result")!.Value, 4, MidpointRounding.AwayFromZero)));
        Assert.Equal(
            (decimal.Round(numbers.Average(), 3), 3m),
            (decimal.Round(answer.GetProperty("explanations")[0].Number("result")!.Value, 3), answer.GetProperty("explanations")[0]
                .GetProperty("inputs")[1].Number("value")));
        foreach (var item in answer.Items().Take(3))
        {
            var own = await service.GetAsync(item.Text("explainedAt")!.Replace("/api/v1/", "", StringComparison.Ordinal));
            Assert.Equal(
                item.Number("number"), by == "growth" ? own.Number("growthPercent")
                    : own.GetProperty("points").EnumerateArray().Single(point => point.Text("period") == "2007").Number("value"));
            Assert.All(
                item.GetProperty("explanations").EnumerateArray(), explanation =>
                    Assert.Equal(
                        item.Number(explanation.Text("measure")!),
                        decimal.Round(explanation.Number("result")!.Value, 4, MidpointRounding.AwayFromZero)));
        }

        Assert.All(answer.Items().Skip(3), item => Assert.False(item.TryGetProperty("explainedAt", out _)));
    }

    [Fact]
    public async Task Indicator_for_which_less_is_better_is_sorted_ascending()
    {
        await ObservationsAsync("pm25", "2012", 31, 28, 35);

        var answer = await service.GetAsync("comparisons/pm25/2012?parent=330503");

        Assert.Equal(["330503106", "330503105", "330503107"], answer.Items().Take(3).Select(item => item.Text("region")));
        Assert.True(answer.GetProperty("ascending").GetBoolean());
    }

    [Fact]
    public async Task Running_year_is_compared_at_the_common_point()
    {
        await ObservationsAsync("industrial-output", "2021-03-YTD", 10, 12, 11);
        await ObservationsAsync("industrial-output", "2021-06-YTD", 30, 20, 25);
        await ObservationsAsync("industrial-output", "2021-08-YTD", 35);
        await ObservationAsync("330503", "industrial-output", "2021-03-YTD", 33);
        await ObservationAsync("330503", "industrial-output", "2021-09-YTD", 99);

        var latest = await service.GetAsync("comparisons/industrial-output/2021?parent=330503");
        var common = await service.GetAsync("comparisons/industrial-output/2021?parent=330503&through=common");
        var march = await service.GetAsync("comparisons/industrial-output/2021?parent=330503&on=2021-04-10");

        Assert.Equal(
            [("330503105", 35m, "2021-08-YTD"), ("330503107", 25m, "2021-06-YTD"), ("330503106", 20m, "2021-06-YTD")], Seen(latest));
        Assert.Equal(["comparedAtDifferentPoints"], latest.Notes());
        Assert.Equal(
            [("330503105", 30m, "2021-06-YTD"), ("330503107", 25m, "2021-06-YTD"), ("330503106", 20m, "2021-06-YTD")], Seen(common));
        Assert.Empty(common.Notes());
        Assert.Equal("2021-06-YTD", common.Text("through"));
        Assert.Equal((99m, "2021-09-YTD"), (latest.Number("own"), latest.Text("ownThrough")));
        Assert.Equal((null, null), (common.Number("own"), common.Text("ownThrough")));
        Assert.Equal((33m, "2021-03-YTD"), (march.Number("own"), march.Text("ownThrough")));
        Assert.Equal(
            [("330503106", 12m, "2021-03-YTD"), ("330503107", 11m, "2021-03-YTD"), ("330503105", 10m, "2021-03-YTD")], Seen(march));
    }

    [Fact]
    public async Task Shares_require_a_complete_total()
    {
        var towns = (await service.GetAsync("regions?parent=330503&limit=100")).Items().Select(region => region.Text("code")!).ToList();
        foreach (var (town, value) in towns.Select((town, i) => (town, i + 1)))
            await ObservationAsync(town, "talent-events", "2012", value);

        var answer = await service.GetAsync("comparisons/talent-events/2012?parent=330503");

        Assert.Equal(towns.Count * (towns.Count + 1) / 2, answer.Number("combined"));
        Assert.Equal(100m, answer.Items().Sum(item => item.Number("sharePercent")!.Value), precision: 2);
    }

    [Theory]
    [InlineData(5)]
    [InlineData(6)]
    public async Task Compared_number_equals_the_response_of_the_region(int seed)
    {
        var (random, year) = (new Random(seed), 1960 + (seed * 2));
        foreach (var town in Towns)
        {
            foreach (var period in new[] { $"{year - 1}", $"{year - 1}-06-YTD", $"{year}-06-YTD" }.Where(_ => random.Next(4) > 0))
                await ObservationAsync(town, "fixed-asset-investment", period, random.Next(10, 60));
            if (random.Next(5) > 0)
                await RecordedAsync(
                    service.PutAsync(
                        $"targets/{town}/fixed-asset-investment/{year}",
                        new { rule = new { kind = "atLeast", value = random.Next(40, 130) }, commitment = "binding", source = Source }));
        }

        foreach (var (
            by, measure) in new[] { ("attainment", "attainmentPercent"), ("pace", "pacePercent"), ("lead", "leadPercentagePoints") })
            await AgreesAsync(
                by, $"{year}", "progress", item =>
                    item.GetProperty("latest") is { ValueKind: JsonValueKind.Object } latest
                        && latest.GetProperty("inTargetPeriod").GetBoolean() ? item.Number(measure) : null);
        await AgreesAsync("growth", $"{year}-06-YTD", "growth", item => item.Number("growthPercent"));
        await AgreesAsync("value", $"{year}-06-YTD", "observations", item => item.Number("value"));
    }

    [Theory]
    [InlineData("comparisons/enterprise-visits/2012", HttpStatusCode.BadRequest, "parent")]
    [InlineData("comparisons/enterprise-visits/2012?parent=330503&by=size", HttpStatusCode.BadRequest, "by")]
    [InlineData("comparisons/enterprise-visits/2012?parent=999", HttpStatusCode.NotFound, "region")]
    [InlineData("comparisons/nothing/2012?parent=330503", HttpStatusCode.NotFound, "indicator")]
    [InlineData("comparisons/enterprise-visits/sometime?parent=330503", HttpStatusCode.BadRequest, "period")]
    public async Task Comparison_with_an_unknown_code_names_the_field(string path, HttpStatusCode status, string field)
    {
        using var response = await service.SendAsync(path);
        var problem = JsonElement.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

        Assert.Equal(status, response.StatusCode);
        Assert.NotEmpty(problem.Error(field));
    }

    [Fact]
    public async Task Comparison_with_asOf_uses_the_earlier_version()
    {
        await ObservationsAsync("enterprise-visits", "2014", 1, 2, 3);
        var before = await service.TextAsync("comparisons/enterprise-visits/2014?parent=330503");
        using var now = await service.SendAsync("comparisons/enterprise-visits/2014?parent=330503");
        var version = now.Headers.GetValues("Record-Version").Single();

        await ObservationsAsync("enterprise-visits", "2014", 9);

        Assert.NotEqual(before, await service.TextAsync("comparisons/enterprise-visits/2014?parent=330503"));
        Assert.Equal(before, await service.TextAsync($"comparisons/enterprise-visits/2014?parent=330503&asOf=v{version}"));
    }

    private async Task AgreesAsync(string by, string period, string list, Func<JsonElement, decimal?> numberOf)
    {
        var single = (await service.GetAsync($"{list}?parent=330503&indicator=fixed-asset-investment&period={period}&limit=100")).Items()
            .ToDictionary(item => item.Text("region")!, numberOf, StringComparer.Ordinal);
        var compared = (await service.GetAsync($"comparisons/fixed-asset-investment/{period}?parent=330503&by={by}")).Items();

        Assert.All(compared, item => Assert.Equal(single.GetValueOrDefault(item.Text("region")!), item.Number("number")));
        Assert.Equal(
            compared.Where(item => item.Number("number") is not null).OrderByDescending(item => item.Number("number"))
                .Select(item => item.Text("region")).Order(),
                compared.TakeWhile(item => item.Number("rank") is not null).Select(item => item.Text("region")).Order());
    }

    private static IEnumerable<(string?, decimal, string?)> Seen(JsonElement answer) =>
        answer.Items().Where(item => item.Number("rank") is not null)
            .Select(item => (item.Text("region"), item.Number("number")!.Value, item.Text("through")));

    private async Task ObservationsAsync(string indicator, string period, params decimal[] values)
    {
        foreach (var (town, value) in Towns.Zip(values))
            await ObservationAsync(town, indicator, period, value);
    }

    private Task ObservationAsync(string town, string indicator, string period, decimal value) =>
        RecordedAsync(
            service.PutAsync($"observations/{town}/{indicator}/{period}", new { value, status = "preliminary", source = Source }));

    private static async Task RecordedAsync(Task<HttpResponseMessage> sent)
    {
        using var response = await sent;
        Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}

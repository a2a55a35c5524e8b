using System.Net;
using System.Text.Json;
using IndicatorsApi.Tests.Support;

namespace IndicatorsApi.Tests.Api.Progress;

/// <summary>Progress lists with sort orders and filters equal the complete list.</summary>
public sealed class ProgressListTests(TownsService service) : IClassFixture<TownsService>
{
    private const string Source = "linghu-work-report-2025";
    private static readonly string[] Towns = ["330503001", "330503002", "330503100", "330503105", "330503106"];

    [Theory]
    [InlineData("pacePercent", "")]
    [InlineData("-pacePercent", "")]
    [InlineData("leadPercentagePoints", "&parent=330503")]
    [InlineData("-attainmentPercent", "&indicator=industrial-output")]
    [InlineData("gap", "&period=2025")]
    [InlineData("pacePercent", "&on=2025-04-01")]
    [InlineData("-gap", "&asOf=v1")]
    [InlineData("leadPercentagePoints", "&method=projection&schedule=behind,overdue,ahead")]
    public async Task List_is_sorted_by_the_measure_with_missing_values_last(string sort, string filter)
    {
        await WriteAtRandomAsync(new Random(3));
        var whole = await AllAsync($"progress?limit=1000{filter}");
        var sorted = await AllAsync($"progress?limit=7&sort={sort}{filter}");
        var (measure, sign) = (sort.TrimStart('-'), sort.StartsWith('-') ? -1 : 1);

        // The order uses more decimals than the four of the response, so only the shown ones are compared.
        Assert.Equal(whole.Select(Text).Order(StringComparer.Ordinal), sorted.Select(Text).Order(StringComparer.Ordinal));
        var numbers = sorted.Select(target => target.Number(measure)).ToList();
        var known = numbers.TakeWhile(number => number is not null).Select(number => sign * number!.Value).ToList();
        Assert.Equal(known.Order(), known);
        Assert.All(numbers.Skip(known.Count), Assert.Null);
        Assert.Equal(sorted.Count + 1, Lines(await service.TextAsync($"progress?format=csv&sort={sort}{filter}")));
    }

    [Theory]
    [InlineData("status", "")]
    [InlineData("startingPosition", "&period=2025")]
    [InlineData("schedule", "&sort=-period")]
    [InlineData("schedule", "&on=2025-04-01")]
    [InlineData("status", "&asOf=v3")]
    public async Task Filter_returns_exactly_the_targets_with_the_value(string word, string filter)
    {
        await WriteAtRandomAsync(new Random(5));
        var whole = await AllAsync($"progress?limit=1000{filter}");

        // Only a target without an observation of its period has a starting position.
        var named = whole.Where(target => word != "startingPosition" || !InTargetPeriod(target)).ToList();

        Assert.All(whole.Except(named), target => Assert.Null(target.Text(word)));
        foreach (var group in named.GroupBy(target => target.Text(word)!))
            Assert.Equal(group.Select(Text), (await AllAsync($"progress?limit=5&{word}={group.Key}{filter}")).Select(Text));
        var words = string.Join(',', named.Select(target => target.Text(word)).Distinct());
        Assert.Equal(named.Count, (await AllAsync($"progress?limit=1000&{word}={words}{filter}")).Count);
    }

    [Fact]
    public async Task Filtered_list_is_consistent_during_concurrent_writes()
    {
        await SetTargetsAsync();
        using var stop = new CancellationTokenSource();
        var writers = Enumerable.Range(0, 2).Select(seed => Task.Run(async () =>
        {
            var random = new Random(seed);
            for (var i = 0; i < 60; i++)
                await ObservationAsync(Towns[random.Next(Towns.Length)], "2025", random.Next(2) * 1000);
        })).ToList();
        var readers = Enumerable.Range(0, 3).Select(_ => Task.Run(ReadAsync)).ToList();
        await Task.WhenAll(writers);
        await stop.CancelAsync();
        var compared = await Task.WhenAll(readers);

        Assert.True(compared.Sum() > 0, "Nothing was compared.");

        async Task<int> ReadAsync()
        {
            var same = 0;
            while (!stop.IsCancellationRequested)
            {
                var (version, met) = await VersionedAsync("progress?indicator=industrial-output&period=2025&status=met&limit=1000");
                var (again, all) = await VersionedAsync("progress?indicator=industrial-output&period=2025&limit=1000");
                Assert.All(met, target => Assert.Equal("met", target.Text("status")));
                if (version != again)
                    continue;
                Assert.Equal(all.Where(target => target.Text("status") == "met").Select(Text), met.Select(Text));
                same++;
            }

            return same;
        }
    }

    [Fact]
    public async Task Scattered_targets_are_measured_as_single_targets()
    {
        string[] indicators = ["industrial-output", "fixed-asset-investment", "industrial-investment", "tax-revenue", "enterprise-visits"];
        foreach (var (town, indicator) in Towns.Zip(indicators))
        {
            using var target = await service.PutAsync(
                $"targets/{town}/{indicator}/2018",
                new
                {
                    rule = new { kind = "growAtLeast", percent = 5 },
                    commitment = "expected",
                    source = Source,
                    baseline = indicator == "tax-revenue" ? new { indicator = "industrial-output", period = "2016", comparable = false }
                        : null
                });
            Assert.True(target.IsSuccessStatusCode, await target.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
            foreach (var (
                of, period) in new[] { (indicator, "2017"), (indicator, "2018-06-YTD"), (indicator, "2017-06-YTD"),
                ("industrial-output", "2016") })
            {
                using var observation = await service.PutAsync(
                    $"observations/{town}/{of}/{period}",
                    new { value = 10 + (period.Length * town[^1]), status = "final", source = Source });
                Assert.True(
                    observation.IsSuccessStatusCode, await observation.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
            }
        }

        var items = (await service.GetAsync("progress?period=2018")).Items();

        Assert.Equal(Towns.Length, items.Count);
        Assert.Contains(
            items, item => item.GetProperty("baseline").Text("indicator") == "industrial-output"
                && item.Text("indicator") == "tax-revenue");
        foreach (var item in items)
            Assert.Equal(Text(await service.GetAsync($"progress/{item.Text("region")}/{item.Text("indicator")}/2018")), Text(item));
    }

    [Fact]
    public async Task Cursor_of_another_order_is_rejected()
    {
        var next = (await service.GetAsync("progress?limit=1&sort=gap")).Text("next");
        using var response = await service.SendAsync($"progress?limit=1&sort=pacePercent&cursor={next}");

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    private async Task WriteAtRandomAsync(Random random)
    {
        await SetTargetsAsync();
        for (var i = 0; i < 12; i++)
            await ObservationAsync(Towns[random.Next(Towns.Length)], $"2025-{random.Next(1, 13):00}-YTD", random.Next(1, 700));
    }

    private async Task SetTargetsAsync()
    {
        foreach (var town in Towns)
        {
            using var response = await service.PutAsync(
                $"targets/{town}/industrial-output/2025",
                new { rule = new { kind = "atLeast", value = 500 }, commitment = "expected", source = Source });
            Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        }
    }

    private async Task ObservationAsync(string town, string period, decimal value)
    {
        using var response = await service.PutAsync(
            $"observations/{town}/industrial-output/{period}", new { value, status = "preliminary", source = Source });
        Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    private async Task<List<JsonElement>> AllAsync(string path)
    {
        var items = new List<JsonElement>();
        for (string? next = null; ;)
        {
            var page = await service.GetAsync(next is null ? path : $"{path}&cursor={next}");
            items.AddRange(page.Items());
            if ((next = page.Text("next")) is null)
                return items;
        }
    }

    private async Task<(string Version, IReadOnlyList<JsonElement> Items)> VersionedAsync(string path)
    {
        using var response = await service.SendAsync(path);
        var body = JsonDocument.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).RootElement;
        return (response.Headers.GetValues("Record-Version").Single(), body.Items());
    }

    private static bool InTargetPeriod(JsonElement target) =>
        target.GetProperty("latest") is { ValueKind: JsonValueKind.Object } latest && latest.GetProperty("inTargetPeriod").GetBoolean();

    private static string Text(JsonElement item) => item.GetRawText();

    private static int Lines(string csv) =>
        csv.Replace("\"two\nlines\"", "", StringComparison.Ordinal).Split('\n', StringSplitOptions.RemoveEmptyEntries).Length;
}

using System.Text.Json;
using IndicatorsApi.Tests.Support;

namespace IndicatorsApi.Tests.Api.Splits;

/// <summary>A target and its parts, each held against the part's own answer.</summary>
public sealed class SplitTests(WritableService service) : IClassFixture<WritableService>
{
    private const string Source = "linghu-work-report-2025";
    private static readonly string[] Measures = ["threshold", "status", "schedule", "attainmentPercent", "pacePercent", "leadPercentagePoints"];

    [Theory]
    [InlineData("")]
    [InlineData("?on=2025-04-10")]
    [InlineData("?unit=CNY-1E4&method=projection")]
    public async Task Each_part_says_what_its_own_answer_says_and_the_sums_are_those_of_the_parts(string how)
    {
        await PromiseAsync("330503", "2025", 100);
        foreach (var (town, value) in new[] { ("330503105", 40m), ("330503106", 30.5m), ("330503107", 20.25m) })
        {
            await PromiseAsync(town, "2025", value);
            await FigureAsync(town, "2025-06-YTD", value / 3);
        }

        foreach (var (period, value) in new[] { ("2025-Q1", 20m), ("2025-Q2", 25m), ("2025-01", 5m), ("2025-02", 6m), ("2025-03", 9m) })
            await PromiseAsync("330503", period, value);
        await FigureAsync("330503", "2025-01", 4m);
        var split = await service.GetAsync($"targets/330503/industrial-output/2025/split{how}");
        var kinds = split.GetProperty("splits").EnumerateArray().ToList();
        var whole = split.Number("threshold")!.Value;

        Assert.Equal(["region", "quarter", "month"], kinds.Select(kind => kind.Text("by")));
        Assert.Equal([(10m, 3m), (4m, 2m), (12m, 3m)], kinds.Select(kind => (kind.Number("parts")!.Value, kind.Number("promised")!.Value)));
        foreach (var kind in kinds)
        {
            var assigned = 0m;
            foreach (var part in kind.Items().Where(part => part.GetProperty("promised").GetBoolean()))
            {
                var own = await service.GetAsync($"progress/{part.Text("region")}/industrial-output/{part.Text("period")}{how}");
                Assert.All(Measures, measure => Assert.Equal(own.GetProperty(measure).GetRawText(), part.GetProperty(measure).GetRawText()));
                Assert.Equal(own.GetProperty("latest") is { ValueKind: JsonValueKind.Object } latest && latest.GetProperty("inTargetPeriod").GetBoolean() ? latest.Number("value") : null, part.Number("value"));
                Assert.Equal(decimal.Round(own.Number("threshold")!.Value / whole * 100, 4, MidpointRounding.AwayFromZero), part.Number("sharePercent"));
                assigned += own.Number("threshold")!.Value;
            }

            Assert.Equal((assigned, whole - assigned, assigned / whole * 100), (kind.Number("assigned"), kind.Number("left"), kind.Number("assignedPercent")));
        }

        Assert.Equal(9.25m * whole / 100, kinds[0].Number("left"));
    }

    [Fact]
    public async Task Parts_of_a_mean_have_no_sum()
    {
        foreach (var region in new[] { "330503", "330503105" })
        {
            using var target = await service.PutAsync($"targets/{region}/pm25/2025", new { rule = new { kind = "atMost", value = 25 }, commitment = "expected", source = Source });
            Assert.True(target.IsSuccessStatusCode);
        }

        var kind = Assert.Single((await service.GetAsync("targets/330503/pm25/2025/split")).GetProperty("splits").EnumerateArray());

        Assert.False(kind.GetProperty("addsUp").GetBoolean());
        Assert.Equal((null, null, null), (kind.Number("assigned"), kind.Number("left"), kind.Number("assignedPercent")));
        Assert.All(kind.Items(), part => Assert.Null(part.Number("sharePercent")));
    }

    [Fact]
    public async Task More_can_be_given_out_than_there_is_and_a_table_has_a_line_for_each_part()
    {
        await PromiseAsync("330503105", "2024", 10);
        await PromiseAsync("330503105", "2024-H1", 6);
        await PromiseAsync("330503105", "2024-H2", 7);

        var kind = Assert.Single((await service.GetAsync("targets/330503105/industrial-output/2024/split")).GetProperty("splits").EnumerateArray());
        var table = (await service.TextAsync("targets/330503105/industrial-output/2024/split?format=csv&lang=en")).Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(("half", -3m, 130m), (kind.Text("by"), kind.Number("left"), kind.Number("assignedPercent")));
        Assert.Equal(3, table.Length);
        Assert.StartsWith("half,330503105,", table[1], StringComparison.Ordinal);
    }

    private async Task PromiseAsync(string region, string period, decimal value)
    {
        using var response = await service.PutAsync($"targets/{region}/industrial-output/{period}", new { rule = new { kind = "atLeast", value }, commitment = "expected", source = Source });
        Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    private async Task FigureAsync(string region, string period, decimal value)
    {
        using var response = await service.PutAsync($"observations/{region}/industrial-output/{period}", new { value = decimal.Round(value, 4), status = "preliminary", source = Source });
        Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}

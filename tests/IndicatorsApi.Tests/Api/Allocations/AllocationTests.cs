using System.Net;
using System.Text.Json;
using IndicatorsApi.Data.ApiKeys;
using IndicatorsApi.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace IndicatorsApi.Tests.Api.Allocations;

/// <summary>Allocations equal the progress of each part.</summary>
public sealed class AllocationTests(WritableService service) : IClassFixture<WritableService>
{
    private const string Source = "linghu-work-report-2025";
    private static readonly string[] Measures =
        ["threshold", "status", "schedule", "attainmentPercent", "pacePercent", "leadPercentagePoints"];

    [Theory]
    [InlineData("")]
    [InlineData("?on=2025-04-10")]
    [InlineData("?unit=CNY-1E4&method=projection")]
    public async Task Part_equals_the_progress_of_its_target_and_sums_add_up(string how)
    {
        await SetTargetAsync("330503", "2025", 100);
        foreach (var (town, value) in new[] { ("330503105", 40m), ("330503106", 30.5m), ("330503107", 20.25m) })
        {
            await SetTargetAsync(town, "2025", value);
            await ObservationAsync(town, "2025-06-YTD", value / 3);
        }

        foreach (var (period, value) in new[] { ("2025-Q1", 20m), ("2025-Q2", 25m), ("2025-01", 5m), ("2025-02", 6m), ("2025-03", 9m) })
            await SetTargetAsync("330503", period, value);
        await ObservationAsync("330503", "2025-01", 4m);
        var allocation = await service.GetAsync($"targets/330503/industrial-output/2025/allocation{how}");
        var kinds = allocation.GetProperty("allocations").EnumerateArray().ToList();
        var whole = allocation.Number("threshold")!.Value;

        Assert.Equal(["region", "quarter", "month"], kinds.Select(kind => kind.Text("by")));
        Assert.Equal(
            [(10m, 3m), (4m, 2m), (12m, 3m)], kinds.Select(kind => (kind.Number("parts")!.Value, kind.Number("targetCount")!.Value)));
        foreach (var kind in kinds)
        {
            var allocated = 0m;
            foreach (var part in kind.Items().Where(part => part.GetProperty("hasTarget").GetBoolean()))
            {
                var own = await service.GetAsync($"progress/{part.Text("region")}/industrial-output/{part.Text("period")}{how}");
                Assert.All(
                    Measures, measure => Assert.Equal(own.GetProperty(measure).GetRawText(), part.GetProperty(measure).GetRawText()));
                Assert.Equal(
                    own.GetProperty("latest") is { ValueKind: JsonValueKind.Object } latest
                        && latest.GetProperty("inTargetPeriod").GetBoolean() ? latest.Number("value") : null, part.Number("value"));
                Assert.Equal(
                    decimal.Round(own.Number("threshold")!.Value / whole * 100, 4, MidpointRounding.AwayFromZero),
                    part.Number("sharePercent"));
                allocated += own.Number("threshold")!.Value;
            }

            Assert.Equal(
                (allocated, whole - allocated, allocated / whole * 100),
                (kind.Number("allocated"), kind.Number("unallocated"), kind.Number("allocatedPercent")));
        }

        Assert.Equal(9.25m * whole / 100, kinds[0].Number("unallocated"));
    }

    [Fact]
    public async Task Parts_of_a_mean_have_no_sum()
    {
        foreach (var region in new[] { "330503", "330503105" })
        {
            using var target = await service.PutAsync(
                $"targets/{region}/pm25/2025",
                new { rule = new { kind = "atMost", value = 25 }, commitment = "expected", source = Source });
            Assert.True(target.IsSuccessStatusCode);
        }

        var kind = Assert.Single(
            (await service.GetAsync("targets/330503/pm25/2025/allocation")).GetProperty("allocations").EnumerateArray());

        Assert.False(kind.GetProperty("additive").GetBoolean());
        Assert.Equal((null, null, null), (kind.Number("allocated"), kind.Number("unallocated"), kind.Number("allocatedPercent")));
        Assert.All(kind.Items(), part => Assert.Null(part.Number("sharePercent")));
    }

    [Fact]
    public async Task Allocation_may_exceed_the_target_and_has_a_table()
    {
        await SetTargetAsync("330503105", "2024", 10);
        await SetTargetAsync("330503105", "2024-H1", 6);
        await SetTargetAsync("330503105", "2024-H2", 7);

        var kind = Assert.Single(
            (await service.GetAsync("targets/330503105/industrial-output/2024/allocation")).GetProperty("allocations").EnumerateArray());
        var table = (await service.TextAsync("targets/330503105/industrial-output/2024/allocation?format=csv&lang=en"))
            .Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(("half", -3m, 130m), (kind.Text("by"), kind.Number("unallocated"), kind.Number("allocatedPercent")));
        Assert.Equal(3, table.Length);
        Assert.StartsWith("half,330503105,", table[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Allocation_is_written_in_one_version_and_keeps_other_parts()
    {
        await SetTargetAsync("330503", "2022", 100);
        await SetTargetAsync("330503108", "2022", 3);
        var before = await VersionAsync();
        var body =
            AllocationOf(
                new { region = "330503105", value = 40m }, new { region = "330503106", value = 30m },
                new { period = "2022-Q1", rule = new { kind = "within", lower = 20, upper = 25 }, note = "开门红" });
        using var first = await service.PutAsync("targets/330503/industrial-output/2022/allocation", body);
        using var again = await service.PutAsync("targets/330503/industrial-output/2022/allocation", body);
        var answered = await first.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (first.StatusCode, again.StatusCode));
        Assert.Equal(await service.TextAsync("targets/330503/industrial-output/2022/allocation"), answered);
        Assert.Equal(before + 1, await VersionAsync());
        Assert.Equal(73m, JsonElement.Parse(answered).GetProperty("allocations")[0].Number("allocated"));
        var town = await service.GetAsync("targets/330503105/industrial-output/2022");
        Assert.Equal(
            ("atLeast", 40m, "expected"),
            (town.GetProperty("rule").Text("kind"), town.GetProperty("rule").Number("value"), town.Text("commitment")));
        Assert.Equal("开门红", (await service.GetAsync("targets/330503/industrial-output/2022-Q1")).Text("note"));
    }

    [Fact]
    public async Task Invalid_allocation_writes_nothing_and_lists_all_errors()
    {
        await SetTargetAsync("330503", "2021", 100);
        var before = await VersionAsync();
        using var refused = await service.PutAsync("targets/330503/industrial-output/2021/allocation", AllocationOf(
            new { region = "330503105", value = 40m },
            new { region = "330503", value = 1m },
            new { region = "330503106", period = "2021-01", value = 1m },
            new { period = "2022-Q1", value = 1m },
            new { period = "2021-Q1", rule = new { kind = "atMost", value = 1 } },
            new { region = "330503105", value = 41m },
            new { region = "330503107" }));
        using var unknown = await service.PutAsync(
            "targets/330503/industrial-output/2021/allocation",
            AllocationOf(new { regoin = "330503105", value = 40m }, (object)"330503106"));
        var (first, second) = (await ErrorsAsync(refused), await ErrorsAsync(unknown));

        Assert.Equal(
            ["parts[1].region", "parts[2]", "parts[3].period", "parts[4].rule.kind", "parts[5]", "parts[6].value"],
            first.Order(StringComparer.Ordinal));
        Assert.Equal(["parts[0].regoin", "parts[1]"], second.Order(StringComparer.Ordinal));
        Assert.Equal(before, await VersionAsync());
        await service.GetProblemAsync("targets/330503105/industrial-output/2021", HttpStatusCode.NotFound, "noTarget");
    }

    [Fact]
    public async Task Part_of_a_ceiling_is_a_ceiling_and_requires_permission_for_the_target()
    {
        using var ceiling = await service.PutAsync(
            "targets/330503/pm25/2022", new { rule = new { kind = "lessThan", value = 30 }, commitment = "binding", source = Source });
        var town = await service.AddKeyAsync("town", Role.Reporter, "330503105");
        var body = new { source = Source, parts = new[] { new { region = "330503105", value = 28m } } };
        using var refused = await service.PutAsync("targets/330503/pm25/2022/allocation", body, ("X-API-Key", town));
        using var written = await service.PutAsync("targets/330503/pm25/2022/allocation", body);
        var part = await service.GetAsync("targets/330503105/pm25/2022");

        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.OK), (refused.StatusCode, written.StatusCode));
        Assert.Equal(("atMost", "binding"), (part.GetProperty("rule").Text("kind"), part.Text("commitment")));
    }

    private static object AllocationOf(params object[] parts) => new { source = Source, unit = "CNY-1E8", parts };

    private async Task<long> VersionAsync() => await service.WithDatabaseAsync(db => db.Commits.MaxAsync(commit => commit.Version));

    private static async Task<IEnumerable<string>> ErrorsAsync(HttpResponseMessage refused)
    {
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        return JsonElement.Parse(await refused.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).GetProperty("errors")
            .EnumerateObject().Select(error => error.Name);
    }

    private async Task SetTargetAsync(string region, string period, decimal value)
    {
        using var response = await service.PutAsync(
            $"targets/{region}/industrial-output/{period}",
            new { rule = new { kind = "atLeast", value }, commitment = "expected", source = Source });
        Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    private async Task ObservationAsync(string region, string period, decimal value)
    {
        using var response = await service.PutAsync(
            $"observations/{region}/industrial-output/{period}",
            new { value = decimal.Round(value, 4), status = "preliminary", source = Source });
        Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}

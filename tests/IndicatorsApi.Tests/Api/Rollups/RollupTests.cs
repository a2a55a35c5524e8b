using System.Net;
using System.Text.Json;
using CsCheck;
using IndicatorsApi.Measures.Observations;
using IndicatorsApi.Measures.Rollups;
using IndicatorsApi.Tests.Support;

namespace IndicatorsApi.Tests.Api.Rollups;

public sealed class RollupTests(WritableService service) : IClassFixture<WritableService>
{
    private const string Source = "linghu-work-report-2025";
    private static readonly string[] Towns =
        ["330503001", "330503002", "330503100", "330503101", "330503102", "330503103", "330503105", "330503106", "330503107", "330503108"];

    [Fact]
    public async Task Partial_sum_is_marked_and_names_missing_regions()
    {
        await PutAsync("observations/330503101/industrial-output/2023", new { value = 30, status = "final", source = Source });
        await PutAsync(
            "observations/330503102/industrial-output/2023",
            new { value = 12.5, qualifier = "moreThan", status = "final", source = Source });
        await PutAsync("observations/330503/industrial-output/2023", new { value = 400, status = "final", source = Source });
        var line = Assert.Single(
            (await service.GetAsync("rollups/330503/2023?indicator=industrial-output")).GetProperty("observations").EnumerateArray());

        Assert.Equal((42.5m, "moreThan", 400m), (line.Number("combined"), line.Text("qualifier"), line.Number("own")));
        Assert.True(line.GetProperty("partial").GetBoolean());
        Assert.Equal((2m, 10m), (line.Number("reported"), line.Number("expected")));
        Assert.Equal(8, line.GetProperty("missing").GetArrayLength());
        Assert.Null(line.Number("difference"));
        Assert.Equal(["partialSum"], line.Notes());
    }

    [Fact]
    public async Task Complete_rollup_is_reconciled_with_the_regions_own_values()
    {
        for (var i = 0; i < Towns.Length; i++)
        {
            await PutAsync($"observations/{Towns[i]}/industrial-output/2022", new { value = i + 1, status = "final", source = Source });
            await PutAsync($"observations/{Towns[i]}/pm25/2022", new { value = 20 + i, status = "final", source = Source });
            await PutAsync(
                $"targets/{Towns[i]}/industrial-output/2022",
                new { rule = new { kind = "atLeast", value = 10 }, commitment = "expected", source = Source });
        }

        await PutAsync("observations/330503/industrial-output/2022", new { value = 54.5, status = "final", source = Source });
        await PutAsync(
            "targets/330503/industrial-output/2022",
            new { rule = new { kind = "moreThan", value = 110 }, commitment = "expected", source = Source });
        var rollup = await service.GetAsync("rollups/330503/2022");
        var (output, dust) = (Line(rollup, "observations", "industrial-output"), Line(rollup, "observations", "pm25"));

        Assert.Equal((55m, 54.5m, -0.5m), (output.Number("combined"), output.Number("own"), output.Number("difference"))); // 1 + … + 10
        Assert.False(output.GetProperty("partial").GetBoolean());
        Assert.Equal(24.5m, dust.Number("combined")); // the mean of 20 … 29
        Assert.Equal(
            (100m, 110m, 10m),
            (Line(rollup, "targets", "industrial-output").Number("combined"), Line(rollup, "targets", "industrial-output")
                .Number("own"), Line(rollup, "targets", "industrial-output").Number("difference")));
    }

    [Fact]
    public async Task Ranks_are_not_aggregated()
    {
        await PutAsync("observations/330503101/pm25-district-rank/2021", new { value = 3, status = "final", source = Source });
        var line = Assert.Single((await service.GetAsync("rollups/330503/2021")).GetProperty("observations").EnumerateArray());

        Assert.Null(line.Number("combined"));
        Assert.Contains("noRollup", line.Notes());
    }

    [Fact]
    public async Task Rollup_without_children_or_observations_is_empty()
    {
        Assert.Equal(0m, (await service.GetAsync("rollups/330503105/2024")).Number("children"));
        Assert.Empty((await service.GetAsync("rollups/330503/1950")).GetProperty("observations").EnumerateArray());
        await service.GetProblemAsync("rollups/999/2024", HttpStatusCode.NotFound, "unknownRegion");
        await service.GetProblemAsync("rollups/330503/2024?indicator=nothing", HttpStatusCode.BadRequest, "invalidParameter");
    }

    [Fact]
    public void Mean_is_independent_of_the_order_of_children() =>
        Gen.Decimal[-1000, 1000].Array[1, 20].Sample(values =>
        {
            var children = values.Select(value => new QualifiedValue(value)).ToList();
            var (sum, mean) =
                (RollupMeasures.Combine(SpatialAggregation.Sum, RollupTotals.Of(children))!.Value.Value, RollupMeasures.Combine(
                    SpatialAggregation.Mean, RollupTotals.Of(children))!.Value.Value);
            children.Reverse();
            return decimal.Round(RollupMeasures.Combine(SpatialAggregation.Sum, RollupTotals.Of(children))!.Value.Value - sum, 10) == 0
                && mean >= values.Min() - 0.0000001m && mean <= values.Max() + 0.0000001m;
        });

    private static JsonElement Line(JsonElement rollup, string part, string indicator) =>
        rollup.GetProperty(part).EnumerateArray().Single(line => line.Text("indicator") == indicator);

    private async Task PutAsync(string path, object body)
    {
        using var response = await service.PutAsync(path, body);
        Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}

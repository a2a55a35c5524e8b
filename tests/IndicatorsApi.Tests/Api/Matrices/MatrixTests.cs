using System.Net;
using System.Text.Json;
using IndicatorsApi.Tests.Support;

namespace IndicatorsApi.Tests.Api.Matrices;

/// <summary>Matrix cells equal the responses of the target and of the comparison.</summary>
public sealed class MatrixTests(TownsService service) : IClassFixture<TownsService>
{
    private const string All =
        "value,reportedThrough,status,startingPosition,schedule,threshold,attainmentPercent,gap,pacePercent,leadPercentagePoints,projected";
    private static readonly string[] OfTarget =
        ["status", "startingPosition", "schedule", "threshold", "attainmentPercent", "gap", "pacePercent", "leadPercentagePoints",
            "projected"];

    [Theory]
    [InlineData("2026", "parent=330503", "")]
    [InlineData("2021..2025", "parent=330503", "")]
    [InlineData("2021..2025", "level=town", "&on=2025-04-15&method=projection")]
    [InlineData("2025", "region=330503105,330503106", "")]
    [InlineData("2025", "parent=330503", "&asOf=v1")]
    public async Task Cell_with_a_target_equals_the_target(string period, string regions, string how)
    {
        var matrix = await service.GetAsync($"matrix/{period}?{regions}&measure={All}{how}");
        var targets = (await service.GetAsync($"progress?period={period}&{regions}&limit=1000{how}")).Items();

        Assert.Equal(
            targets.Select(target => (target.Text("region"), target.Text("indicator"))).Order(),
            Cells(matrix).Where(cell => Raw(cell, "status") is not null).Select(cell => (cell.Text("region"), cell.Text("indicator")))
                .Order());
        foreach (var target in targets)
        {
            var cell = Assert.Single(
                Cells(matrix), cell => cell.Text("region") == target.Text("region") && cell.Text("indicator") == target.Text("indicator"));
            Assert.All(OfTarget, measure => Assert.Equal(Raw(target, measure), Raw(cell, measure)));
            var begun = target.GetProperty("latest") is { ValueKind: JsonValueKind.Object } latest
                && latest.GetProperty("inTargetPeriod").GetBoolean();
            Assert.Equal(begun ? Raw(target.GetProperty("latest"), "value") : null, Raw(cell, "value"));
            Assert.Equal(begun ? Raw(target, "reportedThrough") : null, Raw(cell, "reportedThrough"));
        }
    }

    [Theory]
    [InlineData("2024", "industrial-output")]
    [InlineData("2025", "industrial-output")]
    [InlineData("2025-H1", "industrial-output")]
    [InlineData("2023", "tax-revenue")]
    [InlineData("2023", "pm25")]
    public async Task Cell_without_a_target_equals_the_comparison(string period, string indicator)
    {
        var matrix = await service.GetAsync($"matrix/{period}?parent=330503&indicator={indicator}&measure={All}");
        var compared = (await service.GetAsync($"comparisons/{indicator}/{period}?parent=330503")).Items();

        Assert.Equal(10, compared.Count);
        foreach (var region in compared)
        {
            var cell = Cells(matrix).SingleOrDefault(cell => cell.Text("region") == region.Text("region"));
            if (cell.ValueKind == JsonValueKind.Object && Raw(cell, "status") is null)
                Assert.Equal(Raw(region, "number"), Raw(cell, "value"));
            else if (cell.ValueKind != JsonValueKind.Object)
                Assert.Null(region.Number("number"));
        }
    }

    [Fact]
    public async Task Wide_and_long_layouts_have_the_same_cells()
    {
        var cells = Cells(await service.GetAsync($"matrix/2026?parent=330503&measure={All}"));
        var rows = (await service.GetAsync($"matrix/2026?parent=330503&measure={All}&shape=wide")).GetProperty("rows").EnumerateArray()
            .ToList();
        var wide = (await service.TextAsync("matrix/2026?parent=330503&shape=wide&measure=status,threshold&format=csv&lang=zh"))
            .Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var table = (await service.TextAsync("matrix/2026?parent=330503&measure=status,threshold&format=csv&lang=en"))
            .Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(10, rows.Count);
        Assert.Equal(cells.Count, rows.Sum(row => row.GetProperty("cells").EnumerateObject().Count()));
        foreach (var cell in cells)
        {
            var same = rows.Single(row => row.Text("region") == cell.Text("region")).GetProperty("cells")
                .GetProperty(cell.Text("indicator")!);
            Assert.Equal(
                cell.EnumerateObject().Skip(2).Select(measure => measure.ToString()),
                same.EnumerateObject().Select(measure => measure.ToString()));
        }

        Assert.Equal(11, wide.Length);
        Assert.Contains("规上工业产值·目标状态,规上工业产值·应达到值（亿元）", wide[0], StringComparison.Ordinal);
        Assert.Equal(cells.Count + 1, table.Length);
        Assert.EndsWith("unitLabel,status,threshold", table[0].TrimEnd(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cell_has_only_the_requested_measures()
    {
        var cell = Cells(await service.GetAsync("matrix/2026?region=330503001&measure=schedule"))[0];

        Assert.Equal(["region", "indicator", "schedule"], cell.EnumerateObject().Select(property => property.Name));
    }

    [Theory]
    [InlineData("matrix/2025", "region")]
    [InlineData("matrix/2025?parent=330503&measure=mood", "measure")]
    [InlineData("matrix/2025?parent=330503&shape=round", "shape")]
    [InlineData("matrix/2025?parent=nowhere", "parent")]
    public async Task Invalid_matrix_query_names_the_parameter(string path, string parameter)
    {
        using var response = await service.SendAsync(path);
        var problem = JsonDocument.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).RootElement;

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.True(problem.GetProperty("errors").TryGetProperty(parameter, out _), problem.ToString());
    }

    private static List<JsonElement> Cells(JsonElement matrix) => [.. matrix.GetProperty("cells").EnumerateArray()];

    private static string? Raw(JsonElement item, string property) =>
        item.TryGetProperty(property, out var value) && value.ValueKind != JsonValueKind.Null ? value.GetRawText() : null;
}

using System.Globalization;
using System.Text.Json;
using CsCheck;
using IndicatorsApi.Measures.Localization;
using IndicatorsApi.Tables.Columns;
using IndicatorsApi.Tables.Writing;
using IndicatorsApi.Tests.Support;

namespace IndicatorsApi.Tests.Tables.Writing;

/// <summary>Cubes, read back by the numbering of cells that JSON-stat prescribes: row by row, the last dimension fastest.</summary>
public class JsonStatFormatTests
{
    private static readonly TableSchema<Row> Shape = new TableSchema<Row>("rows", new("行", "Rows"))
        .Text(new("region", "地区代码", new("地区代码。", "The region.")), row => row.Region, ColumnRole.Geo)
        .Text(new("regionLabel", "地区", new("地区。", "The regionLabel.")), row => row.Region, ColumnRole.GeoLabel)
        .Text(new("indicator", "指标代码", new("指标代码。", "The indicator.")), row => row.Indicator, ColumnRole.Metric)
        .Text(new("indicatorLabel", "指标", new("指标。", "The indicatorLabel.")), row => row.Indicator, ColumnRole.MetricLabel)
        .Text(new("period", "时期", new("时期。", "The period.")), row => $"{row.Year}", ColumnRole.Time)
        .Text(new("unitLabel", "单位", new("单位。", "The unitLabel.")), _ => "亿元", ColumnRole.UnitLabel)
        .Measure(new("value", "数值", new("数值。", "The value."), ColumnUnit.OfRow), row => row.Value)
        .Measure(new("growth", "增幅", new("增幅。", "The growth."), ColumnUnit.Percent), row => row.Growth);

    private static readonly Gen<Row[]> Rows =
        Gen.Select(Gen.Int[1, 4], Gen.Int[1, 4], Gen.Int[2018, 2026], Gen.Decimal[-1000, 1000].Nullable(), Gen.Decimal[-99, 99].Nullable())
            .Select((region, indicator, year, value, growth) => new Row($"r{region}", $"i{indicator}", year, value, growth))
            .Array[0, 30]
            .Select(rows => rows.DistinctBy(row => (row.Region, row.Indicator, row.Year)).ToArray());

    [Fact]
    public void Whatever_the_order_of_the_rows_each_value_is_found_at_its_coordinates() => Rows.Sample(rows =>
    {
        var cube = Write(rows);
        var written = rows.SelectMany(row => new[] { (row, "value", row.Value), (row, "growth", row.Growth) })
            .Where(cell => cell.Item3 is not null).ToList();

        Assert.Equal(written.Count, cube.GetProperty("value").EnumerateObject().Count());
        Assert.All(
            written, cell =>
                Assert.Equal(
                    cell.Item3, cube.GetProperty("value")
                        .Number(
                            Number(
                                cube, cell.row.Region, cell.Item2 == "value" ? cell.row.Indicator : $"{cell.row.Indicator}.{cell.Item2}",
                                $"{cell.row.Year}"))));
        Assert.Equal(
            cube.GetProperty("value").EnumerateObject().Select(cell => cell.Name),
            cube.GetProperty("status").EnumerateObject().Select(cell => cell.Name));
    });

    [Fact]
    public void Periods_stand_in_the_order_of_time() => Rows.Sample(rows =>
    {
        var periods = Index(Write(rows), "period");

        Assert.Equal(periods.Order(StringComparer.Ordinal), periods);
    });

    private static string Number(JsonElement cube, params string[] coordinates)
    {
        var at = 0;
        var ids = cube.GetProperty("id").EnumerateArray().Select(id => id.GetString()!).ToList();
        foreach (var (id, code) in ids.Zip(coordinates))
            at = (at * Index(cube, id).Count) + Index(cube, id).IndexOf(code);
        return at.ToString(CultureInfo.InvariantCulture);
    }

    private static List<string> Index(JsonElement cube, string dimension) =>
        [.. cube.GetProperty("dimension").GetProperty(dimension).GetProperty("category").GetProperty("index").EnumerateArray()
            .Select(code => code.GetString()!)];

    private static JsonElement Write(Row[] rows)
    {
        using var file = new MemoryStream();
        new JsonStatFormat().WriteAsync(Shape.Of(rows.ToAsyncEnumerable(), Language.En), file, CancellationToken.None).GetAwaiter()
            .GetResult();
        return JsonElement.Parse(file.ToArray());
    }

    private sealed record Row(string Region, string Indicator, int Year, decimal? Value, decimal? Growth);
}

using System.Text.Json;
using IndicatorsApi.Tests.Support;

namespace IndicatorsApi.Tests.Clients;

/// <summary>Tables as programs read them that were not written here: csv-parse, ExcelJS, jsonstat-toolkit, hyparquet.</summary>
public sealed class TableReadersTests(RunningService service) : IClassFixture<RunningService>
{
    [Theory]
    [InlineData("csv")]
    [InlineData("xlsx")]
    [InlineData("json-stat")]
    [InlineData("parquet")]
    public async Task Every_format_holds_the_same_figures_as_the_JSON(string format)
    {
        Prerequisite.RequireClients();
        var json = await service.Client.GetStringAsync(
            "api/v1/observations?period=2024&lang=en&limit=1000", TestContext.Current.CancellationToken);

        var (exitCode, output) = await Prerequisite.RunClientAsync(
            "read.js", format, $"{service.Client.BaseAddress}api/v1/observations?period=2024&lang=en&format={format}");

        Assert.True(exitCode == 0, output);
        var observations = JsonElement.Parse(json).Items().Where(item => item.Number("value") is not null).Select(Observation).ToList();
        Assert.True(observations.Count >= 75, "The report has about 75 figures.");
        Assert.Equal(
            observations, JsonElement.Parse(output).EnumerateArray().Where(row => row.Number("value") is not null).Select(Observation));
        Assert.Contains(("industrial-output", "Output of industry above designated size", "100 million yuan", 78.76m), observations);
    }

    private static (string? Indicator, string? Label, string? Unit, decimal? Value) Observation(JsonElement row) =>
        (row.Text("indicator"), row.Text("indicatorLabel"), row.Text("unitLabel"), row.Number("value"));
}

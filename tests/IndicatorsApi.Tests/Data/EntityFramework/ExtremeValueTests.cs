using System.Net;
using IndicatorsApi.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace IndicatorsApi.Tests.Data.EntityFramework;

/// <summary>Rows with values that an earlier release accepted, and that this release would reject.</summary>
public sealed class ExtremeValueTests(WritableService service) : IClassFixture<WritableService>, IAsyncLifetime
{
    private const string Key = "330503105/collective-income-per-village";
    private const string Target = $"{Key}/2026";
    private const string Observation = $"{Key}/2025";

    public async ValueTask InitializeAsync() => await InsertExtremesAsync(service);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Theory]
    [InlineData("targets?limit=1000")]
    [InlineData("targets?limit=1000&unit=CNY&indicator=collective-income-per-village")]
    [InlineData($"targets/{Target}?unit=CNY")]
    [InlineData($"targets/{Target}/history")]
    [InlineData("progress?limit=1000")]
    [InlineData("progress?limit=1000&explain=true")]
    [InlineData($"progress/{Target}?explain=true")]
    [InlineData($"progress/{Target}?method=compound")]
    [InlineData($"progress/{Target}?method=projection&unit=CNY")]
    [InlineData("scorecards/330503105/2026")]
    [InlineData("rollups/330503/2026")]
    [InlineData("rollups/330503/2025")]
    [InlineData("changes?limit=1000")]
    [InlineData("observations?limit=1000")]
    [InlineData("observations?limit=1000&sort=-value")]
    [InlineData($"observations/{Observation}?unit=CNY")]
    [InlineData("growth?limit=1000&explain=true")]
    [InlineData($"growth/{Observation}?since=2024")]
    [InlineData($"series/{Key}?unit=CNY")]
    [InlineData("targets?format=csv")]
    [InlineData("targets?format=xlsx")]
    [InlineData("progress?format=parquet")]
    [InlineData("observations?format=json-stat")]
    public async Task Resource_with_extreme_values_can_be_read(string path)
    {
        using var response = await service.SendAsync(path);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task Extreme_value_can_be_revised_and_withdrawn()
    {
        await using var own = new WritableService();
        await own.InitializeAsync();
        await InsertExtremesAsync(own);

        var target = new { rule = new { kind = "atLeast", value = 130 }, commitment = "planned", source = "linghu-work-report-2025" };
        using var revised = await own.PutAsync($"targets/{Target}", target);
        using var withdrawn = await own.DeleteAsync($"observations/{Observation}");

        Assert.Equal(HttpStatusCode.OK, revised.StatusCode);
        Assert.Equal(HttpStatusCode.NoContent, withdrawn.StatusCode);
    }

    private static async Task InsertExtremesAsync(WritableService service)
    {
        // 9999999999999 in units of 100 million, stored in units of 10 thousand.
        await InsertAsync(
            service,
            """
            INSERT INTO "Targets" ("RegionCode", "IndicatorCode", "Period", "Rule", "Commitment", "BaselineComparable", "Number",
                "SourceCode", "AddedInCommit", "Withdrawn")
            SELECT "RegionCode", "IndicatorCode", "Period" + 100000, '{{"kind":"atLeast","value":99999999999990000}}', "Commitment",
                TRUE, 1, "SourceCode", "AddedInCommit", FALSE
            FROM "Targets" WHERE "IndicatorCode" = 'collective-income-per-village' AND "Number" = 1
            ON CONFLICT DO NOTHING
            """);

        // The maximum of a decimal.
        await InsertAsync(
            service,
            """
            INSERT INTO "Observations" ("RegionCode", "IndicatorCode", "Period", "Value", "Qualifier", "Status", "Number",
                "SourceCode", "AddedInCommit", "Withdrawn")
            SELECT "RegionCode", "IndicatorCode", "Period" + 100000, '79228162514264337593543950335', "Qualifier", 'preliminary',
                1, "SourceCode", "AddedInCommit", FALSE
            FROM "Observations" WHERE "IndicatorCode" = 'collective-income-per-village' AND "Number" = 1
            ON CONFLICT DO NOTHING
            """);
    }

    private static Task<int> InsertAsync(WritableService service, string sql) =>
        service.WithDatabaseAsync(db => db.Database.ExecuteSqlRawAsync(sql));
}

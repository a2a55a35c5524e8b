using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using IndicatorsApi.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace IndicatorsApi.Tests.Imports;

/// <summary>Concurrent writes between two transactions of an import.</summary>
public sealed class InterruptedImportTests(ImportInBatchesTests.PatientService service) : IClassFixture<ImportInBatchesTests.PatientService>
{
    private const int Rows = 3000;

    [Theory]
    [InlineData("text/csv", "330503107")]
    [InlineData("application/json", "330503108")]
    public async Task An_import_during_which_the_vocabulary_changes_begins_anew_and_is_taken_in_once(string type, string town)
    {
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(type == "text/csv" ? Csv(town) : Json(town)));
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        var sending = service.SendAsync(HttpMethod.Post, "imports", content);
        while (!await service.WithDatabaseAsync(db => db.Commits.AnyAsync(commit => commit.Version < 0)))
            Assert.False(sending.IsCompleted, "It was done in one turn.");
        for (var change = 0; change < 3; change++)
        {
            using var renamed = await service.PutAsync(
                "topics/environment", new { position = change + 1, name = new { zh = "生态环境", en = $"Environment {town} {change}" } });
            Assert.Equal(HttpStatusCode.OK, renamed.StatusCode);
        }

        using var response = await sending;
        var import = JsonElement.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

        Assert.Equal("succeeded", import.Text("state"));
        Assert.Equal(Rows, import.GetProperty("report").Number("created"));
        Assert.Equal(1000, (await service.GetAsync($"observations?region={town}&limit=1000")).Items().Count);
        Assert.Single((await service.GetAsync($"observations/{town}/pm25/1900-01/history")).Items());
    }

    private static IEnumerable<(string Indicator, string Period, int Value)> Observations() =>
        Enumerable.Range(0, Rows)
            .Select(
                row =>
                    (row % 2 == 0 ? "pm25" : "tax-revenue", string.Create(
                        CultureInfo.InvariantCulture, $"{1900 + (row / 24)}-{(row / 2 % 12) + 1:00}"), row));

    private static string Csv(string town) =>
        $"region,indicator,period,value,status,source\n{string.Concat(Observations().Select(observation => $"{town},{observation.Indicator},{observation.Period},{observation.Value},preliminary,linghu-work-report-2025\n"))}";

    private static string Json(string town) => JsonSerializer.Serialize(Observations().Select(observation =>
        new
        {
            region = town,
            indicator = observation.Indicator,
            period = observation.Period,
            value = observation.Value,
            status = "preliminary",
            source = "linghu-work-report-2025"
        }));
}

using System.Globalization;
using System.Text.Json;
using IndicatorsApi.Tests.Support;

namespace IndicatorsApi.Tests.Api.Progress;

/// <summary>A year written month by month equals a table that was computed independently (see its README).</summary>
public sealed class WorkedYearTests(WritableService service) : IClassFixture<WritableService>
{
    private const string Source = "linghu-work-report-2025";
    private const string Town = "330503105";

    [Fact]
    public async Task Measures_equal_the_table_after_each_month()
    {
        await PutAsync(
            "targets/330503105/pm25/2025", new { rule = new { kind = "atMost", value = 25 }, commitment = "binding", source = Source });
        await PutAsync(
            "targets/330503105/production-safety-accidents/2025",
            new { rule = new { kind = "atMost", value = 12 }, commitment = "binding", source = Source });
        await PutAsync("observations/330503105/production-safety-accidents/2024", new { value = 14, status = "final", source = Source });
        var (columns, rows) = Table();

        foreach (var row in rows)
        {
            var period = $"2025-{int.Parse(row["month"], CultureInfo.InvariantCulture):00}-YTD";
            await PutAsync(
                $"observations/{Town}/{row["indicator"]}/{period}",
                new { value = Number(row["value"]), status = "preliminary", source = Source });
            var progress = await service.GetAsync($"progress/{Town}/{row["indicator"]}/2025");

            Assert.Equal(period, progress.GetProperty("latest").Text("period"));
            Assert.All(
                columns.Skip(3), column =>
                    Assert.Equal($"{column} {Told(row[column])}", $"{column} {Shown(progress.GetProperty(column))}"));
        }
    }

    [Fact]
    public async Task Later_month_does_not_change_earlier_asOf_responses()
    {
        const string Key = "330503106/industrial-output/2025";
        await PutAsync($"targets/{Key}", new { rule = new { kind = "atLeast", value = 100 }, commitment = "expected", source = Source });
        var answers = new List<(string AsOf, string Answer)>();
        for (var month = 1; month <= 12; month++)
        {
            await PutAsync(
                $"observations/330503106/industrial-output/2025-{month:00}-YTD",
                new { value = month * 8, status = "preliminary", source = Source });
            service.Clock.AdvanceSeconds(1);
            answers.Add(($"{service.Clock.GetCurrentInstant()}", await service.TextAsync($"progress/{Key}?explain=true")));
            service.Clock.AdvanceSeconds(1);
        }

        foreach (var (asOf, answer) in answers)
            Assert.Equal(answer, await service.TextAsync($"progress/{Key}?explain=true&asOf={asOf}"));
    }

    [Fact]
    public async Task Target_revised_in_July_respects_asOf_and_on()
    {
        // 40 in June against 100 and, from July on, against 80; 49 in July.
        const string Key = "330503107/industrial-output/2025";
        await PutAsync($"targets/{Key}", new { rule = new { kind = "atLeast", value = 100 }, commitment = "expected", source = Source });
        await PutAsync("observations/330503107/industrial-output/2025-06-YTD", new { value = 40, status = "preliminary", source = Source });
        service.Clock.AdvanceSeconds(1);
        var before = service.Clock.GetCurrentInstant();
        service.Clock.AdvanceSeconds(1);
        await PutAsync(
            $"targets/{Key}",
            new { rule = new { kind = "atLeast", value = 80 }, commitment = "expected", source = Source, reason = "adjusted at mid-year" });
        await PutAsync("observations/330503107/industrial-output/2025-07-YTD", new { value = 49, status = "preliminary", source = Source });

        Assert.Equal(80m, (await service.GetAsync($"progress/{Key}?asOf={before}")).Number("pacePercent")); // 40 / 50
        Assert.Equal(80m, (await service.GetAsync($"progress/{Key}?asOf={before}&on=2025-07-31")).Number("pacePercent"));
        Assert.Equal(100m, (await service.GetAsync($"progress/{Key}?on=2025-06-30")).Number("pacePercent")); // 40 / 40
        Assert.Equal(105m, (await service.GetAsync($"progress/{Key}?on=2025-07-31")).Number("pacePercent")); // 49 / 46.6667
        Assert.Equal("awaitingData", (await service.GetAsync($"progress/{Key}?on=2025-06-29")).Text("status"));
    }

    [Fact]
    public async Task Correction_of_March_corrects_June()
    {
        const string Place = "330503108";
        await PutAsync(
            $"targets/{Place}/industrial-output/2025",
            new { rule = new { kind = "atLeast", value = 120 }, commitment = "expected", source = Source });
        foreach (var month in Enumerable.Range(1, 6))
            await PutAsync(
                $"observations/{Place}/industrial-output/2025-{month:00}", new { value = 10, status = "preliminary", source = Source });
        var first = await service.GetAsync($"progress/{Place}/industrial-output/2025");
        await PutAsync($"observations/{Place}/industrial-output/2025-03", new { value = 4, status = "revised", source = Source });
        var second = await service.GetAsync($"progress/{Place}/industrial-output/2025");

        Assert.Equal((60m, 100m), (first.GetProperty("latest").Number("value"), first.Number("pacePercent")));
        Assert.Equal((54m, 90m), (second.GetProperty("latest").Number("value"), second.Number("pacePercent")));
        Assert.Equal(6, second.GetProperty("latest").GetProperty("parts").GetArrayLength());
    }

    private async Task PutAsync(string path, object body)
    {
        using var response = await service.PutAsync(path, body);
        Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    private static (string[] Columns, IReadOnlyList<Dictionary<string, string>> Rows) Table()
    {
        var lines = File.ReadAllLines(
            Path.Combine(RepositoryFiles.Root, "tests", "IndicatorsApi.Tests", "Api", "Progress", "WorkedYear", "worked-year.csv"));
        var columns = lines[0].Split(',');
        return (columns,
            [.. lines.Skip(1).Select(
                line => columns.Zip(line.Split(',')).ToDictionary(cell => cell.First, cell => cell.Second, StringComparer.Ordinal))]);
    }

    private static string Told(string cell) =>
        decimal.TryParse(cell, CultureInfo.InvariantCulture, out var number) ? $"{number:0.####}" : cell;

    private static string Shown(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Number => $"{value.GetDecimal():0.####}",
        JsonValueKind.String => value.GetString()!,
        _ => "",
    };

    private static decimal Number(string cell) => decimal.Parse(cell, CultureInfo.InvariantCulture);
}

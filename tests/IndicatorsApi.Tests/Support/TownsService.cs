using System.Globalization;

namespace IndicatorsApi.Tests.Support;

/// <summary>A service with observations and targets of ten towns that cover all contents of a cell.</summary>
public sealed class TownsService : WritableServiceBase
{
    private static readonly string[] Towns =
        ["330503001", "330503002", "330503100", "330503101", "330503102", "330503103", "330503105", "330503106", "330503107", "330503108"];

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        const string Source = "linghu-work-report-2025";
        string[] qualifiers = ["exact", "approximately", "moreThan", "lessThan"];
        string?[] texts = [null, "a, b", "said \"so\"", "=1+1", "'=1+1", "'quoted'", "two\nlines", "-5 %", "第一部分，开头段", "＋增加"];
        for (var i = 0; i < Towns.Length; i++)
        {
            foreach (var period in new[] { "2024", "2025-02-YTD", "2025-03-YTD", "2025-06", "2025-H1", "2025-Q3" })
                await RecordedAsync(
                    PutAsync(
                        $"observations/{Towns[i]}/industrial-output/{period}",
                        new
                        {
                            value = 12.5m + i,
                            qualifier = qualifiers[i % 4],
                            status = "preliminary",
                            source = Source,
                            note = texts[i],
                            locator = texts[^(i + 1)]
                        }));
            await RecordedAsync(
                PutAsync(
                    $"observations/{Towns[i]}/pm25/2023",
                    new { reportedChange = -1.25m, reportedGrowthPercent = 3.2m, status = "estimated", source = Source }));
            await RecordedAsync(
                PutAsync(
                    $"observations/{Towns[i]}/tax-revenue/2023",
                    new
                    {
                        value = decimal.Parse(
                        "1234567890123.4567891", CultureInfo.InvariantCulture) - i,
                        status = "final",
                        source = Source
                    }));
            object[] rules =
            [
                new { kind = "atLeast", value = 100 }, new { kind = "moreThan", value = 0.0000000001m },
                new { kind = "within", lower = 1.5m, upper = 2.5m }, new { kind = "increase" },
                new { kind = "increase", amount = 3 }, new { kind = "decrease", percent = 2.5m },
                new { kind = "growAtLeast", percent = -3 }, new { kind = "reach", value = 1234567890123.4567891m },
            ];
            object?[] baselines =
                [null, new { period = "2020" }, new { indicator = "tax-revenue", comparable = false }, new { comparable = false }];
            await RecordedAsync(
                PutAsync(
                    $"targets/{Towns[i]}/industrial-output/2026",
                    new
                    {
                        rule = rules[i % rules.Length],
                        commitment = "planned",
                        source = Source,
                        note = texts[i]
                        ?? "explained",
                        baseline = baselines[i % 4]
                    }));
            await RecordedAsync(
                PutAsync(
                    $"targets/{Towns[i]}/industrial-output/2021..2025",
                    new { rule = new { kind = "atLeast", value = 500 }, commitment = "binding", source = Source }));
        }
    }

    private static async Task RecordedAsync(Task<HttpResponseMessage> sent)
    {
        using var response = await sent;
        Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}

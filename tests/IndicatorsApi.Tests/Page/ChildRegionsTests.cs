using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using IndicatorsApi.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace IndicatorsApi.Tests.Page;

/// <summary>Tests the year view of a district in Chromium: its towns side by side, and the targets that need attention.</summary>
public sealed class ChildRegionsTests(ChildRegionsTests.District service, Browser browser) : IClassFixture<ChildRegionsTests.District>,
IAsyncDisposable
{
    private readonly BrowserWindows _windows = new(browser);
    private static readonly Dictionary<string, (string Zh, string En)> StatusNames = new(StringComparer.Ordinal)
    {
        ["done"] = ("已完成", "done"),
        ["missed"] = ("未完成", "missed"),
        ["overdue"] = ("逾期", "overdue"),
    };

    private Uri Address => service.Client.BaseAddress!;

    public ValueTask DisposeAsync() => _windows.DisposeAsync();

    [Theory]
    [InlineData("zh")]
    [InlineData("en")]
    public async Task Table_and_attention_list_show_the_progress_of_the_API_the_worst_first(string lang)
    {
        var page = await _windows.OpenAsync(Address);
        await page.GotoAsync($"/?region=330503&period=2025&lang={lang}");
        await Expect(page.Locator("#children .cell")).ToHaveCountAsync(31);
        var matrix = await service.GetAsync($"matrix/2025?parent=330503&measure=schedule,leadPercentagePoints&lang={lang}");
        var regions = matrix.GetProperty("regions").EnumerateArray()
            .ToDictionary(region => region.Text("region")!, region => region.Text("regionLabel")!);
        var indicators = matrix.GetProperty("indicators").EnumerateArray()
            .ToDictionary(indicator => indicator.Text("indicator")!, indicator => indicator.Text("indicatorLabel")!);
        var expected = matrix.GetProperty("cells").EnumerateArray().Where(cell => cell.Text("schedule") is not null)
            .Select(cell => regions[cell.Text("region")!] + (lang == "zh" ? "" : " ") + indicators[cell.Text("indicator")!]
                + $": {DescribeStatus(cell, lang)}");
        var cells = await page.Locator("#children .cell")
            .EvaluateAllAsync<string[]>("cells => cells.map(cell => cell.getAttribute('aria-label'))");

        Assert.Equal(expected.Order(StringComparer.Ordinal), cells.Order(StringComparer.Ordinal));
        var missed = (await service.GetAsync($"progress?parent=330503&period=2025&schedule=missed&sort=leadPercentagePoints&lang={lang}"))
            .Items();
        var overdue = (await service.GetAsync($"progress?parent=330503&period=2025&schedule=overdue&sort=leadPercentagePoints&lang={lang}"))
            .Items();
        await Expect(page.Locator("#children .attention tbody th"))
            .ToHaveTextAsync(missed.Concat(overdue).Take(8).Select(target => target.Text("indicatorLabel")!));
        await Expect(page.Locator("#children .grid thead a"))
            .ToHaveTextAsync(lang == "zh" ? ["菱湖镇", "和孚镇", "千金镇"] : ["Linghu Town", "Hefu Town", "Qianjin Town"]);
        await Expect(page.Locator("#view")).Not.ToContainTextAsync("has no targets");
    }

    [Fact]
    public async Task Cell_links_to_the_target_of_the_town()
    {
        var page = await _windows.OpenAsync(Address);
        await page.GotoAsync("/?region=330503&period=2025&lang=en");

        await page.Locator("#children .cell.done").First.ClickAsync();
        await Expect(page.Locator("h1")).ToHaveTextAsync("Qianjin Town: targets for 2025");
        await Expect(page.Locator("#detail-title")).ToHaveTextAsync("Output of industry above designated size");
        await page.GoBackAsync();
        await Expect(page.Locator("h1")).ToHaveTextAsync("Nanxun District: targets for 2025");
    }

    [Theory]
    [InlineData("zh", "light", 360)]
    [InlineData("en", "dark", 1280)]
    public async Task Year_view_of_a_district_has_no_accessibility_violations_and_does_not_scroll_sideways(
        string lang, string theme, int width)
    {
        var page = await _windows.OpenAsync(Address, width, 740);
        await page.GotoAsync($"/?region=330503&period=2025&lang={lang}&theme={theme}");
        await Expect(page.Locator("#children .cell")).ToHaveCountAsync(31);

        Assert.Equal(0, await page.EvaluateAsync<int>("document.documentElement.scrollWidth - innerWidth"));
        Assert.Empty(await page.ViolationsAsync());
    }

    private static string DescribeStatus(JsonElement cell, string lang)
    {
        var (zh, en) = StatusNames[cell.Text("schedule")!];
        if (cell.Text("schedule") != "missed" || cell.Number("leadPercentagePoints") is not { } lead)
            return lang == "zh" ? zh : en;
        var points = Math.Abs(lead).ToString("0.0", CultureInfo.InvariantCulture);
        return lang == "zh" ? $"{zh}，{(lead < 0 ? "落后" : "超前")} {points} 个百分点" : $"{en}, {points} points {(lead < 0 ? "behind" : "ahead")}";
    }

    /// <summary>A service with the seed data of one town and two more towns with final results for a past year.</summary>
    public sealed class District : IAsyncLifetime
    {
        private const string Source = "linghu-work-report-2025";

        private readonly TemporaryFolder _folder = new();
        private RunningProgram _program = null!;

        public HttpClient Client => _program.Client;

        public async ValueTask InitializeAsync()
        {
            var file = _folder.File("indicators.db");
            var key = await SeedDatabase.CopyWithKeyToAsync(file);
            _program = await RunningProgram.ServeAsync(_folder.Path, file);
            var towns = new[] { ("330503106", new[] { (60m, 40.5m), (3m, 2.5m) }), ("330503107", [(50m, 52m), (2m, 1.9m)]) };
            foreach (var (town, values) in towns)
            {
                foreach (var (indicator, (threshold, value)) in new[] { "industrial-output", "tax-revenue" }.Zip(values))
                {
                    var rule = new { kind = "atLeast", value = threshold };
                    await PutAsync($"targets/{town}/{indicator}/2025", new { rule, commitment = "expected", source = Source }, key.Trim());
                    await PutAsync(
                        $"observations/{town}/{indicator}/2025", new { value, status = "preliminary", source = Source }, key.Trim());
                }
            }
        }

        public async Task<JsonElement> GetAsync(string path) =>
            await Client.GetFromJsonAsync<JsonElement>($"/api/v1/{path}", TestContext.Current.CancellationToken);

        public async ValueTask DisposeAsync()
        {
            await _program.DisposeAsync();
            _folder.Dispose();
        }

        private async Task PutAsync(string path, object body, string key)
        {
            using var request = new HttpRequestMessage(HttpMethod.Put, $"/api/v1/{path}")
            {
                Content = JsonContent.Create(body),
                Headers = { { "X-API-Key", key } },
            };
            using var response = await Client.SendAsync(request, TestContext.Current.CancellationToken);
            Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        }
    }
}

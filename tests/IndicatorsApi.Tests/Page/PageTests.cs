using System.Text.RegularExpressions;
using IndicatorsApi.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace IndicatorsApi.Tests.Page;

/// <summary>Tests the web page in Chromium against a service with the seed data.</summary>
public sealed partial class PageTests(RunningService service, Browser browser) : IClassFixture<RunningService>, IAsyncDisposable
{
    private readonly BrowserWindows _windows = new(browser);
    private Uri Address => service.Client.BaseAddress!;

    public ValueTask DisposeAsync() => _windows.DisposeAsync();

    [Fact]
    public async Task Cards_group_targets_by_their_starting_position()
    {
        var page = await _windows.OpenAsync(Address);
        var errors = page.RecordErrors();
        await page.GotoAsync("/?layout=cards");

        await Expect(page).ToHaveTitleAsync("Linghu Town: targets for 2025");
        await Expect(Group(page, "Within reach").Locator("h3")).ToHaveTextAsync(
            ["Related industrial projects signed", "Start-up projects of high-level talent", "Collective income per village",
                "Industrial land vacated", "Fixed-asset investment"]);
        await Expect(Group(page, "Far").Locator("h3"))
            .ToHaveTextAsync(["Town construction investment", "Output of industry above designated size"]);
        await Expect(Card(page, "total-fiscal-revenue"))
            .ToContainTextAsync("Not comparable: 2024 has no observation of this indicator. The proxy “Tax revenue” (435 million yuan)");
        await Expect(Card(page, "industrial-investment"))
            .ToContainTextAsync("Not comparable: only growth was published for 2024 (+13 %), without a value.");
        Assert.Empty(errors);
    }

    [Theory]
    [InlineData("industrial-output", "突破 100亿元", "2024 年为78.76亿元，还差21.24亿元，所需增幅 +26.97 %", "完成率 78.76 %", "+3.2 %")]
    [InlineData("fixed-asset-investment", "突破 10亿元", "2024 年已达17亿元", "完成率 170 %", "+8.5 %")]
    [InlineData("urban-construction-investment", "达到 1.5亿元", "2024 年为约1.17亿元，还差0.33亿元，所需增幅 +28.21 %", "完成率 78 %", "约数")]
    [InlineData("industrial-land-vacated", "不低于 200亩", "2024 年已达269亩", "完成率 134.5 %", "目标低于基数")]
    [InlineData("collective-income-per-village", "不低于 120万元", "2024 年已达135万元", "完成率 112.5 %", "目标低于基数")]
    [InlineData("pm25", "下降", "2024 年为26微克/立方米", "2024 年增长", "−10.34 %")]
    public async Task Cards_show_the_values_of_the_work_report(string indicator, params string[] texts)
    {
        var page = await _windows.OpenAsync(Address, locale: "zh-CN");
        await page.GotoAsync("/?layout=cards");

        foreach (var text in texts)
            await Expect(Card(page, indicator)).ToContainTextAsync(text);
    }

    [Fact]
    public async Task Page_uses_the_language_of_the_browser_and_switches_to_the_other()
    {
        var page = await _windows.OpenAsync(Address, locale: "zh-CN");
        await page.GotoAsync("/?layout=cards");
        await Expect(page.Locator("h1")).ToHaveTextAsync("菱湖镇 2025 年目标");

        await page.GetByRole(AriaRole.Button, new() { Name = "English" }).ClickAsync();
        await Expect(page.Locator("h1")).ToHaveTextAsync("Linghu Town: targets for 2025");
        await Expect(page.Locator("html")).ToHaveAttributeAsync("lang", "en");
        await Expect(Card(page, "industrial-output"))
            .ToContainTextAsync("7.876 billion yuan in 2024; 2.124 billion yuan to go, required growth +26.97 %");
        await Expect(Card(page, "industrial-output")).ToContainTextAsync("78.76 of 100 (100 million yuan)");

        await page.ReloadAsync();
        await Expect(page.Locator("h1")).ToHaveTextAsync("Linghu Town: targets for 2025");
    }

    [Fact]
    public async Task Filters_by_topic_status_and_search_words_are_part_of_the_address()
    {
        var page = await _windows.OpenAsync(Address);
        await page.GotoAsync("/?layout=cards");

        await page.GetByLabel("Topic").SelectOptionAsync("Environment");
        await Expect(page.Locator("#count")).ToHaveTextAsync("5 of 27 targets shown");
        await page.GetByRole(AriaRole.Button, new() { Name = "Direction only" }).ClickAsync();
        await Expect(page.Locator(".card")).ToHaveCountAsync(3);
        await Expect(page.Locator(".tile[aria-pressed=true]")).ToBeFocusedAsync();
        await page.GetByLabel("Search").FillAsync("空气");
        await Expect(page.Locator(".card h3")).ToHaveTextAsync(["Share of days with good air"]);
        await Expect(page).ToHaveURLAsync(Filtered());

        var other = await _windows.OpenAsync(Address);
        await other.GotoAsync(page.Url);
        await Expect(other.Locator(".card h3")).ToHaveTextAsync(["Share of days with good air"]);

        await page.GetByLabel("Search").FillAsync("no such indicator");
        await Expect(page.Locator("#targets")).ToContainTextAsync("No target matches these filters.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Clear the filters" }).ClickAsync();
        await Expect(page.Locator(".card")).ToHaveCountAsync(27);
    }

    [Fact]
    public async Task Card_opens_by_keyboard_with_series_calculation_revisions_and_source()
    {
        var page = await _windows.OpenAsync(Address);
        var errors = page.RecordErrors();
        await page.GotoAsync("/?layout=cards");
        await page.GetByRole(AriaRole.Link, new() { Name = "Output of industry above designated size" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");

        var detail = page.GetByRole(AriaRole.Dialog, new() { Name = "Output of industry above designated size" });
        await Expect(detail.GetByRole(AriaRole.Img))
            .ToHaveAttributeAsync(
                "aria-label",
                "Linghu Town · Output of industry above designated size · Over time: 2023 76.3178, 2024 78.76; target 2025 100");
        await Expect(detail.Locator("canvas")).ToBeVisibleAsync();
        await detail.GetByText("(T / b − 1) × 100").ClickAsync();
        await Expect(detail.GetByText("(100 / 78.76 − 1) × 100 = 26.968004063")).ToBeVisibleAsync();
        await Expect(detail.GetByRole(AriaRole.Row, new() { Name = "Required growth" })).ToContainTextAsync("26.97 %");
        await Expect(detail).ToContainTextAsync("Government Work Report 2025 of Linghu Town");
        await Expect(detail.Locator(".revisions li")).ToHaveCountAsync(2);
        await Expect(page).ToHaveURLAsync(OfOneTarget());

        await page.Keyboard.PressAsync("Escape");
        await Expect(detail).ToBeHiddenAsync();
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Output of industry above designated size" })).ToBeFocusedAsync();
        await Expect(page).Not.ToHaveURLAsync(OfOneTarget());
        await page.GoBackAsync();
        await Expect(detail).ToBeVisibleAsync();
        Assert.Empty(errors);
    }

    [Theory]
    [InlineData("/?period=1999", "Linghu Town has no targets for 1999.")]
    [InlineData("/?region=330503101", "has no targets")]
    public async Task Empty_year_shows_a_text_instead_of_zeros(string path, string text)
    {
        var page = await _windows.OpenAsync(Address);
        await page.GotoAsync(path.Contains("region", StringComparison.Ordinal) ? path : $"{path}&region=330503105");

        await Expect(page.Locator("#targets")).ToContainTextAsync(text);
        await Expect(page.Locator("#scorecard")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Invalid_address_shows_the_error_of_the_API()
    {
        var page = await _windows.OpenAsync(Address);
        await page.GotoAsync("/?region=330503105&period=2025-13");

        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("'2025-13' is not a period");
        await page.GetByRole(AriaRole.Button, new() { Name = "Start over" }).ClickAsync();
        await Expect(Lines(page)).ToHaveCountAsync(27);
    }

    [Fact]
    public async Task Slow_response_shows_the_progress_bar()
    {
        var page = await _windows.OpenAsync(Address);
        var release = new TaskCompletionSource();
        await page.RouteAsync("**/api/v1/progress*", async route =>
        {
            await release.Task;
            await route.ContinueAsync();
        });
        await page.GotoAsync("/");

        await Expect(page.GetByRole(AriaRole.Progressbar, new() { Name = "Loading …" })).ToBeVisibleAsync();
        release.SetResult();
        await Expect(Lines(page)).ToHaveCountAsync(27);
        await Expect(page.GetByRole(AriaRole.Progressbar)).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Failed_series_request_shows_its_error_in_the_detail()
    {
        var page = await _windows.OpenAsync(Address);
        var errors = new List<string>();
        page.PageError += (_, error) => errors.Add(error);
        await page.RouteAsync("**/api/v1/series/**", async route =>
        {
            if (route.Request.Url.Contains("frequency=", StringComparison.Ordinal))
            {
                await route.AbortAsync();
                return;
            }

            var body = await (await route.FetchAsync()).TextAsync();
            await route.FulfillAsync(
                new() { ContentType = "application/json", Body = body.Replace("\"month\":0", "\"month\":3", StringComparison.Ordinal) });
        });
        await page.GotoAsync("/?target=industrial-output");
        await page.GetByLabel("Frequency").SelectOptionAsync("Months");

        await Expect(page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Alert)).ToContainTextAsync("This cannot be shown");
        Assert.Empty(errors);
    }

    [Fact]
    public async Task Page_recovers_after_an_outage_of_the_service()
    {
        using var folder = new TemporaryFolder();
        var address = "";
        var page = default(IPage);
        await using (var program = await RunningProgram.ServeAsync(folder.Path, folder.File("indicators.db")))
        {
            address = program.Client.BaseAddress!.ToString();
            page = await _windows.OpenAsync(program.Client.BaseAddress!);
            await page.GotoAsync("/");
            await Expect(Lines(page)).ToHaveCountAsync(27);
            await program.KillAsync();
        }

        await page.GetByRole(AriaRole.Button, new() { Name = "中文" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("无法连接服务");
        await Expect(Lines(page)).ToHaveCountAsync(27);

        await using var again = await RunningProgram.ServeAsync(folder.Path, folder.File("indicators.db"), ("ASPNETCORE_URLS", address));
        await Expect(page.Locator("h1")).ToHaveTextAsync("菱湖镇 2025 年目标", new() { Timeout = 40_000 });
        await Expect(page.GetByRole(AriaRole.Alert)).ToBeHiddenAsync();
    }

    [Theory]
    [InlineData("zh", "light")]
    [InlineData("zh", "dark")]
    [InlineData("en", "light")]
    [InlineData("en", "dark")]
    public async Task Page_and_detail_have_no_violation_of_WCAG_2_1_AA(string lang, string theme)
    {
        var page = await _windows.OpenAsync(Address);
        await page.GotoAsync($"/?lang={lang}&theme={theme}&layout=cards");
        await Expect(page.Locator(".card")).ToHaveCountAsync(27);
        Assert.Empty(await page.ViolationsAsync());

        await page.Locator(".tile").First.ClickAsync();
        Assert.Empty(await page.ViolationsAsync());

        await page.GotoAsync($"/?lang={lang}&theme={theme}&target=industrial-output");
        await Expect(page.Locator("dialog canvas")).ToBeVisibleAsync();
        Assert.Empty(await page.ViolationsAsync());
    }

    [Theory]
    [InlineData("zh", 360)]
    [InlineData("en", 360)]
    [InlineData("en", 320)]
    [InlineData("zh", 2560)]
    public async Task Page_and_detail_do_not_scroll_sideways(string lang, int width)
    {
        var page = await _windows.OpenAsync(Address, width, 740);
        foreach (var path in new[] { $"/?lang={lang}", $"/?lang={lang}&target=industrial-output",
            $"/?lang={lang}&region=330503105&period=1999" })
        {
            await page.GotoAsync(path);
            await Expect(page.Locator("#progress")).ToBeHiddenAsync();
            if (path.Contains("target", StringComparison.Ordinal))
                await Expect(page.Locator("dialog canvas")).ToBeVisibleAsync();
            Assert.Equal(0, await page.EvaluateAsync<int>("document.documentElement.scrollWidth - innerWidth"));
            Assert.Equal(
                0, await page.EvaluateAsync<int>(
                    "(box => box.open ? box.scrollWidth - box.clientWidth : 0)(document.querySelector('dialog'))"));
        }
    }

    [Fact]
    public async Task Print_is_light_and_has_no_controls()
    {
        var page = await _windows.OpenAsync(Address);
        await page.GotoAsync("/?theme=dark&layout=cards");
        await Expect(page.Locator(".card")).ToHaveCountAsync(27);

        await page.EmulateMediaAsync(new() { Media = Media.Print });

        await Expect(page.Locator("#filters")).ToBeHiddenAsync();
        await Expect(page.Locator(".card").First).ToBeHiddenAsync();
        await Expect(Lines(page).First).ToBeVisibleAsync();
        await Expect(page.Locator("body")).ToHaveCSSAsync("background-color", "rgb(255, 255, 255)");
        Assert.True((await page.PdfAsync()).Length > 10_000);
    }

    [Fact]
    public async Task Security_policy_forbids_inline_and_foreign_scripts()
    {
        using var response = await service.Client.GetAsync("/", TestContext.Current.CancellationToken);
        var policy = string.Join(' ', response.Headers.GetValues("Content-Security-Policy"));

        Assert.Contains("default-src 'none'; script-src 'self'; style-src 'self';", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", string.Join(' ', response.Headers.GetValues("X-Content-Type-Options")));
    }

    private static ILocator Lines(IPage page) => page.Locator(".list tr[data-indicator]");

    private static ILocator Group(IPage page, string name) =>
        page.Locator("section.group").Filter(new() { Has = page.Locator("h2", new() { HasText = name }) });

    private static ILocator Card(IPage page, string indicator) => page.Locator($".card[data-indicator='{indicator}']");

    [GeneratedRegex("topic=environment&status=directionOnly&q=%E7%A9%BA%E6%B0%94", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Filtered();

    [GeneratedRegex("target=industrial-output", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex OfOneTarget();
}

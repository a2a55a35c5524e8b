using System.Globalization;
using System.Text.Json;
using IndicatorsApi.Measures.Localization;
using IndicatorsApi.Measures.Progress;
using IndicatorsApi.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace IndicatorsApi.Tests.Page;

/// <summary>
/// Tests the views of the web page in Chromium against the responses of the API, at three widths, in both languages and themes.
/// </summary>
public sealed class PageViewTests(RunningDistrict service, Browser browser) : IClassFixture<RunningDistrict>, IAsyncDisposable
{
    private readonly BrowserWindows _windows = new(browser);
    private const long MaxBytes = 150_000;

    /// <summary>The schedule statuses, the worst first.</summary>
    private static readonly string[] Statuses =
        ["missed", "overdue", "behind", "notAssessable", "notReported", "onTime", "ahead", "done"];

    private static readonly Dictionary<string, string> Views = new(StringComparer.Ordinal)
    {
        ["year"] = $"/?region={RunningDistrict.Town}",
        ["year as cards"] = $"/?region={RunningDistrict.Town}&layout=cards",
        ["year over"] = $"/?region={RunningDistrict.Town}&period=LAST",
        ["district"] = "/?region=330503",
        ["trajectory"] = $"/?region={RunningDistrict.Town}&target=industrial-output",
        ["compare"] = "/?region=330503&view=compare",
        ["reporting"] = $"/?region=330503&view=reporting&month=LAST-02@{RunningDistrict.SilentTown}",
        ["changes"] = "/?region=330503&view=changes",
    };

    private static readonly (string Lang, string Theme, int Width)[] AllRenderings =
    [
        ("zh", "light", 360), ("en", "dark", 360), ("en", "light", 1280), ("zh", "dark", 1280), ("zh", "light", 2560), ("en", "dark", 2560),
    ];

    /// <summary>Each view in every rendering.</summary>
    public static TheoryData<string, string, string, int> Renderings() => new(Views.Keys.SelectMany(view => AllRenderings
        .Select(rendering => new TheoryDataRow<string, string, string, int>(view, rendering.Lang, rendering.Theme, rendering.Width))));

    public ValueTask DisposeAsync() => _windows.DisposeAsync();

    [Theory]
    [LongSuite]
    [MemberData(nameof(Renderings))]
    public async Task View_fits_each_width_without_accessibility_violations(string view, string lang, string theme, int width)
    {
        Prerequisite.RequireFullScale();
        var page = await _windows.OpenAsync(service.Client.BaseAddress!, width, 900);
        var errors = page.RecordErrors();
        await OpenAsync(page, $"{Views[view]}&lang={lang}&theme={theme}");
        if (view is "trajectory" or "compare")
            await Expect(page.Locator("canvas").First).ToBeVisibleAsync();

        Assert.Equal(0, await page.EvaluateAsync<int>("document.documentElement.scrollWidth - innerWidth"));
        Assert.Empty(await page.ViolationsAsync());
        Assert.Empty(errors);
    }

    [Theory]
    [InlineData("330503105", -1, "zh")]
    [InlineData("330503105", 0, "zh")]
    [InlineData("330503105", 0, "en")]
    [InlineData("330503105", 1, "en")]
    [InlineData("330503108", 0, "zh")]
    public async Task List_shows_the_progress_of_each_target_the_worst_first_in_a_past_current_or_future_year(
        string region, int offset, string lang)
    {
        var period = service.Year + offset;
        var page = await _windows.OpenAsync(service.Client.BaseAddress!);
        await OpenAsync(page, $"/?region={region}&period={period}&lang={lang}");
        var targets = (await service.GetAsync($"progress?region={region}&period={period}&lang={lang}")).Items()
            .ToDictionary(target => target.Text("indicator")!, StringComparer.Ordinal);
        var lines = page.Locator(".list tr[data-indicator]");

        await Expect(lines).ToHaveCountAsync(targets.Count);
        var ranks = new List<int>();
        foreach (var line in await lines.AllAsync())
        {
            var target = targets[(await line.GetAttributeAsync("data-indicator"))!];
            Assert.Equal(target.Text("indicatorLabel"), await line.Locator("th").InnerTextAsync());
            var schedule = EnumCodes<ScheduleStatus>.Find(target.Text("schedule"))!.Value;
            var cells = await line.Locator("td").AllInnerTextsAsync();
            Assert.Equal(DescribeStatus(target, schedule, lang), cells[4][2..].Trim());
            var latest = target.GetProperty("latest");
            var isKnown = latest.ValueKind == JsonValueKind.Object && latest.Number("value") is not null
                && latest.GetProperty("comparable").GetBoolean();
            Assert.Equal(!isKnown, cells[1] == "–");
            if (lang == "zh" && isKnown && target.Text("unit") != "RANK" && latest.GetProperty("parts").GetArrayLength() == 0)
                Assert.Equal(FormatValue(latest, target.Text("unitLabel")!), cells[1]);
            if (schedule is ScheduleStatus.Overdue or ScheduleStatus.NotReported && await line.Locator("svg .bar").CountAsync() > 0)
                Assert.NotEqual(
                    "rgb(23, 111, 51)", await line.Locator("svg .bar").First.EvaluateAsync<string>("bar => getComputedStyle(bar).fill"));
            ranks.Add(Array.IndexOf(Statuses, target.Text("schedule")!));
        }

        Assert.Equal(ranks.Order(), ranks);
        if (region == RunningDistrict.Town && offset == 0)
            await Expect(page.Locator(".list tr[data-indicator='industrial-output'] td").Last)
                .ToHaveTextAsync(lang == "zh" ? "订单减少；走访企业" : "订单减少; 走访企业");
    }

    [Theory]
    [InlineData("zh")]
    [InlineData("en")]
    public async Task Detail_starts_with_the_trajectory_of_the_API_month_by_month(string lang)
    {
        var page = await _windows.OpenAsync(service.Client.BaseAddress!);
        await OpenAsync(page, $"{Views["trajectory"]}&lang={lang}");
        var points = (await service.GetAsync($"progress/{RunningDistrict.Town}/industrial-output/{service.Year}/trajectory?lang={lang}"))
            .GetProperty("points").EnumerateArray().ToList();
        var rows = page.Locator("#detail section").First.Locator("tbody tr");

        await Expect(rows).ToHaveCountAsync(12);
        for (var month = 0; month < 12; month++)
        {
            var cells = await rows.Nth(month).Locator("td").AllInnerTextsAsync();
            var (value, before) = (points[month].Number("value"), points[month].Number("yearBefore"));
            if (lang == "zh")
                Assert.Equal((value is null ? "–" : $"{value:0.####}亿元", $"{before:0.####}亿元"), (cells[0], cells[2]));
            Assert.Equal(
                points[month].Number("attainmentPercent") is { } share
                    ? $"{Math.Round(share, 1, MidpointRounding.AwayFromZero):0.#} %"
                    : "–",
                cells[3]);
            Assert.Equal(value is null, cells[4].Contains(lang == "zh" ? "未报" : "not reported", StringComparison.Ordinal));
        }

        await Expect(page.Locator("#detail canvas").First).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData("attainment", "latest")]
    [InlineData("value", "common")]
    [InlineData("lead", "latest")]
    public async Task Ranking_shows_the_ranks_and_numbers_of_the_comparison(string by, string through)
    {
        var page = await _windows.OpenAsync(service.Client.BaseAddress!);
        await OpenAsync(page, $"{Views["compare"]}&indicator=industrial-output&by={by}&through={through}&lang=zh");
        var comparison = await service.GetAsync(
            $"comparisons/industrial-output/{service.Year}?parent=330503&by={by}&through={through}&lang=zh");
        var expected = comparison.Items().Select(item => (
            item.Text("regionLabel")!,
            item.Number("rank")?.ToString(CultureInfo.InvariantCulture) ?? "–",
            item.Number("number") is { } number ? Format(number) : "–"));

        await Expect(page.Locator(".ranking tbody tr")).ToHaveCountAsync(10);
        var shown = await page.Locator(".ranking tbody tr")
            .EvaluateAllAsync<string[][]>("rows => rows.map(row => [...row.children].map(cell => cell.textContent))");
        Assert.Equal(expected, shown.Select(row => (row[1], row[0], row[2])));
        var label = await page.Locator(".series.comparison").GetAttributeAsync("aria-label");
        Assert.All(
            comparison.Items().Where(item => item.Number("number") is not null),
            item => Assert.Contains(item.Text("regionLabel")!, label!, StringComparison.Ordinal));

        string Format(decimal number) =>
            by == "value" ? $"{number:0.####}亿元"
                : $"{Math.Round(number, 1, MidpointRounding.AwayFromZero):0.0} {(by == "lead" ? "个百分点" : "%")}".Replace('-', '−');
    }

    [Fact]
    public async Task Reporting_view_shows_the_counts_of_the_API_and_the_missing_observations()
    {
        var page = await _windows.OpenAsync(service.Client.BaseAddress!);
        await OpenAsync(page, $"{Views["reporting"]}&period={service.Year}&lang=zh");
        var items = (await service.GetAsync($"submissions/months?region=330503&year={service.Year}&lang=zh")).Items().ToList();

        var rows = await page.Locator(".reporting tbody tr")
            .EvaluateAllAsync<string[][]>("rows => rows.map(row => [...row.children].map(cell => cell.textContent.trim()))");
        Assert.Equal(items.Count, rows.Length);
        foreach (var row in rows)
        {
            var item = items.Single(each => each.Text("regionLabel") == row[0]);
            var months = item.GetProperty("months").EnumerateArray().Append(item.GetProperty("year")).ToList();
            Assert.Equal(months.Sum(month => month.Number("due")), decimal.Parse(row[^1], CultureInfo.InvariantCulture));
            for (var i = 0; i < months.Count; i++)
            {
                var (expected, reported) = (months[i].Number("expected"), months[i].Number("reported"));
                if (months[i].GetProperty("hasEnded").GetBoolean() && reported < expected)
                    Assert.EndsWith($"{reported}/{expected}", row[i + 1], StringComparison.Ordinal);
                else
                    Assert.DoesNotContain("/", row[i + 1], StringComparison.Ordinal);
            }
        }

        var missing = new List<string>();
        foreach (var form in new[] { "", "-YTD" })
        {
            var response = await service.GetAsync(
                $"submissions?region=330503&period={service.Year - 1}-02{form}&child={RunningDistrict.SilentTown}&lang=zh");
            missing.AddRange(
                Assert.Single(response.Items()).GetProperty("missing").EnumerateArray().Select(each => each.Text("indicatorLabel")!));
        }

        await Expect(page.Locator("#missing li")).ToHaveCountAsync(missing.Count);
    }

    [Fact]
    public async Task Changes_view_shows_the_counts_of_the_digest_and_links_to_its_document()
    {
        var page = await _windows.OpenAsync(service.Client.BaseAddress!);
        await OpenAsync(page, $"{Views["changes"]}&lang=en");
        var since = await page.Locator("#since").InputValueAsync();
        var digest = await service.GetAsync($"digest?region=330503&since={since}&lang=en");

        var now = await page.Locator("#view table").First.Locator("tbody tr").Last.Locator("td").AllInnerTextsAsync();
        var (counts, before) =
            (digest.GetProperty("targets").GetProperty("bySchedule"), digest.GetProperty("targetsBefore").GetProperty("bySchedule"));
        Assert.Equal(
            Statuses.Where(status => counts.Number(status) > 0 || before.Number(status) > 0).Select(status => $"{counts.Number(status)}"),
            now);
        await Expect(page.Locator("#view")).ToContainTextAsync($"Observations: {digest.GetProperty("observations").Number("created")} new");
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "Word" }).ClickAsync());
        Assert.EndsWith(".docx", download.SuggestedFilename, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Region_dialog_finds_a_region_in_the_tree_and_by_its_name_in_either_language()
    {
        var page = await _windows.OpenAsync(service.Client.BaseAddress!);
        await OpenAsync(page, "/?region=330503&lang=en");

        await page.Locator("#region").ClickAsync();
        await Expect(page.Locator("#regions [aria-current]")).ToHaveTextAsync("Nanxun District");
        await page.GetByLabel("Search by name or code").FillAsync("菱湖");
        await page.Locator("#regions").GetByRole(AriaRole.Link, new() { Name = "Linghu Town" }).ClickAsync();
        await Expect(page.Locator("h1")).ToHaveTextAsync($"Linghu Town: targets for {service.Year}");
        await Expect(page.Locator("#regions")).ToBeHiddenAsync();
        await page.GoBackAsync();
        await Expect(page.Locator("h1")).ToHaveTextAsync($"Nanxun District: targets for {service.Year}");
    }

    [Fact]
    public async Task Address_without_a_region_opens_the_smallest_region_that_contains_all_targets()
    {
        var page = await _windows.OpenAsync(service.Client.BaseAddress!);
        await OpenAsync(page, "/?lang=en");

        await Expect(page.Locator("h1")).ToHaveTextAsync($"Nanxun District: targets for {service.Year}");
    }

    [Theory]
    [InlineData("/embed/trajectory?region=330503105&indicator=industrial-output&period=YEAR")]
    [InlineData("/embed/series?region=330503105&indicator=industrial-output&frequency=yearToDate")]
    [InlineData("/embed/comparison?parent=330503&indicator=industrial-output&period=YEAR&by=pace")]
    public async Task Embedded_chart_shows_its_source_and_downloads_as_SVG_PNG_and_CSV(string path)
    {
        var address = new Uri(service.Client.BaseAddress!, path.Replace("YEAR", $"{service.Year}", StringComparison.Ordinal) + "&lang=en");
        var page = await _windows.OpenAsync(new Uri($"http://localhost:{address.Port}"));
        await page.GotoAsync("/api/v1/units");
        await page.SetContentAsync($"<iframe width=900 height=500 src='{address}'></iframe>");
        var frame = page.FrameLocator("iframe");

        await Expect(frame.Locator("canvas")).ToBeVisibleAsync();
        await Expect(frame.Locator("figcaption")).ToContainTextAsync("Source: ");
        await Expect(frame.Locator("figcaption")).ToContainTextAsync("dataset version");
        var title = await frame.Locator("h1").InnerTextAsync();
        var svg = await DownloadAsync("SVG");
        Assert.StartsWith("<svg", svg, StringComparison.Ordinal);
        Assert.Contains(title.Split(" · ")[0], svg, StringComparison.Ordinal);
        Assert.Contains("Source: ", svg, StringComparison.Ordinal);
        Assert.StartsWith("\u0089PNG", await DownloadAsync("PNG"), StringComparison.Ordinal);
        var table = await frame.GetByRole(AriaRole.Link, new() { Name = "CSV" }).GetAttributeAsync("href");
        using var data = await service.Client.GetAsync(new Uri(table!), TestContext.Current.CancellationToken);
        Assert.Equal("text/csv", data.Content.Headers.ContentType!.MediaType);

        async Task<string> DownloadAsync(string format)
        {
            var download = await page.RunAndWaitForDownloadAsync(
                () => frame.GetByRole(AriaRole.Button, new() { Name = format }).ClickAsync());
            return await File.ReadAllTextAsync(
                await download.PathAsync(), System.Text.Encoding.Latin1, TestContext.Current.CancellationToken);
        }
    }

    [Fact]
    public async Task Page_cannot_be_embedded_and_an_unknown_chart_returns_404()
    {
        using var page = await service.Client.GetAsync(new Uri("/", UriKind.Relative), TestContext.Current.CancellationToken);
        using var chart = await service.Client.GetAsync(
            new Uri("/embed/trajectory", UriKind.Relative), TestContext.Current.CancellationToken);
        using var unknown = await service.Client.GetAsync(new Uri("/embed/pie", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.EndsWith(
            "frame-ancestors 'self'", Assert.Single(page.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        Assert.EndsWith("frame-ancestors *", Assert.Single(chart.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        Assert.Equal(System.Net.HttpStatusCode.NotFound, unknown.StatusCode);
    }

    [Theory]
    [InlineData("year", "zh")]
    [InlineData("year as cards", "en")]
    [InlineData("year over", "en")]
    [InlineData("district", "zh")]
    [InlineData("compare", "en")]
    [InlineData("reporting", "en")]
    [InlineData("changes", "zh")]
    public async Task Print_on_A4_clips_nothing(string view, string lang)
    {
        const int A4Width = 1047; // 297 mm minus two margins of 10 mm, at 96 dpi
        var page = await _windows.OpenAsync(service.Client.BaseAddress!, A4Width, 700);
        await OpenAsync(page, $"{Views[view]}&lang={lang}");
        await page.EmulateMediaAsync(new() { Media = Media.Print });

        var clipped = await page.EvaluateAsync<string[]>(
            $"[...document.querySelectorAll('#view *')].filter(one => one.getClientRects().length > 0 && one.getBoundingClientRect().right > {A4Width} + 1).map(one => one.outerHTML.slice(0, 120))");
        Assert.Empty(clipped);
        await Expect(page.Locator("#filters")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task View_requests_a_limited_amount_of_data()
    {
        foreach (var path in Views.Values)
        {
            var page = await _windows.OpenAsync(service.Client.BaseAddress!);
            var sizes = new List<Task<long>>();
            page.RequestFinished += (_, request) =>
            {
                if (request.Url.Contains("/api/", StringComparison.Ordinal))
                    sizes.Add(SizeOf(request));
            };
            await OpenAsync(page, path);
            Assert.InRange((await Task.WhenAll(sizes)).Sum(), 1, MaxBytes);
            await page.Context.CloseAsync();
        }

        static async Task<long> SizeOf(IRequest request) => (await request.SizesAsync()).ResponseBodySize;
    }

    private async Task OpenAsync(IPage page, string path)
    {
        await page.GotoAsync(path.Replace("LAST", $"{service.Year - 1}", StringComparison.Ordinal));
        await Expect(page.Locator("#view[aria-busy=false]")).ToBeVisibleAsync();
        await Expect(page.Locator("#problem")).ToBeHiddenAsync();
    }

    private static string FormatValue(JsonElement latest, string unit) =>
        $"{(latest.Text("qualifier") == "approximately" ? "约" : "")}{latest.Number("value"):0.####}{(unit == "%" ? " %" : unit)}";

    private static string DescribeStatus(JsonElement target, ScheduleStatus schedule, string lang)
    {
        var name = EnumCodes<ScheduleStatus>.NameOf(schedule).In(lang == "zh" ? Language.Zh : Language.En);
        if (target.Number("monthsOverdue") is > 0 and { } months && schedule == ScheduleStatus.Overdue)
            return lang == "zh" ? $"逾期 {months} 个月" : $"overdue by {months} month{(months == 1 ? "" : "s")}";
        if (schedule is not (ScheduleStatus.Behind or ScheduleStatus.Ahead or ScheduleStatus.Missed)
            || target.Number("leadPercentagePoints") is not { } lead)
            return name;
        var points = Math.Round(Math.Abs(lead), 1, MidpointRounding.AwayFromZero).ToString("#,0.0", CultureInfo.InvariantCulture);
        var lag = lang == "zh" ? $"{(lead < 0 ? "落后" : "超前")} {points} 个百分点" : $"{points} points {(lead < 0 ? "behind" : "ahead")}";
        return schedule != ScheduleStatus.Missed ? lag : lang == "zh" ? $"{name}，{lag}" : $"{name}, {lag}";
    }
}

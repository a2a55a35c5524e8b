using System.Globalization;
using System.Text.Json;
using IndicatorsApi.Measures.Progress;
using IndicatorsApi.Measures.Words;
using IndicatorsApi.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace IndicatorsApi.Tests.Page;

/// <summary>The rooms of the page, in a real Chromium: what each shows is what the service says, at every width, in both languages, light and dark.</summary>
public sealed class PageRoomTests(RunningDistrict service, Browser browser) : IClassFixture<RunningDistrict>, IAsyncDisposable
{
    private readonly BrowserWindows _windows = new(browser);
    private const long MostBytes = 150_000;

    private static readonly Dictionary<string, string> Rooms = new(StringComparer.Ordinal)
    {
        ["year"] = $"/?region={RunningDistrict.Town}",
        ["year as cards"] = $"/?region={RunningDistrict.Town}&view=cards",
        ["year over"] = $"/?region={RunningDistrict.Town}&period=LAST",
        ["district"] = "/?region=330503",
        ["course"] = $"/?region={RunningDistrict.Town}&target=industrial-output",
        ["compare"] = "/?region=330503&room=compare",
        ["reporting"] = $"/?region=330503&room=reporting&month=LAST-02@{RunningDistrict.SilentTown}",
        ["changes"] = "/?region=330503&room=changes",
    };

    private static readonly (string Lang, string Theme, int Width)[] AllViews =
    [
        ("zh", "light", 360), ("en", "dark", 360), ("en", "light", 1280), ("zh", "dark", 1280), ("zh", "light", 2560), ("en", "dark", 2560),
    ];

    /// <summary>Each room in every view; at the small scale each room in one, and every view once.</summary>
    public static TheoryData<string, string, string, int> Views() =>
        new(Rooms.Keys.SelectMany((room, place) => AllViews.Where((_, view) => TestScale.IsFull || view == place % AllViews.Length)
            .Select(view => new TheoryDataRow<string, string, string, int>(room, view.Lang, view.Theme, view.Width))));

    public ValueTask DisposeAsync() => _windows.DisposeAsync();

    [Theory]
    [LongSuite]
    [MemberData(nameof(Views))]
    public async Task Every_room_is_there_at_every_width_and_axe_finds_nothing(string room, string lang, string theme, int width)
    {
        var page = await _windows.OpenAsync(service.Client.BaseAddress!, width, 900);
        var complaints = page.Complaints();
        await OpenAsync(page, $"{Rooms[room]}&lang={lang}&theme={theme}");
        if (room is "course" or "compare")
            await Expect(page.Locator("canvas").First).ToBeVisibleAsync();

        Assert.Equal(0, await page.EvaluateAsync<int>("document.documentElement.scrollWidth - innerWidth"));
        Assert.Empty(await page.ViolationsAsync());
        Assert.Empty(complaints);
    }

    [Theory]
    [InlineData("330503105", -1, "zh")]
    [InlineData("330503105", 0, "zh")]
    [InlineData("330503105", 0, "en")]
    [InlineData("330503105", 1, "en")]
    [InlineData("330503108", 0, "zh")]
    public async Task Each_line_says_what_the_service_says_of_its_target_the_worst_first_in_a_year_over_running_or_not_begun(string region, int later, string lang)
    {
        var period = service.Year + later;
        var page = await _windows.OpenAsync(service.Client.BaseAddress!);
        await OpenAsync(page, $"/?region={region}&period={period}&lang={lang}");
        var targets = (await service.GetAsync($"progress?region={region}&period={period}&lang={lang}")).Items().ToDictionary(target => target.Text("indicator")!, StringComparer.Ordinal);
        var lines = page.Locator(".list tr[data-indicator]");

        await Expect(lines).ToHaveCountAsync(targets.Count);
        var places = new List<int>();
        foreach (var line in await lines.AllAsync())
        {
            var target = targets[(await line.GetAttributeAsync("data-indicator"))!];
            Assert.Equal(target.Text("indicatorLabel"), await line.Locator("th").InnerTextAsync());
            var schedule = Terms<ScheduleStatus>.Find(target.Text("schedule"))!.Value;
            var cells = await line.Locator("td").AllInnerTextsAsync();
            Assert.Equal(Saying(target, schedule, lang), cells[4][2..].Trim());
            var latest = target.GetProperty("latest");
            var isKnown = latest.ValueKind == JsonValueKind.Object && latest.Number("value") is not null && latest.GetProperty("comparable").GetBoolean();
            Assert.Equal(!isKnown, cells[1] == "–");
            if (lang == "zh" && isKnown && target.Text("unit") != "RANK" && latest.GetProperty("parts").GetArrayLength() == 0)
                Assert.Equal($"{(latest.Text("qualifier") == "approximately" ? "约" : "")}{latest.Number("value"):0.####}{(target.Text("unitLabel") == "%" ? " %" : target.Text("unitLabel"))}", cells[1]);
            if (schedule is ScheduleStatus.Overdue or ScheduleStatus.NotReported && await line.Locator("svg .bar").CountAsync() > 0)
                Assert.NotEqual("rgb(23, 111, 51)", await line.Locator("svg .bar").First.EvaluateAsync<string>("bar => getComputedStyle(bar).fill"));
            places.Add(Array.IndexOf(["missed", "overdue", "behind", "notAssessable", "notReported", "onTime", "ahead", "done"], target.Text("schedule")!));
        }

        Assert.Equal(places.Order(), places);
        if (region == RunningDistrict.Town && later == 0)
            await Expect(page.Locator(".list tr[data-indicator='industrial-output'] td").Last).ToHaveTextAsync(lang == "zh" ? "订单减少；走访企业" : "订单减少; 走访企业");
    }

    [Theory]
    [InlineData("zh")]
    [InlineData("en")]
    public async Task The_course_of_a_target_stands_first_in_its_detail_and_says_of_each_month_what_the_service_says(string lang)
    {
        var page = await _windows.OpenAsync(service.Client.BaseAddress!);
        await OpenAsync(page, $"{Rooms["course"]}&lang={lang}");
        var points = (await service.GetAsync($"progress/{RunningDistrict.Town}/industrial-output/{service.Year}/course?lang={lang}")).GetProperty("points").EnumerateArray().ToList();
        var rows = page.Locator("#detail section").First.Locator("tbody tr");

        await Expect(rows).ToHaveCountAsync(12);
        for (var month = 0; month < 12; month++)
        {
            var cells = await rows.Nth(month).Locator("td").AllInnerTextsAsync();
            var (value, before) = (points[month].Number("value"), points[month].Number("yearBefore"));
            if (lang == "zh")
                Assert.Equal((value is null ? "–" : $"{value:0.####}亿元", $"{before:0.####}亿元"), (cells[0], cells[2]));
            Assert.Equal(points[month].Number("attainmentPercent") is { } share ? $"{Math.Round(share, 1, MidpointRounding.AwayFromZero):0.#} %" : "–", cells[3]);
            Assert.Equal(value is null, cells[4].Contains(lang == "zh" ? "未报" : "not reported", StringComparison.Ordinal));
        }

        await Expect(page.Locator("#detail canvas").First).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData("attainment", "latest")]
    [InlineData("value", "common")]
    [InlineData("lead", "latest")]
    public async Task The_ranking_has_the_places_and_numbers_of_the_comparison(string by, string through)
    {
        var page = await _windows.OpenAsync(service.Client.BaseAddress!);
        await OpenAsync(page, $"{Rooms["compare"]}&indicator=industrial-output&by={by}&through={through}&lang=zh");
        var comparison = await service.GetAsync($"comparisons/industrial-output/{service.Year}?parent=330503&by={by}&through={through}&lang=zh");
        var expected = comparison.Items().Select(item => (item.Text("regionLabel")!, item.Number("place")?.ToString(CultureInfo.InvariantCulture) ?? "–", item.Number("number") is { } number ? Said(number) : "–"));

        await Expect(page.Locator(".ranking tbody tr")).ToHaveCountAsync(10);
        var shown = await page.Locator(".ranking tbody tr").EvaluateAllAsync<string[][]>("rows => rows.map(row => [...row.children].map(cell => cell.textContent))");
        Assert.Equal(expected, shown.Select(row => (row[1], row[0], row[2])));
        var label = await page.Locator(".series.comparison").GetAttributeAsync("aria-label");
        Assert.All(comparison.Items().Where(item => item.Number("number") is not null), item => Assert.Contains(item.Text("regionLabel")!, label!, StringComparison.Ordinal));

        string Said(decimal number) => by == "value" ? $"{number:0.####}亿元" : $"{Math.Round(number, 1, MidpointRounding.AwayFromZero):0.0} {(by == "lead" ? "个百分点" : "%")}".Replace('-', '−');
    }

    [Fact]
    public async Task Reporting_counts_what_the_service_counts_and_names_what_is_missing()
    {
        var page = await _windows.OpenAsync(service.Client.BaseAddress!);
        await OpenAsync(page, $"{Rooms["reporting"]}&period={service.Year}&lang=zh");
        var items = (await service.GetAsync($"submissions/months?region=330503&year={service.Year}&lang=zh")).Items().ToList();

        var rows = await page.Locator(".reporting tbody tr").EvaluateAllAsync<string[][]>("rows => rows.map(row => [...row.children].map(cell => cell.textContent.trim()))");
        Assert.Equal(items.Count, rows.Length);
        foreach (var row in rows)
        {
            var item = items.Single(each => each.Text("regionLabel") == row[0]);
            var months = item.GetProperty("months").EnumerateArray().Append(item.GetProperty("year")).ToList();
            Assert.Equal(months.Sum(month => month.Number("due")), decimal.Parse(row[^1], CultureInfo.InvariantCulture));
            for (var i = 0; i < months.Count; i++)
            {
                var (expected, reported) = (months[i].Number("expected"), months[i].Number("reported"));
                if (months[i].GetProperty("over").GetBoolean() && reported < expected)
                    Assert.EndsWith($"{reported}/{expected}", row[i + 1], StringComparison.Ordinal);
                else
                    Assert.DoesNotContain("/", row[i + 1], StringComparison.Ordinal);
            }
        }

        var missing = new List<string>();
        foreach (var form in new[] { "", "-YTD" })
        {
            var answer = await service.GetAsync($"submissions?region=330503&period={service.Year - 1}-02{form}&child={RunningDistrict.SilentTown}&lang=zh");
            missing.AddRange(Assert.Single(answer.Items()).GetProperty("missing").EnumerateArray().Select(each => each.Text("indicatorLabel")!));
        }

        await Expect(page.Locator("#missing li")).ToHaveCountAsync(missing.Count);
    }

    [Fact]
    public async Task Changes_count_what_the_digest_counts_and_offer_it_as_a_brief()
    {
        var page = await _windows.OpenAsync(service.Client.BaseAddress!);
        await OpenAsync(page, $"{Rooms["changes"]}&lang=en");
        var since = await page.Locator("#since").InputValueAsync();
        var digest = await service.GetAsync($"digest?region=330503&since={since}&lang=en");

        var now = await page.Locator("#room table").First.Locator("tbody tr").Last.Locator("td").AllInnerTextsAsync();
        string[] order = ["missed", "overdue", "behind", "notAssessable", "notReported", "onTime", "ahead", "done"];
        var (counts, before) = (digest.GetProperty("targets").GetProperty("bySchedule"), digest.GetProperty("targetsBefore").GetProperty("bySchedule"));
        Assert.Equal(order.Where(word => counts.Number(word) > 0 || before.Number(word) > 0).Select(word => $"{counts.Number(word)}"), now);
        await Expect(page.Locator("#room")).ToContainTextAsync($"{digest.GetProperty("figures").Number("created")} figures came");
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "Word" }).ClickAsync());
        Assert.EndsWith(".docx", download.SuggestedFilename, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_region_is_found_in_the_tree_and_by_its_name_in_either_language()
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
    public async Task An_address_without_a_region_opens_the_smallest_that_holds_all_targets()
    {
        var page = await _windows.OpenAsync(service.Client.BaseAddress!);
        await OpenAsync(page, "/?lang=en");

        await Expect(page.Locator("h1")).ToHaveTextAsync($"Nanxun District: targets for {service.Year}");
    }

    [Theory]
    [InlineData("/embed/course?region=330503105&indicator=industrial-output&period=YEAR")]
    [InlineData("/embed/series?region=330503105&indicator=industrial-output&frequency=yearToDate")]
    [InlineData("/embed/comparison?parent=330503&indicator=industrial-output&period=YEAR&by=pace")]
    public async Task A_chart_stands_in_anothers_page_with_its_source_and_is_taken_away_as_SVG_PNG_and_CSV(string path)
    {
        var address = new Uri(service.Client.BaseAddress!, path.Replace("YEAR", $"{service.Year}", StringComparison.Ordinal) + "&lang=en");
        var page = await _windows.OpenAsync(new Uri($"http://localhost:{address.Port}"));
        await page.GotoAsync("/api/v1/units");
        await page.SetContentAsync($"<iframe width=900 height=500 src='{address}'></iframe>");
        var frame = page.FrameLocator("iframe");

        await Expect(frame.Locator("canvas")).ToBeVisibleAsync();
        await Expect(frame.Locator("figcaption")).ToContainTextAsync("Source: ");
        await Expect(frame.Locator("figcaption")).ToContainTextAsync("of the record");
        var title = await frame.Locator("h1").InnerTextAsync();
        var svg = await SavedAsync("SVG");
        Assert.StartsWith("<svg", svg, StringComparison.Ordinal);
        Assert.Contains(title.Split(" · ")[0], svg, StringComparison.Ordinal);
        Assert.Contains("Source: ", svg, StringComparison.Ordinal);
        Assert.StartsWith("\u0089PNG", await SavedAsync("PNG"), StringComparison.Ordinal);
        var table = await frame.GetByRole(AriaRole.Link, new() { Name = "CSV" }).GetAttributeAsync("href");
        using var data = await service.Client.GetAsync(new Uri(table!), TestContext.Current.CancellationToken);
        Assert.Equal("text/csv", data.Content.Headers.ContentType!.MediaType);

        async Task<string> SavedAsync(string format)
        {
            var download = await page.RunAndWaitForDownloadAsync(() => frame.GetByRole(AriaRole.Button, new() { Name = format }).ClickAsync());
            return await File.ReadAllTextAsync(await download.PathAsync(), System.Text.Encoding.Latin1, TestContext.Current.CancellationToken);
        }
    }

    [Fact]
    public async Task The_page_itself_is_not_shown_within_others_and_an_unknown_chart_is_not_found()
    {
        using var page = await service.Client.GetAsync(new Uri("/", UriKind.Relative), TestContext.Current.CancellationToken);
        using var chart = await service.Client.GetAsync(new Uri("/embed/course", UriKind.Relative), TestContext.Current.CancellationToken);
        using var unknown = await service.Client.GetAsync(new Uri("/embed/pie", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.EndsWith("frame-ancestors 'self'", Assert.Single(page.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
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
    public async Task On_A4_nothing_is_cut_off(string room, string lang)
    {
        const int A4 = 1047; // 297 mm less two margins of 10 mm, at 96 dots an inch
        var page = await _windows.OpenAsync(service.Client.BaseAddress!, A4, 700);
        await OpenAsync(page, $"{Rooms[room]}&lang={lang}");
        await page.EmulateMediaAsync(new() { Media = Media.Print });

        var cut = await page.EvaluateAsync<string[]>($"[...document.querySelectorAll('#room *')].filter(one => one.getClientRects().length > 0 && one.getBoundingClientRect().right > {A4} + 1).map(one => one.outerHTML.slice(0, 120))");
        Assert.Empty(cut);
        await Expect(page.Locator("#filters")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task A_room_asks_for_no_more_than_it_shows()
    {
        foreach (var (room, path) in Rooms)
        {
            var page = await _windows.OpenAsync(service.Client.BaseAddress!);
            var sizes = new List<Task<long>>();
            page.RequestFinished += (_, request) =>
            {
                if (request.Url.Contains("/api/", StringComparison.Ordinal))
                    sizes.Add(SizeOf(request));
            };
            await OpenAsync(page, path);
            Assert.InRange((await Task.WhenAll(sizes)).Sum(), 1, MostBytes);
            await page.Context.CloseAsync();
        }

        static async Task<long> SizeOf(IRequest request) => (await request.SizesAsync()).ResponseBodySize;
    }

    private async Task OpenAsync(IPage page, string path)
    {
        await page.GotoAsync(path.Replace("LAST", $"{service.Year - 1}", StringComparison.Ordinal));
        await Expect(page.Locator("#room[aria-busy=false]")).ToBeVisibleAsync();
        await Expect(page.Locator("#problem")).ToBeHiddenAsync();
    }

    private static string Saying(JsonElement target, ScheduleStatus schedule, string lang)
    {
        var name = Terms<ScheduleStatus>.NameOf(schedule).In(lang == "zh" ? Language.Zh : Language.En);
        if (target.Number("monthsOverdue") is > 0 and { } months && schedule == ScheduleStatus.Overdue)
            return lang == "zh" ? $"逾期 {months} 个月" : $"overdue by {months} month{(months == 1 ? "" : "s")}";
        if (schedule is not (ScheduleStatus.Behind or ScheduleStatus.Ahead or ScheduleStatus.Missed) || target.Number("leadPercentagePoints") is not { } lead)
            return name;
        var points = Math.Round(Math.Abs(lead), 1, MidpointRounding.AwayFromZero).ToString("#,0.0", CultureInfo.InvariantCulture);
        var lag = lang == "zh" ? $"{(lead < 0 ? "落后" : "超前")} {points} 个百分点" : $"{points} points {(lead < 0 ? "behind" : "ahead")}";
        return schedule != ScheduleStatus.Missed ? lag : lang == "zh" ? $"{name}，{lag}" : $"{name}, {lag}";
    }
}

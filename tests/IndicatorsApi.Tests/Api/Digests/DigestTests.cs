using System.Globalization;
using System.Text.Json;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using IndicatorsApi.Tests.Support;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace IndicatorsApi.Tests.Api.Digests;

/// <summary>The digest of a district of ten towns, compared with the progress of both versions.</summary>
public sealed class DigestTests(DigestTests.RunningYear service) : IClassFixture<DigestTests.RunningYear>
{
    private static readonly string[] Measures = ["schedule", "threshold", "pacePercent", "leadPercentagePoints", "gap", "monthsOverdue"];

    [Fact]
    public async Task Counts_and_attention_match_the_progress_of_both_versions()
    {
        var digest = await service.GetAsync($"digest?region=330503&since=v{service.Middle}&asOf=v{service.Newest}");
        var (now, before) = (await ProgressAsync($"&asOf=v{service.Newest}"), await ProgressAsync($"&asOf=v{service.Middle}"));

        Assert.Equal((service.Middle, service.Newest), ((long)digest.Number("sinceVersion")!, (long)digest.Number("throughVersion")!));
        AssertCounts(now, digest.GetProperty("targets"));
        AssertCounts(before, digest.GetProperty("targetsBefore"));
        var regions = digest.GetProperty("regions").EnumerateArray().ToList();
        Assert.Equal(11, regions.Count);
        Assert.Equal("330503", regions[0].Text("region"));
        var shares = regions.Skip(1).Select(region => now.Where(target => target.Text("region") == region.Text("region")).ToList())
            .Select(own => own.Count == 0 ? -1m : (decimal)own.Count(IsBad) / own.Count).ToList();
        Assert.Equal(shares.OrderDescending(), shares);
        foreach (var region in regions)
            AssertCounts(now.Where(target => target.Text("region") == region.Text("region")), region.GetProperty("targets"));

        var attention = digest.GetProperty("attention").EnumerateArray().ToList();
        Assert.NotEmpty(attention);
        Assert.Equal(now.Where(IsBad).Select(KeyOf).Order(StringComparer.Ordinal), attention.Select(KeyOf).Order(StringComparer.Ordinal));
        Assert.All(attention, target => Assert.All(Measures, measure => Assert.Equal(
            now.Single(own => KeyOf(own) == KeyOf(target)).GetProperty(measure).GetRawText(),
            target.GetProperty(measure).GetRawText())));
        Assert.Equal(
            attention.Where(target => target.Text("schedule") == "behind").Select(target => target.Number("leadPercentagePoints")).Order(),
            attention.Where(target => target.Text("schedule") == "behind").Select(target => target.Number("leadPercentagePoints")));

        var statusChanged = digest.GetProperty("statusChanged").EnumerateArray().ToList();
        Assert.NotEmpty(statusChanged);
        var differ = from own in now
                     join then in before on KeyOf(own) equals KeyOf(then)
                     where own.Text("schedule") != then.Text("schedule")
                     select $"{KeyOf(own)} {then.Text("schedule")} {own.Text("schedule")}";
        Assert.Equal(
            differ.Order(StringComparer.Ordinal),
            statusChanged.Select(target => $"{KeyOf(target)} {target.Text("scheduleBefore")} {target.Text("schedule")}")
                .Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Observation_is_counted_once_by_its_net_change()
    {
        var observations = (await service.GetAsync($"digest?region=330503&since=v{service.Middle}&asOf=v{service.Newest}"))
            .GetProperty("observations");
        var changes = (await service.GetAsync("changes?region=330503&limit=1000")).Items()
            .Where(change => change.Text("kind") == "observation" && change.Number("version") <= service.Newest).ToList();
        var expected = changes.GroupBy(KeyOf).Select(key =>
        {
            bool IsCurrent(IEnumerable<JsonElement> some) =>
                some.LastOrDefault() is { ValueKind: JsonValueKind.Object } last && last.Text("action") != "withdrawn";
            var since = key.Where(change => change.Number("version") > service.Middle).ToList();
            var before = IsCurrent(key.Where(change => change.Number("version") <= service.Middle));
            return (Key: key.Key, Changed: since.Count > 0, Before: before, Now: IsCurrent(key));
        }).Where(key => key.Changed).ToList();

        Assert.Equal(
            (
                expected.Count(key => key is { Before: false, Now: true }),
                expected.Count(key => key is { Before: true, Now: true }),
                expected.Count(key => key is { Before: true, Now: false })),
            ((int)observations.Number("created")!, (int)observations.Number("revised")!, (int)observations.Number("withdrawn")!));
        Assert.Equal((1, 1), ((int)observations.Number("revised")!, (int)observations.Number("withdrawn")!));
        var revised = observations.Items().Single(observation => observation.Text("action") == "revised");
        Assert.Equal((20m, 21m, "<b>|books closed"), (revised.Number("valueBefore"), revised.Number("value"), revised.Text("reason")));
        Assert.DoesNotContain(observations.Items(), observation => observation.Text("period") == "2026-05");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Limit_shortens_the_lists_but_not_the_counts(int limit)
    {
        var path = $"digest?region=330503&since=v{service.Middle}&asOf=v{service.Newest}";
        var (whole, first) = (await service.GetAsync(path), await service.GetAsync($"{path}&limit={limit}"));

        foreach (var list in new[] { "attention", "statusChanged", "missing" })
        {
            Assert.Equal(whole.GetProperty(list).GetArrayLength(), whole.Number($"{list}Count"));
            Assert.Equal(whole.Number($"{list}Count"), first.Number($"{list}Count"));
            Assert.Equal(
                whole.GetProperty(list).EnumerateArray().Take(limit).Select(item => item.GetRawText()),
                first.GetProperty(list).EnumerateArray().Select(item => item.GetRawText()));
        }

        Assert.True(whole.Number("attentionCount") > limit);
        Assert.Equal(whole.GetProperty("targets").GetRawText(), first.GetProperty("targets").GetRawText());
        Assert.Equal(whole.GetProperty("regions").GetRawText(), first.GetProperty("regions").GetRawText());
        var (all, some) = (whole.GetProperty("observations"), first.GetProperty("observations"));
        Assert.Equal(
            (all.Number("created"), all.Number("revised"), all.Number("withdrawn")),
            (some.Number("created"), some.Number("revised"), some.Number("withdrawn")));
        Assert.Equal(all.Items().Take(limit).Select(item => item.GetRawText()), some.Items().Select(item => item.GetRawText()));
    }

    [Fact]
    public async Task Missing_monthly_observation_is_listed()
    {
        var missing = (await service.GetAsync($"digest?region=330503&since=v{service.Middle}&asOf=v{service.Newest}&lang=en"))
            .GetProperty("missing").EnumerateArray();

        Assert.Equal(
            ["Shicong Town 2026-08-YTD industrial-output"],
            missing.Select(
                observation => $"{observation.Text("regionLabel")} {observation.Text("period")} {observation.Text("indicator")}"));
    }

    [Fact]
    public async Task Observation_of_the_year_replaces_January_to_December()
    {
        await using var january = new WritableService();
        await january.InitializeAsync();
        foreach (var (town, last) in new[] { ("330503106", "2025"), ("330503107", "2025-10-YTD") })
        {
            foreach (var period in new[] { "2024-12-YTD", "2025-10-YTD", "2025-11-YTD", last })
            {
                using var sent = await january.PutAsync(
                    $"observations/{town}/industrial-output/{period}",
                    new { value = 40, status = "preliminary", source = RunningYear.Source });
                Assert.True(sent.IsSuccessStatusCode);
            }
        }

        var missing = (await january.GetAsync("digest?region=330503&since=v1")).GetProperty("missing").EnumerateArray();
        Assert.Equal(["330503107 industrial-output 2025-12-YTD"], missing.Select(KeyOf));
    }

    [Fact]
    public async Task Since_date_means_its_first_instant_and_a_past_digest_does_not_change()
    {
        var ofDay = await service.GetAsync("digest?region=330503&since=2026-09-05");
        var then = await service.TextAsync($"digest?region=330503&since=v{service.Middle}&asOf=v{service.Newest}");
        using var written = await service.PutAsync(
            "observations/330503001/pm25/2026-08", new { value = 31, status = "preliminary", source = RunningYear.Source });
        Assert.True(written.IsSuccessStatusCode);

        Assert.Equal(service.Middle, (long)ofDay.Number("sinceVersion")!);
        Assert.Equal(then, await service.TextAsync($"digest?region=330503&since=v{service.Middle}&asOf=v{service.Newest}"));
        Assert.Equal(0m, (await service.GetAsync("digest?region=330503&since=2026-01-01")).GetProperty("targetsBefore").Number("total"));
    }

    [Theory]
    [InlineData("zh", "南浔区目标进度简报", "需要关注")]
    [InlineData("en", "Nanxun District: target progress", "Needs attention")]
    public async Task Brief_has_the_same_content_as_word_html_and_markdown(string language, string title, string heading)
    {
        var path = $"digest?region=330503&since=v{service.Middle}&asOf=v{service.Newest}&lang={language}";
        var worst = (await service.GetAsync(path)).GetProperty("attention").EnumerateArray()
            .First(target => target.Text("schedule") == "behind");
        var points = Math.Abs(worst.Number("leadPercentagePoints")!.Value).ToString("0.0", CultureInfo.InvariantCulture);
        using var docx = await service.SendAsync($"{path}&format=docx");
        using var stream = new MemoryStream(await docx.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        using var word = WordprocessingDocument.Open(stream, isEditable: false);
        string[] texts =
        [
            word.MainDocumentPart!.Document!.InnerText,
            await service.TextAsync($"{path}&format=html"),
            await service.TextAsync($"{path}&format=md"),
        ];

        Assert.Empty(new OpenXmlValidator().Validate(word, TestContext.Current.CancellationToken).Select(error => error.Description));
        Assert.All(texts, text => Assert.All(
            new[] { title, heading, worst.Text("regionLabel")!, points },
            expected => Assert.Contains(expected, text, StringComparison.Ordinal)));
        Assert.StartsWith("attachment", docx.Content.Headers.ContentDisposition!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Client_text_is_escaped_in_html_and_markdown()
    {
        var page = await service.TextAsync($"digest?region=330503&since=v{service.Middle}&asOf=v{service.Newest}&lang=en&format=html");
        var markdown = await service.TextAsync($"digest?region=330503&since=v{service.Middle}&asOf=v{service.Newest}&lang=en&format=md");

        Assert.Contains("&lt;b&gt;|books closed", page, StringComparison.Ordinal);
        Assert.Contains(@"\<b\>\|books closed", markdown, StringComparison.Ordinal);
    }

    private static bool IsBad(JsonElement target) => target.Text("schedule") is "behind" or "overdue" or "missed";

    private static string KeyOf(JsonElement row) => $"{row.Text("region")} {row.Text("indicator")} {row.Text("period")}";

    private static void AssertCounts(IEnumerable<JsonElement> targets, JsonElement counts)
    {
        var all = targets.ToList();
        Assert.Equal(all.Count, counts.Number("total"));
        Assert.All(
            counts.GetProperty("bySchedule").EnumerateObject(),
            count => Assert.Equal(all.Count(target => target.Text("schedule") == count.Name), count.Value.GetInt32()));
    }

    /// <summary>The targets of 2026 of the district and its towns, and the overdue ones of 2025. No observation of 2025 exists.</summary>
    private async Task<List<JsonElement>> ProgressAsync(string more)
    {
        var all = new List<JsonElement>();
        foreach (var filter in new[] { "parent=330503", "region=330503" })
            all.AddRange((await service.GetAsync($"progress?{filter}&period=2025,2026,2024..2026&limit=1000{more}")).Items());
        return [.. all.Where(target => target.Text("period") == "2026" || target.Text("schedule") == "overdue")];
    }

    /// <summary>
    /// Ten towns and their district in September 2026: the data at the end of 4 September, and the changes of 6 September.
    /// </summary>
    public sealed class RunningYear : WritableServiceBase
    {
        public const string Source = "linghu-work-report-2025";

        private static readonly string[] Towns =
            ["330503001", "330503002", "330503100", "330503101", "330503102", "330503103", "330503106", "330503107", "330503108"];

        public long Middle { get; private set; }

        public long Newest { get; private set; }

        public override async ValueTask InitializeAsync()
        {
            await base.InitializeAsync();
            Clock.Reset(Instant.FromUtc(2026, 9, 4, 2, 0));
            await PutAsync(
                "targets/330503/industrial-output/2026",
                new { rule = new { kind = "atLeast", value = 500 }, commitment = "binding", source = Source });
            for (var i = 0; i < Towns.Length; i++)
            {
                await PutAsync(
                    $"targets/{Towns[i]}/industrial-output/2026",
                    new { rule = new { kind = "atLeast", value = 60 }, commitment = "expected", source = Source });
                foreach (var month in new[] { 6, 7 })
                    await ObservationAsync(Towns[i], $"2026-{month:00}-YTD", decimal.Round((2.6m + (i * 0.6m)) * month, 2));
            }

            await ObservationAsync(Towns[0], "2026-04", 3);
            await ObservationAsync(Towns[1], "2026-06", 20);
            await ObservationAsync(Towns[3], "2026-03", 7);
            using var early = await DeleteAsync($"observations/{Towns[3]}/industrial-output/2026-03");
            Assert.True(early.IsSuccessStatusCode);
            Middle = await VersionAsync();
            Clock.Reset(Instant.FromUtc(2026, 9, 6, 2, 0));
            for (var i = 0; i < Towns.Length - 1; i++)
                await ObservationAsync(Towns[i], "2026-08-YTD", decimal.Round((5.4m - (i * 0.3m)) * 8, 2));
            await ObservationAsync(Towns[1], "2026-06", 20.5m);
            await ObservationAsync(Towns[1], "2026-06", 21, "<b>|books closed");
            await ObservationAsync(Towns[2], "2026-05", 1);
            await ObservationAsync(Towns[3], "2026-03", 8);
            using var gone = await DeleteAsync($"observations/{Towns[2]}/industrial-output/2026-05");
            using var withdrawn = await DeleteAsync($"observations/{Towns[0]}/industrial-output/2026-04");
            Assert.True(gone.IsSuccessStatusCode && withdrawn.IsSuccessStatusCode);
            Newest = await VersionAsync();
        }

        private Task ObservationAsync(string region, string period, decimal value, string? reason = null) =>
            PutAsync($"observations/{region}/industrial-output/{period}", new { value, status = "preliminary", source = Source, reason });

        private async Task PutAsync(string path, object body)
        {
            using var response = await base.PutAsync(path, body);
            Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        }

        private Task<long> VersionAsync() => WithDatabaseAsync(db => db.Commits.MaxAsync(commit => commit.Version));
    }
}

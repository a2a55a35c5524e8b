using System.Net;
using System.Text.Json;
using IndicatorsApi.Tests.Support;

namespace IndicatorsApi.Tests.Api.Warnings;

/// <summary>What a clerk is told who records something unusual, and what a district finds that looks for it. Each test has a town of its own.</summary>
public sealed class WarningTests(WritableService service) : IClassFixture<WritableService>
{
    private const string Source = "linghu-work-report-2025";

    [Fact]
    public async Task A_figure_a_hundred_times_too_large_is_recorded_with_a_warning_that_names_the_slip()
    {
        var plain = await PutAsync("330503001/industrial-output/2023", 84.84m);
        var grown = await PutAsync("330503001/industrial-output/2024", 93.10m);
        var slipped = await PutAsync("330503001/industrial-output/2024", 9310);
        var warning = Assert.Single(slipped.GetProperty("warnings").EnumerateArray());

        Assert.Empty(plain.GetProperty("warnings").EnumerateArray());
        Assert.Empty(grown.GetProperty("warnings").EnumerateArray());
        Assert.Equal(9310m, (await service.GetAsync("observations/330503001/industrial-output/2024")).Number("value"));

        // 9310 / 84.84 = 109.73597…
        Assert.Equal(("powerOfTen", 109.736m), (warning.Text("code"), warning.Number("factor")));
        Assert.Equal(("industrial-output", "2023", 84.84m), (warning.GetProperty("against").Text("indicator"), warning.GetProperty("against").Text("period"), warning.GetProperty("against").Number("value")));
    }

    [Fact]
    public async Task It_speaks_the_language_asked_for_and_names_the_unit_that_explains_it()
    {
        await PutAsync("330503002/industrial-output/2023", 84.84m);
        var zh = await PutAsync("330503002/industrial-output/2024", 931000);
        var en = await PutAsync("330503002/industrial-output/2024", 931000, "?lang=en");

        Assert.Contains("按“万元”而不是按“亿元”填报", zh.GetProperty("warnings")[0].Text("message"), StringComparison.Ordinal);
        Assert.Contains("about 10000 times the value expected from 2023 (84.84)", en.GetProperty("warnings")[0].Text("message"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reading_a_figure_shows_no_warnings_and_has_the_entity_tag_of_its_write()
    {
        await PutAsync("330503100/industrial-output/2023", 10);
        using var written = await service.PutAsync("observations/330503100/industrial-output/2024", new { value = 50, status = "final", source = Source });
        using var read = await service.SendAsync("observations/330503100/industrial-output/2024");

        Assert.Contains("jumpFromYearEarlier", await BodyAsync(written), StringComparison.Ordinal);
        Assert.DoesNotContain("warnings", await BodyAsync(read), StringComparison.Ordinal);
        Assert.Equal(written.Headers.ETag, read.Headers.ETag);
    }

    [Fact]
    public async Task A_part_above_its_whole_is_told_when_either_is_written()
    {
        await PutAsync("330503101/fixed-asset-investment/2024", 17);
        var part = await PutAsync("330503101/industrial-investment/2024", 19);
        var whole = await PutAsync("330503101/fixed-asset-investment/2024", 18);
        var mended = await PutAsync("330503101/fixed-asset-investment/2024", 19);

        Assert.Equal(["partAboveWhole"], Codes(part));
        Assert.Equal("fixed-asset-investment", part.GetProperty("warnings")[0].GetProperty("against").Text("indicator"));
        Assert.Equal(["wholeBelowPart"], Codes(whole));
        Assert.Empty(Codes(mended));
    }

    [Fact]
    public async Task Saying_the_same_again_warns_again() =>
        Assert.Equal([["shareAbove100"], ["shareAbove100"]], new[] { Codes(await PutAsync("330503102/good-air-days/2024", 101)), Codes(await PutAsync("330503102/good-air-days/2024", 101)) });

    [Fact]
    public async Task What_stands_on_record_so_is_listed_until_it_is_corrected_or_withdrawn()
    {
        const string Of = "warnings?region=330503103&lang=en";
        foreach (var (period, value) in new (string, decimal)[] { ("2025-03-YTD", 22), ("2025-04-YTD", 30), ("2025-05-YTD", 38), ("2025-06-YTD", 36) })
            await PutAsync($"330503103/industrial-output/{period}", value);
        await PutAsync("330503103/good-air-days/2024", 104);
        var version = await VersionAsync();
        var before = (await service.GetAsync(Of)).Items();
        using var withdrawn = await service.DeleteAsync("observations/330503103/good-air-days/2024");
        await PutAsync("330503103/industrial-output/2025-06-YTD", 46);

        Assert.Equal(
            ["good-air-days 2024 shareAbove100", "industrial-output 2025-05-YTD cumulativeAboveLater", "industrial-output 2025-06-YTD cumulativeBelowEarlier"],
            before.SelectMany(item => Codes(item).Select(code => $"{item.Text("indicator")} {item.Text("period")} {code}")));
        Assert.Equal(104m, before[0].Number("value"));
        Assert.Empty((await service.GetAsync(Of)).Items());
        Assert.Equal(before.Select(item => item.GetRawText()), (await service.GetAsync($"{Of}&asOf=v{version}")).Items().Select(item => item.GetRawText()));
    }

    [Fact]
    public async Task The_list_is_filtered_paged_and_converted_like_others()
    {
        await PutAsync("330503106/tax-revenue/2023", 4);
        foreach (var (path, value) in new (string, decimal)[] { ("tax-revenue/2024", 50), ("good-air-days/2023", 101), ("good-air-days/2024", 102), ("petition-resolution-rate/2024", 120) })
            await PutAsync($"330503106/{path}", value);
        const string Of = "warnings?region=330503106";
        var shares = (await service.GetAsync($"{Of}&code=shareAbove100,shareBelow0&sort=-period&indicator=good-air-days")).Items();
        var slip = Assert.Single((await service.GetAsync($"{Of}&code=powerOfTen")).Items());
        var first = await service.GetAsync($"{Of}&limit=3");
        var second = await service.GetAsync($"{Of}&limit=3&cursor={first.Text("next")}");
        var yuan = Assert.Single((await service.GetAsync($"{Of}&period=2024&indicator=tax-revenue&unit=CNY")).Items());

        Assert.Equal(["2024", "2023"], shares.Select(item => item.Text("period")));
        Assert.Equal("tax-revenue", slip.Text("indicator"));
        Assert.Equal((3, 1), (first.Items().Count, second.Items().Count));
        Assert.Equal(JsonValueKind.Null, second.GetProperty("next").ValueKind);
        Assert.Equal((5_000_000_000m, 400_000_000m), (yuan.Number("value"), yuan.GetProperty("warnings")[0].GetProperty("against").Number("value")));
        await service.GetProblemAsync("warnings?code=strange", HttpStatusCode.BadRequest, "invalidParameter");
    }

    [Theory]
    [InlineData("csv", "text/csv")]
    [InlineData("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")]
    [InlineData("json-stat", "application/vnd.json-stat+json")]
    [InlineData("parquet", "application/vnd.apache.parquet")]
    public async Task It_comes_in_every_format(string format, string type)
    {
        await PutAsync("330503107/good-air-days/2024", 130);
        using var response = await service.SendAsync($"warnings?region=330503107&format={format}");

        Assert.Equal((HttpStatusCode.OK, type), (response.StatusCode, response.Content.Headers.ContentType?.MediaType));
        if (format == "csv")
            Assert.Contains("shareAbove100,比重超过100%。", await BodyAsync(response), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_old_figure_outside_of_new_limits_is_listed_with_them()
    {
        await PutIndicatorAsync(max: null);
        await PutAsync("330503108/tested-share/2024", 130);
        await PutIndicatorAsync(max: 120);
        var item = Assert.Single((await service.GetAsync("warnings?region=330503108&lang=en")).Items());

        Assert.Equal(["outsideLimits"], Codes(item));
        Assert.Equal("The value is outside the limits of the indicator (≥ 0, ≤ 120).", item.GetProperty("warnings")[0].Text("message"));
    }

    private static IEnumerable<string?> Codes(JsonElement observation) => observation.GetProperty("warnings").EnumerateArray().Select(warning => warning.Text("code"));

    private static Task<string> BodyAsync(HttpResponseMessage response) => response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

    private async Task<string> VersionAsync()
    {
        using var response = await service.SendAsync("regions?limit=1");
        return response.Headers.GetValues("Record-Version").Single();
    }

    private async Task PutIndicatorAsync(decimal? max)
    {
        using var response = await service.PutAsync("indicators/tested-share", new
        {
            topic = "environment",
            unit = "PERCENT",
            measure = "ratio",
            min = 0,
            max,
            polarity = "higherIsBetter",
            rollup = "none",
            name = new { zh = "测试率", en = "Tested share" },
            definition = new { zh = "测试。", en = "Tested." },
        });
        Assert.True(response.IsSuccessStatusCode, await BodyAsync(response));
    }

    private async Task<JsonElement> PutAsync(string key, decimal value, string query = "")
    {
        using var response = await service.PutAsync($"observations/{key}{query}", new { value, status = "preliminary", source = Source });
        Assert.True(response.IsSuccessStatusCode, await BodyAsync(response));
        return JsonElement.Parse(await BodyAsync(response));
    }
}

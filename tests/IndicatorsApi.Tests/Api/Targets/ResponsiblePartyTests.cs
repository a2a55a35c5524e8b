using System.Net;
using System.Text;
using System.Text.Json;
using IndicatorsApi.Tests.Support;

namespace IndicatorsApi.Tests.Api.Targets;

/// <summary>The party responsible for a target: written by PUT and by imports, filtered and counted.</summary>
public sealed class ResponsiblePartyTests(WritableService service) : IClassFixture<WritableService>
{
    private const string Source = "linghu-work-report-2025";
    private static readonly object Office = new { unitZh = "经济发展办公室", unitEn = "Office of Economic Development", postZh = "主任" };

    [Fact]
    public async Task Responsible_party_is_unchanged_after_export_and_import_as_csv_json_and_workbook()
    {
        await PutAsync("330503105", "tax-revenue", "2030", Office);
        var shown = await service.GetAsync("targets/330503105/tax-revenue/2030");
        var progress = await service.GetAsync("progress/330503105/tax-revenue/2030");

        Assert.Equal(
            """{"unitZh":"经济发展办公室","unitEn":"Office of Economic Development","postZh":"主任","postEn":null}""",
            shown.GetProperty("responsible").GetRawText());
        Assert.Equal(shown.GetProperty("responsible").GetRawText(), progress.GetProperty("responsible").GetRawText());
        foreach (var (
            format, media) in new[] { ("csv", "text/csv"), ("json", "application/json"),
            ("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet") })
        {
            using var file = await service.SendAsync($"targets?region=330503105&period=2030&format={format}&lang=zh");
            using var content = new ByteArrayContent(
                await file.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken))
            { Headers = { ContentType = new(media) } };
            using var import = await service.SendAsync(HttpMethod.Post, "imports", content);
            var report = JsonElement.Parse(await import.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))
                .GetProperty("report");
            Assert.Equal((format, 1m, 1m), (format, report.Number("rowsRead"), report.Number("unchanged")));
        }
    }

    [Fact]
    public async Task Csv_with_Chinese_headers_may_name_the_unit_in_Chinese_only()
    {
        using var content = new StringContent(
            $"地区代码,指标代码,时期,目标类型,数值,约束程度,责任单位,责任人职务,来源\n330503106,tax-revenue,2030,atLeast,2,expected,财政所,所长,{Source}\n", Encoding.UTF8,
            "text/csv");
        using var import = await service.SendAsync(HttpMethod.Post, "imports", content);
        Assert.True(import.IsSuccessStatusCode, await import.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

        Assert.Equal(
            """{"unitZh":"财政所","unitEn":null,"postZh":"所长","postEn":null}""",
            (await service.GetAsync("targets/330503106/tax-revenue/2030")).GetProperty("responsible").GetRawText());
    }

    [Fact]
    public async Task Change_of_the_responsible_party_creates_a_revision()
    {
        await PutAsync("330503107", "tax-revenue", "2030", Office);
        await PutAsync("330503107", "tax-revenue", "2030", new { unitZh = "财政所" });
        await PutAsync("330503107", "tax-revenue", "2030", responsible: null);
        var history = (await service.GetAsync("targets/330503107/tax-revenue/2030/history")).Items();

        Assert.Equal(
            ["null", "财政所", "经济发展办公室"],
            history.Select(
                item => item.GetProperty("state").GetProperty("responsible") is { ValueKind: JsonValueKind.Object } named
                    ? named.Text("unitZh")
                    : "null"));
        Assert.Equal(["responsible"], history[0].GetProperty("changed").EnumerateArray().Select(field => field.GetString()));
    }

    [Fact]
    public async Task Responsible_unit_filters_lists_in_both_languages_and_is_counted_by_scorecards()
    {
        await PutAsync("330503108", "tax-revenue", "2031", Office);
        await PutAsync("330503108", "industrial-output", "2031", Office);
        await PutAsync("330503108", "pm25", "2031", new { unitZh = "生态环境办公室" }, "atMost");
        await PutAsync("330503108", "good-air-days", "2031", responsible: null);

        foreach (var name in new[] { "经济发展办公室", "Office%20of%20Economic%20Development" })
        {
            foreach (var list in new[] { "targets", "progress" })
                Assert.Equal(
                    ["industrial-output", "tax-revenue"],
                    (await service.GetAsync($"{list}?region=330503108&period=2031&responsible={name}")).Items()
                        .Select(item => item.Text("indicator")));
        }

        var counts = (await service.GetAsync("scorecards/330503108/2031?lang=en")).GetProperty("responsible").EnumerateArray();
        Assert.Equal(
            ["Office of Economic Development 2", "生态环境办公室 1", " 1"],
            counts.Select(count => $"{count.Text("unit")} {count.GetProperty("targets").Number("total")}"));
        Assert.Empty((await service.GetAsync("scorecards/330503105/2025")).GetProperty("responsible").EnumerateArray());
    }

    [Fact]
    public async Task Post_without_a_unit_and_overlong_names_are_rejected_by_field()
    {
        using var refused = await service.PutAsync(
            "targets/330503102/tax-revenue/2030", Body("atLeast", new { postZh = "主任", unitEn = " ", postEn = new string('x', 201) }));
        var errors = JsonElement.Parse(await refused.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))
            .GetProperty("errors");

        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Equal(["responsible.unitEn", "responsible.postEn"], errors.EnumerateObject().Select(error => error.Name));
        using var postOnly = await service.PutAsync("targets/330503102/tax-revenue/2030", Body("atLeast", new { postZh = "主任" }));
        Assert.Contains(
            "responsible.unitZh", await postOnly.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
            StringComparison.Ordinal);
    }

    private static object Body(string kind, object? responsible) =>
        new { rule = new { kind, value = 2 }, commitment = "expected", responsible, source = Source };

    private async Task PutAsync(string region, string indicator, string period, object? responsible, string kind = "atLeast")
    {
        using var response = await service.PutAsync($"targets/{region}/{indicator}/{period}", Body(kind, responsible));
        Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}

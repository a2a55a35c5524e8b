using System.Net;
using System.Text;
using System.Text.Json;
using IndicatorsApi.Tests.Support;

namespace IndicatorsApi.Tests.Api.CodeLists;

public sealed class CodeListResourceTests(WritableService service) : IClassFixture<WritableService>
{
    private static readonly object Village =
        new { level = "village", parent = "330503105", name = new { zh = "射中村", en = "Shezhong Village" } };

    /// <summary>A path, a valid body and a different valid body.</summary>
    public static TheoryData<string, string, string> Items => new()
    {
        { "regions/330503105201", """{"level":"village","parent":"330503105","name":{"zh":"甲","en":"A"}}""",
            """{"level":"village","parent":"330503106","name":{"zh":"甲","en":"A"}}""" },
        { "units/TONNE-1E4", """{"measure":"TONNE","multiplier":4,"name":{"zh":"万吨","en":"10 thousand tonnes"}}""",
            """{"measure":"TONNE","multiplier":4,"name":{"zh":"万吨","en":"ten thousand tonnes"}}""" },
        { "topics/energy", """{"position":11,"name":{"zh":"能源","en":"Energy"}}""", """{"position":3,"name":{"zh":"能源","en":"Energy"}}""" },
        { "indicators/energy-use",
            """{"topic":"economy","unit":"CNY","measure":"flow","polarity":"lowerIsBetter","rollup":"sum","name":{"zh":"用能","en":"Energy use"},"definition":{"zh":"全年用能。","en":"Energy used in the year."}}""", """{"topic":"economy","unit":"CNY","measure":"flow","polarity":"neutral","rollup":"sum","name":{"zh":"用能","en":"Energy use"},"definition":{"zh":"全年用能。","en":"Energy used in the year."}}""" },
        { "sources/yearbook-2025",
            """{"title":{"zh":"年鉴","en":"Yearbook"},"issuer":{"zh":"统计局","en":"Bureau"},"publishedOn":"2025-11-01"}""",
            """{"title":{"zh":"年鉴","en":"Yearbook"},"issuer":{"zh":"统计局","en":"Bureau"},"publishedOn":"2025-11-02"}""" },
    };

    /// <summary>A path, an invalid body and the invalid field.</summary>
    public static TheoryData<string, string, string> Invalid => new()
    {
        { "regions/3305031x", "{}", "code" },
        { "regions/330503109", "{}", "level" },
        { "regions/330503109", "{}", "name.zh" },
        { "regions/330503109", """{"level":"town","parent":"330503","name":{"zh":"甲"}}""", "name.en" },
        { "regions/330503109", """{"level":"town","parent":"330503","name":"甲"}""", "name" },
        { "regions/330503109", """{"level":"hamlet","parent":"330503","name":{"zh":"甲","en":"A"}}""", "level" },
        { "regions/330503109", """{"level":"town","parent":"999","name":{"zh":"甲","en":"A"}}""", "parent" },
        { "regions/330503109", """{"level":"district","parent":"330503","name":{"zh":"甲","en":"A"}}""", "level" },
        { "regions/330503", """{"level":"village","parent":"3305","name":{"zh":"南浔区","en":"Nanxun"}}""", "level" },
        { "regions/330503", """{"level":"district","parent":"330503","name":{"zh":"南浔区","en":"Nanxun"}}""", "level" },
        { "regions/330503109", """{"level":"town","colour":"red","name":{"zh":"甲","en":"A"}}""", "colour" },
        { "units/tonne", """{"measure":"TONNE","multiplier":0,"name":{"zh":"吨","en":"t"}}""", "code" },
        { "units/TONNE", """{"measure":"tonne","multiplier":0,"name":{"zh":"吨","en":"t"}}""", "measure" },
        { "units/TONNE", """{"measure":"TONNE","multiplier":13,"name":{"zh":"吨","en":"t"}}""", "multiplier" },
        { "units/TONNE", """{"measure":"TONNE","multiplier":1.5,"name":{"zh":"吨","en":"t"}}""", "multiplier" },
        { "units/TONNE", """{"measure":"TONNE","multiplier":0,"name":{"zh":"亿元","en":"t"}}""", "name.zh" },
        { "topics/Energy", """{"position":1,"name":{"zh":"能源","en":"Energy"}}""", "code" },
        { "topics/energy2", """{"name":{"zh":"能源","en":"Energy"}}""", "position" },
        { "indicators/new-one", "{}", "topic" },
        { "indicators/new-one", "{}", "definition.zh" },
        { "indicators/new-one", """{"topic":"sports"}""", "topic" },
        { "indicators/new-one", """{"unit":"furlong"}""", "unit" },
        { "indicators/new-one", """{"measure":"stream"}""", "measure" },
        { "indicators/new-one", """{"partOf":"new-one"}""", "partOf" },
        { "indicators/new-one", """{"headline":"yes"}""", "headline" },
        { "sources/new-one", """{"publishedOn":"1.11.2025"}""", "publishedOn" },
        { "sources/new-one", """{"title":{"zh":"","en":"x"}}""", "title.zh" },
        { "sources/new-one", "[]", "body" },
    };

    [Theory]
    [MemberData(nameof(Items))]
    public async Task Item_can_be_created_repeated_changed_and_deleted(string path, string first, string other)
    {
        using var created = await SendAsync(HttpMethod.Put, path, first);
        using var repeated = await SendAsync(HttpMethod.Put, path, first);
        using var read = await service.SendAsync($"{path}?lang=en");
        using var changed = await SendAsync(HttpMethod.Put, path, other, ("If-Match", read.Headers.ETag!.ToString()));
        using var stale = await SendAsync(HttpMethod.Put, path, first, ("If-Match", read.Headers.ETag!.ToString()));
        using var notNew = await SendAsync(HttpMethod.Put, path, first, ("If-None-Match", "*"));
        using var staleRemoval = await service.DeleteAsync(path, ("If-Match", read.Headers.ETag!.ToString()));
        using var removed = await service.DeleteAsync(path);
        using var removedAgain = await service.DeleteAsync(path);

        Assert.Equal($"/api/v1/{path}", created.Headers.Location?.ToString());
        Assert.Equal(created.Headers.ETag, repeated.Headers.ETag);
        Assert.NotEqual(created.Headers.ETag, changed.Headers.ETag);
        Assert.Equal(
            [201, 200, 200, 412, 412, 412, 204, 404],
            new[] { created, repeated, changed, stale, notNew, staleRemoval, removed, removedAgain }.Select(
                response => (int)response.StatusCode));
    }

    [Theory]
    [MemberData(nameof(Invalid))]
    public async Task Invalid_item_is_rejected_by_field(string path, string body, string field)
    {
        using var response = await SendAsync(HttpMethod.Put, path, body);
        var problem = JsonElement.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.False(string.IsNullOrEmpty(problem.Error(field)));
    }

    [Theory]
    [InlineData("regions/330503", @"child regions \(10\)")]
    [InlineData("regions/330503105", @"observations \(\d+\), targets \(\d+\)")]
    [InlineData("units/CNY-1E8", @"indicators \(\d+\)")]
    [InlineData("topics/environment", @"indicators \(\d+\)")]
    [InlineData("indicators/tax-revenue", @"observations \(1\), targets \(1\)")]
    [InlineData("indicators/related-projects-signed", @"parts \(4\)")]
    [InlineData("sources/linghu-work-report-2025", @"observations \(\d+\), targets \(\d+\)")]
    public async Task Referenced_item_cannot_be_deleted_and_its_references_are_named(string path, string references)
    {
        using var response = await service.DeleteAsync(path);
        var problem = JsonElement.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

        Assert.Equal(HttpStatusCode.Conflict, response.StatusCode);
        Assert.Equal("inUse", problem.Text("code"));
        Assert.Matches(references, problem.Text("detail"));
    }

    [Fact]
    public async Task Change_that_would_alter_observations_is_rejected()
    {
        using var unit = await service.PutAsync(
            "units/CNY-1E8", new { measure = "CNY", multiplier = 9, name = new { zh = "亿元", en = "100 million yuan" } });
        using var indicator = await service.PutAsync("indicators/tax-revenue", new
        {
            topic = "fiscal-debt",
            unit = "CNY",
            measure = "flow",
            polarity = "higherIsBetter",
            rollup = "sum",
            name = new { zh = "税收收入", en = "Tax revenue" },
            definition = new { zh = "税。", en = "Taxes." },
        });

        Assert.Equal(HttpStatusCode.Conflict, unit.StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, indicator.StatusCode);
        Assert.Equal(4.35m, (await service.GetAsync("observations/330503105/tax-revenue/2024")).Number("value"));
    }

    [Fact]
    public async Task New_region_and_indicator_accept_observations_immediately_and_are_referenced_then()
    {
        using var region = await service.PutAsync("regions/330503105301", Village);
        using var indicator = await service.PutAsync("indicators/fish-ponds", new
        {
            topic = "rural",
            unit = "MU",
            measure = "stock",
            polarity = "neutral",
            rollup = "sum",
            name = new { zh = "鱼塘面积", en = "Fish ponds" },
            definition = new { zh = "年末鱼塘面积。", en = "Area of fish ponds at the end of the year." },
        });
        using var observation = await service.PutAsync(
            "observations/330503105301/fish-ponds/2025", new { value = 1200.5m, status = "final", source = "linghu-work-report-2025" });
        using var withdrawn = await service.DeleteAsync("observations/330503105301/fish-ponds/2025?reason=test");
        using var removal = await service.DeleteAsync("indicators/fish-ponds");

        Assert.Equal(
            [201, 201, 201, 204, 409],
            new[] { region, indicator, observation, withdrawn, removal }.Select(response => (int)response.StatusCode));
    }

    [Fact]
    public async Task New_name_is_in_the_next_response()
    {
        using var renamed = await service.PutAsync(
            "regions/330503108", new { level = "town", parent = "330503", name = new { zh = "石淙镇", en = "Shicong" } });

        Assert.Equal(HttpStatusCode.OK, renamed.StatusCode);
        Assert.Equal("Shicong", (await service.GetAsync("regions/330503108?lang=en")).Text("label"));
    }

    private Task<HttpResponseMessage> SendAsync(
        HttpMethod method, string path, string body, params (string Name, string Value)[] headers) =>
        service.SendAsync(method, path, new StringContent(body, Encoding.UTF8, "application/json"), headers);
}

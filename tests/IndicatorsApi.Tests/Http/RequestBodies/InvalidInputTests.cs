using System.Net;
using System.Text;
using System.Text.Json;
using IndicatorsApi.Tests.Support;

namespace IndicatorsApi.Tests.Http.RequestBodies;

/// <summary>Rejection of invalid bodies, keys and parameters.</summary>
public sealed class InvalidInputTests(WritableService service) : IClassFixture<WritableService>
{
    private const string Rest = "\"status\":\"final\",\"source\":\"linghu-work-report-2025\"";
    private const string RuleRest = "\"commitment\":\"binding\",\"source\":\"linghu-work-report-2025\"";

    public static TheoryData<string, string> Observations => new()
    {
        { "", "body" },
        { "null", "body" },
        { "[]", "body" },
        { "\"88\"", "body" },
        { "{\"value\":88,", "body" },
        { "{\"value\":NaN}", "body" },
        { "{}", "value" },
        { "{}", "status" },
        { "{}", "source" },
        { $"{{\"value\":\"88\",{Rest}}}", "value" },
        { $"{{\"value\":true,{Rest}}}", "value" },
        { $"{{\"value\":{{}},{Rest}}}", "value" },
        { $"{{\"value\":123456789012345678901234567890,{Rest}}}", "value" },
        { $"{{\"value\":0.12345678901,{Rest}}}", "value" },
        { $"{{\"value\":10000000000001,{Rest}}}", "value" },
        { $"{{\"value\":1e400,{Rest}}}", "value" },
        { $"{{\"value\":1,\"value\":2,{Rest}}}", "value" },
        { $"{{\"Value\":1,{Rest}}}", "Value" },
        { $"{{\"value\":1,\"colour\":\"red\",{Rest}}}", "colour" },
        { $"{{\"value\":1,\"unit\":\"furlong\",{Rest}}}", "unit" },
        { $"{{\"value\":1,\"unit\":\"MU\",{Rest}}}", "unit" },
        { $"{{\"value\":1,\"qualifier\":\"roughly\",{Rest}}}", "qualifier" },
        { $"{{\"value\":1,\"reportedGrowthPercent\":1.23456,{Rest}}}", "reportedGrowthPercent" },
        { "{\"value\":1,\"status\":\"Final\",\"source\":\"linghu-work-report-2025\"}", "status" },
        { "{\"value\":1,\"status\":2,\"source\":\"linghu-work-report-2025\"}", "status" },
        { "{\"value\":1,\"status\":\"final\",\"source\":\"hearsay\"}", "source" },
        { $"{{\"value\":1,\"note\":\"\",{Rest}}}", "note" },
        { $"{{\"value\":1,\"note\":\"\\ud800\",{Rest}}}", "note" },
        { $"{{\"value\":1,\"note\":\"a\\u0000b\",{Rest}}}", "note" },
        { $"{{\"value\":1,\"note\":\"a\\u0007b\",{Rest}}}", "note" },
        { $"{{\"value\":1,\"\\udc00\":1,{Rest}}}", "body" },
    };

    public static TheoryData<string, string> Targets => new()
    {
        { $"{{{RuleRest}}}", "rule" },
        { $"{{\"rule\":null,{RuleRest}}}", "rule" },
        { $"{{\"rule\":{{\"kind\":\"\\ud800\"}},{RuleRest}}}", "rule.kind" },
        { $"{{\"rule\":{{\"\\ud800\":1}},{RuleRest}}}", "rule" },
        { $"{{\"rule\":\"atLeast\",{RuleRest}}}", "rule" },
        { $"{{\"rule\":{{\"value\":10}},{RuleRest}}}", "rule.kind" },
        { $"{{\"rule\":{{\"kind\":\"exceed\",\"value\":10}},{RuleRest}}}", "rule.kind" },
        { $"{{\"rule\":{{\"kind\":\"atLeast\"}},{RuleRest}}}", "rule.value" },
        { $"{{\"rule\":{{\"kind\":\"atLeast\",\"value\":\"10\"}},{RuleRest}}}", "rule.value" },
        { $"{{\"rule\":{{\"kind\":\"atLeast\",\"value\":10,\"upper\":20}},{RuleRest}}}", "rule.upper" },
        { $"{{\"rule\":{{\"kind\":\"atLeast\",\"value\":10,\"value\":20}},{RuleRest}}}", "rule.value" },
        { $"{{\"rule\":{{\"kind\":\"within\",\"lower\":20,\"upper\":10}},{RuleRest}}}", "rule.lower" },
        { $"{{\"rule\":{{\"kind\":\"growAtLeast\",\"percent\":-100}},{RuleRest}}}", "rule.percent" },
        { $"{{\"rule\":{{\"kind\":\"increase\",\"amount\":1,\"percent\":1}},{RuleRest}}}", "rule.percent" },
        { $"{{\"rule\":{{\"kind\":\"rankWithin\",\"rank\":3}},{RuleRest}}}", "rule.kind" },
        { $"{{\"rule\":{{\"kind\":\"atMost\",\"value\":3}},{RuleRest}}}", "rule.kind" },
        { "{\"rule\":{\"kind\":\"atLeast\",\"value\":3},\"source\":\"linghu-work-report-2025\"}", "commitment" },
        { $"{{\"rule\":{{\"kind\":\"atLeast\",\"value\":3}},\"baseline\":{{\"indicator\":\"pm25\"}},{RuleRest}}}", "baseline.indicator" },
        { $"{{\"rule\":{{\"kind\":\"atLeast\",\"value\":3}},\"baseline\":{{\"period\":\"2025\"}},{RuleRest}}}", "baseline.period" },
        { $"{{\"rule\":{{\"kind\":\"atLeast\",\"value\":3}},\"baseline\":[],{RuleRest}}}", "baseline" },
        { $"{{\"rule\":{{\"kind\":\"atLeast\",\"value\":3}},\"baseline\":{{\"indicatr\":\"pm25\"}},{RuleRest}}}", "baseline.indicatr" },
        {
            $"{{\"rule\":{{\"kind\":\"atLeast\",\"value\":3}},\"baseline\":{{\"comparable\":true,\"comparable\":false}},{RuleRest}}}",
            "baseline.comparable"
        },
        { $"{{\"rule\":{{\"kind\":\"atLeast\",\"value\":3}},\"baseline\":{{\"a\\u0000b\":1}},{RuleRest}}}", "baseline" },
    };

    [Theory]
    [InlineData("observations/330503105/pm25/2025")]
    [InlineData("targets/330503105/pm25/2025")]
    [InlineData("topics/weather")]
    [InlineData("regions/330503199")]
    public async Task Invalid_UTF8_is_rejected_at_every_position(string path)
    {
        var body = Encoding.UTF8.GetBytes("""{"value":1,"note":"aa","rule":{"kind":"aa"},"name":{"zh":"aa","en":"aa"}}""");
        for (var at = 0; at < body.Length; at++)
        {
            var broken = (byte[])body.Clone();
            broken[at] = 0xff;
            using var content = new ByteArrayContent(broken);
            content.Headers.ContentType = new("application/json");
            using var response = await service.SendAsync(HttpMethod.Put, path, content);

            Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        }
    }

    [Theory]
    [MemberData(nameof(Observations))]
    public async Task Invalid_observation_is_rejected_by_field_and_nothing_is_written(string body, string field) =>
        await AssertRejectedAsync("observations/330503105/industrial-output/2025", body, field, "noObservation");

    [Theory]
    [MemberData(nameof(Targets))]
    public async Task Invalid_target_is_rejected_by_field_and_nothing_is_written(string body, string field) =>
        await AssertRejectedAsync("targets/330503105/tax-revenue/2025", body, field, "noTarget");

    [Theory]
    [InlineData("observations/999/industrial-output/2025", HttpStatusCode.NotFound, "unknownRegion")]
    [InlineData("observations/330503105/gdp/2025", HttpStatusCode.NotFound, "unknownIndicator")]
    [InlineData("observations/330503105/industrial-output/25", HttpStatusCode.BadRequest, "invalidParameter")]
    [InlineData("observations/330503105/industrial-output/9999", HttpStatusCode.BadRequest, "invalidParameter")]
    [InlineData("observations/330503105/industrial-output/2099", HttpStatusCode.BadRequest, "invalidParameter")]
    [InlineData("observations/330503105/industrial-output/2025?dryRun=true", HttpStatusCode.BadRequest, "invalidParameter")]
    public async Task Invalid_natural_key_is_rejected(string path, HttpStatusCode status, string code)
    {
        using var response = await service.PutAsync(path, new { value = 1, status = "final", source = "linghu-work-report-2025" });

        Assert.Equal(status, response.StatusCode);
        Assert.Equal(code, JsonElement.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Text("code"));
    }

    [Theory]
    [InlineData("9999-12-31")]
    [InlineData("-9998-01-01")]
    [InlineData("0001-01-01")]
    [InlineData("2101-01-01")]
    [InlineData("2026-02-30")]
    public async Task Date_outside_the_supported_range_is_rejected(string day)
    {
        var name = new { zh = "甲", en = "A" };
        using var key = await service.PostAsync("keys", new { name = "late", role = "admin", expires = day });
        using var source = await service.PutAsync("sources/almanac", new { title = name, issuer = name, publishedOn = day });

        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.BadRequest), (key.StatusCode, source.StatusCode));
        Assert.Contains(day, await ErrorOfAsync(key, "expires"), StringComparison.Ordinal);
        Assert.Contains(day, await ErrorOfAsync(source, "publishedOn"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("GET", "regions?q=%00", "q")]
    [InlineData("GET", "indicators?q=%CD%B6%D7%CA", "q")]
    [InlineData("GET", "units?q=a%07", "q")]
    [InlineData("GET", "observations?q=%ED%A0%80", "q")]
    [InlineData("GET", "progress?region=%ff", "region")]
    [InlineData("DELETE", "observations/330503105/pm25/2024?reason=%ff", "reason")]
    [InlineData("POST", "imports?reason=a%00", "reason")]
    public async Task Parameter_with_invalid_text_is_rejected(string method, string path, string parameter)
    {
        using var content = method == "POST" ? new StringContent("region", Encoding.UTF8, "text/csv") : null;
        using var response = await service.SendAsync(new HttpMethod(method), path, content);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("control characters", await ErrorOfAsync(response, parameter), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/xml")]
    [InlineData("application/x-www-form-urlencoded")]
    public async Task Body_of_an_unsupported_media_type_is_rejected(string mediaType)
    {
        using var content = new StringContent("{}", Encoding.UTF8, mediaType);
        using var response = await service.SendAsync(HttpMethod.Put, "observations/330503105/industrial-output/2025", content);

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.StatusCode);
        var problem = JsonElement.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal("unsupportedMediaType", problem.Text("code"));
    }

    [Fact]
    public async Task Target_against_the_polarity_is_accepted_with_a_note()
    {
        using var response = await service.PutAsync(
            "targets/330503106/tax-revenue/2025",
            new
            {
                rule = new { kind = "atMost", value = 3 },
                commitment = "planned",
                source = "linghu-work-report-2025",
                note = "Refunds are due.",
            });

        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
    }

    private static async Task<string> ErrorOfAsync(HttpResponseMessage response, string field) =>
        JsonElement.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Error(field);

    private async Task AssertRejectedAsync(string path, string body, string field, string missing)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var response = await service.SendAsync(HttpMethod.Put, path, content);
        var problem = JsonElement.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.False(string.IsNullOrEmpty(problem.Error(field)));
        await service.GetProblemAsync($"{path}/history", HttpStatusCode.NotFound, missing);
    }
}

using System.Net;
using System.Text.Json;
using IndicatorsApi.Tests.Support;

namespace IndicatorsApi.Tests.Http.Problems;

/// <summary>Failures as problems (RFC 9457).</summary>
public class ProblemTests(LinghuService service)
{
    [Theory]
    [InlineData("regions/999", "unknownRegion", "999")]
    [InlineData("units/CNY-1E9", "unknownUnit", "CNY-1E9")]
    [InlineData("topics/sports", "unknownTopic", "sports")]
    [InlineData("indicators/gdp", "unknownIndicator", "gdp")]
    [InlineData("sources/almanac", "unknownSource", "almanac")]
    [InlineData("observations/999/pm25/2024", "unknownRegion", "999")]
    [InlineData("observations/330503105/gdp/2024", "unknownIndicator", "gdp")]
    [InlineData("observations/330503105/pm25/2019", "noObservation", "2024")]
    [InlineData("growth/330503105/pm25/2019", "noObservation", "2024")]
    [InlineData("targets/330503105/pm25/2024", "noTarget", "2025")]
    [InlineData("progress/330503105/tax-revenue/2025", "noTarget", "Nothing is recorded for any period")]
    [InlineData("scorecards/999/2025", "unknownRegion", "999")]
    [InlineData("nonsense", "unknownRoute", "/api/v1/nonsense")]
    public async Task Missing_item_is_named_in_the_problem(string path, string code, string named)
    {
        var problem = await service.GetProblemAsync(path, HttpStatusCode.NotFound, code);

        Assert.Contains(named, problem.Text("detail"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("If-Match", "\"x\"")]
    [InlineData("If-Match", "W/\"x\"")]
    public async Task Failed_precondition_of_a_read_is_a_problem(string name, string value)
    {
        using var response = await service.SendAsync("regions/330503105", (name, value));
        var problem = JsonElement.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

        Assert.Equal(HttpStatusCode.PreconditionFailed, response.StatusCode);
        Assert.Equal("preconditionFailed", problem.Text("code"));
    }

    [Fact]
    public async Task Problem_has_every_documented_member()
    {
        var problem = await service.GetProblemAsync("regions/999", HttpStatusCode.NotFound, "unknownRegion");

        Assert.Equal("/problems/unknownRegion", problem.Text("type"));
        Assert.Equal("Unknown region", problem.Text("title"));
        Assert.Equal(404, problem.Number("status"));
        Assert.Equal("/api/v1/regions/999", problem.Text("instance"));
        Assert.False(string.IsNullOrEmpty(problem.Text("traceId")));
        Assert.Contains("999", problem.Error("region"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("PATCH")]
    public async Task Unsupported_method_returns_the_allowed_methods(string method)
    {
        using var client = service.CreateClient();
        using var request = new HttpRequestMessage(new HttpMethod(method), "/api/v1/regions");
        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        var problem = JsonElement.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Equal("methodNotAllowed", problem.Text("code"));
        Assert.Contains("GET", problem.Text("detail"), StringComparison.Ordinal);
        Assert.Contains("GET", response.Content.Headers.Allow);
    }

    [Theory]
    [InlineData("text/html")]
    [InlineData("application/xml")]
    [InlineData("image/png;q=0.5")]
    public async Task Problem_ignores_the_Accept_header(string accept)
    {
        using var response = await service.SendAsync("nonsense", ("Accept", accept));

        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task Unknown_path_outside_the_API_is_a_problem()
    {
        using var client = service.CreateClient();
        using var response = await client.GetAsync(new Uri("/nowhere", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task Response_is_readable_from_any_origin()
    {
        using var response = await service.SendAsync("regions", ("Origin", "https://dashboard.example"));

        Assert.Equal(["*"], response.Headers.GetValues("Access-Control-Allow-Origin"));
        Assert.Contains("ETag", string.Join(',', response.Headers.GetValues("Access-Control-Expose-Headers")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Problem_is_readable_from_any_origin()
    {
        using var response = await service.SendAsync("regions/999", ("Origin", "https://dashboard.example"));

        Assert.Equal(["*"], response.Headers.GetValues("Access-Control-Allow-Origin"));
    }

    [Fact]
    public async Task Preflight_request_permits_reads_from_any_origin()
    {
        using var client = service.CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Options, "/api/v1/regions");
        request.Headers.Add("Origin", "https://dashboard.example");
        request.Headers.Add("Access-Control-Request-Method", "GET");
        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NoContent, response.StatusCode);
        Assert.Equal(["*"], response.Headers.GetValues("Access-Control-Allow-Origin"));
    }
}

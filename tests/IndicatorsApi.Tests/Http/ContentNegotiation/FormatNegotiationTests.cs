using System.Net;
using IndicatorsApi.Tests.Support;

namespace IndicatorsApi.Tests.Http.ContentNegotiation;

public class FormatNegotiationTests(LinghuService service)
{
    private const string Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static TheoryData<string> Resources =>
    [
        "observations", "targets", "growth", "progress", "series/330503105/industrial-output",
        "observations/330503105/pm25/2024", "targets/330503105/pm25/2025", "growth/330503105/pm25/2024", "progress/330503105/pm25/2025",
    ];

    [Theory]
    [MemberData(nameof(Resources))]
    public async Task Resource_supports_every_format_by_name_and_by_media_type(string path)
    {
        (string, string)[] formats =
        [
            ("csv", "text/csv"),
            ("xlsx", Workbook),
            ("json-stat", "application/vnd.json-stat+json"),
            ("parquet", "application/vnd.apache.parquet"),
            ("json", "application/json"),
        ];
        foreach (var (name, type) in formats)
        {
            using var named = await service.SendAsync($"{path}?format={name}");
            using var accepted = await service.SendAsync(path, ("Accept", type));

            Assert.Equal((HttpStatusCode.OK, type), (named.StatusCode, named.Content.Headers.ContentType?.MediaType));
            Assert.Equal(type, accepted.Content.Headers.ContentType?.MediaType);
            Assert.Equal("Accept, Accept-Language, Accept-Encoding", string.Join(", ", named.Headers.Vary));
        }
    }

    [Theory]
    [InlineData("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", "application/json")]
    [InlineData("*/*", "application/json")]
    [InlineData("*/*, text/csv", "text/csv")]
    [InlineData("text/*", "text/csv")]
    [InlineData("application/*", "application/json")]
    [InlineData("application/json;q=0.5, text/csv;q=0.4", "application/json")]
    [InlineData("application/json;q=0.3, text/csv;q=0.4", "text/csv")]
    [InlineData("application/json;q=0, */*", "text/csv")]
    [InlineData("TEXT/CSV; charset=utf-8", "text/csv")]
    public async Task Accept_selects_the_format_with_the_highest_quality(string accept, string type)
    {
        using var response = await service.SendAsync("targets", ("Accept", accept));

        Assert.Equal(type, response.Content.Headers.ContentType?.MediaType);
    }

    [Theory]
    [InlineData("CSV", "text/csv")]
    [InlineData("jsonstat", "application/vnd.json-stat+json")]
    [InlineData("JSON-stat", "application/vnd.json-stat+json")]
    public async Task Format_names_ignore_case_and_hyphens(string name, string type)
    {
        using var response = await service.SendAsync($"targets?format={name}");

        Assert.Equal(type, response.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task Parameter_takes_precedence_over_Accept()
    {
        using var response = await service.SendAsync("targets?format=json", ("Accept", "text/csv"));

        Assert.Equal("application/json", response.Content.Headers.ContentType?.MediaType);
    }

    [Theory]
    [InlineData("targets?format=pdf", "*/*")]
    [InlineData("targets?format=", "*/*")]
    [InlineData("targets?format=csv&format=xlsx", "*/*")]
    [InlineData("targets", "application/pdf")]
    [InlineData("targets", "*/*;q=0")]
    [InlineData("series/330503105/pm25?format=xls", "*/*")]
    public async Task Unknown_format_is_rejected_with_the_supported_ones(string path, string accept)
    {
        using var response = await service.SendAsync(path, ("Accept", accept));
        var body = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotAcceptable, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        Assert.All(
            ["json (", "csv (", "xlsx (", "json-stat (", "parquet ("],
            supported => Assert.Contains(supported, body, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("targets?bom=true", "bom")]
    [InlineData("targets?bom=true&format=xlsx", "bom")]
    [InlineData("targets?bom=yes&format=csv", "bom")]
    [InlineData("progress?explain=true&format=csv", "explain")]
    [InlineData("targets?format=csv&period=2025-13", "period")]
    [InlineData("targets?format=csv&cursor=abc", "cursor")]
    public async Task Parameter_that_the_format_does_not_support_is_rejected(string path, string field)
    {
        using var response = await service.SendAsync(path);
        var problem = System.Text.Json.JsonElement.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.NotEmpty(problem.Error(field));
    }

    [Theory]
    [InlineData("csv")]
    [InlineData("xlsx")]
    [InlineData("json-stat")]
    [InlineData("parquet")]
    public async Task Equal_responses_have_equal_entity_tags_and_are_not_modified(string format)
    {
        using var first = await service.SendAsync($"progress?format={format}");
        using var other = await service.SendAsync($"progress?format={format}&lang=en");
        using var again = await service.SendAsync($"progress?format={format}", ("If-None-Match", first.Headers.ETag!.ToString()));

        Assert.False(first.Headers.ETag.IsWeak);
        Assert.NotEqual(first.Headers.ETag, other.Headers.ETag);
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.Equal("public, no-cache", first.Headers.CacheControl?.ToString());
        Assert.Matches("^attachment; filename=progress\\.", first.Content.Headers.ContentDisposition?.ToString());
    }

    [Fact]
    public async Task Table_with_a_limit_is_paged_with_a_link_to_the_next_page()
    {
        var rows = new List<string>();
        for (var path = "targets?format=csv&limit=10&lang=en"; path is not null;)
        {
            using var page = await service.SendAsync(path);
            rows.AddRange(await RowsAsync(page));
            path = page.Headers.TryGetValues("Link", out var links) ? links.Single().Split('<', '>')[1]["/api/v1/".Length..] : null;
        }

        using var whole = await service.SendAsync("targets?format=csv&lang=en");
        Assert.Equal(await RowsAsync(whole), rows);
        Assert.Equal(27, rows.Count);
    }

    private static async Task<IEnumerable<string>> RowsAsync(HttpResponseMessage response) =>
        (await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))
            .Split("\r\n", StringSplitOptions.RemoveEmptyEntries)
            .Skip(1);
}

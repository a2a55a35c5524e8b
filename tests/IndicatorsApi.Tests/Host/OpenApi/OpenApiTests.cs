using System.Text.Json;
using IndicatorsApi.Measures.Rules;
using IndicatorsApi.Tests.Support;

namespace IndicatorsApi.Tests.Host.OpenApi;

public class OpenApiTests(LinghuService service)
{
    [Fact]
    public async Task The_repository_holds_the_description_that_the_service_gives()
    {
        var committed = await File.ReadAllTextAsync(
            Path.Combine(RepositoryFiles.Root, "openapi.json"), TestContext.Current.CancellationToken);
        var served = (await service.DescriptionAsync()).GetRawText();

        Assert.True(
            JsonElement.DeepEquals(JsonElement.Parse(committed), JsonElement.Parse(served)),
            "openapi.json is out of date: dotnet run --project src/IndicatorsApi -- openapi > openapi.json");
    }

    [Fact]
    public async Task The_description_is_given_to_many_who_ask_at_once()
    {
        await using var fresh = service.WithWebHostBuilder(_ => { });
        using var client = fresh.CreateClient();
        var texts = await Task.WhenAll(
            Enumerable.Range(0, 16).Select(
                _ => client.GetStringAsync(new Uri("/swagger/v1/swagger.json", UriKind.Relative), TestContext.Current.CancellationToken)));

        Assert.Single(texts.Distinct(StringComparer.Ordinal));
    }

    [Fact]
    public async Task It_is_OpenApi_3_1() =>
        Assert.StartsWith("3.1.", (await service.DescriptionAsync()).Text("openapi"), StringComparison.Ordinal);

    [Fact]
    public async Task Every_operation_has_a_name_a_summary_described_parameters_and_documented_failures()
    {
        var document = await service.DescriptionAsync();
        var operations = document.GetProperty("paths").EnumerateObject().SelectMany(path => path.Value.EnumerateObject()).ToList();

        Assert.Equal(operations.Count, operations.Select(operation => operation.Value.Text("operationId")).Distinct().Count());
        Assert.All(operations, operation =>
        {
            Assert.False(string.IsNullOrEmpty(operation.Value.Text("summary")));
            Assert.All(ParametersOf(operation.Value, document), parameter =>
                Assert.False(
                    string.IsNullOrEmpty(parameter.Text("description")),
                    $"{operation.Value.Text("operationId")}: {parameter.Text("name")}"));
            Assert.True(operation.Value.GetProperty("responses").TryGetProperty("400", out var refused));
            Assert.True(refused.Resolved(document).GetProperty("content").TryGetProperty("application/problem+json", out _));
            Assert.True(
                operation.Value.GetProperty("responses").GetProperty("503").Resolved(document).GetProperty("headers")
                    .TryGetProperty("Retry-After", out _));
            var makesTables = operation.Value.GetProperty("responses").TryGetProperty("406", out _);
            Assert.Equal(operation.Name != "get" || makesTables, operation.Value.GetProperty("responses").TryGetProperty("507", out _));
        });
    }

    [Fact]
    public async Task Every_kind_of_rule_extends_the_rule_and_is_told_apart_by_kind()
    {
        var schemas = (await service.DescriptionAsync()).GetProperty("components").GetProperty("schemas");
        var discriminator = schemas.GetProperty("TargetRule").GetProperty("discriminator");

        Assert.Equal("kind", discriminator.Text("propertyName"));
        Assert.Equal(TargetRule.Kinds.Order(), discriminator.GetProperty("mapping").EnumerateObject().Select(kind => kind.Name).Order());
        Assert.Equal(
            TargetRule.Kinds, schemas.GetProperty("TargetRuleKind").GetProperty("enum").EnumerateArray().Select(kind => kind.GetString()));
        var atLeast = schemas.GetProperty("AtLeast").GetProperty("allOf");
        Assert.Equal("#/components/schemas/TargetRule", atLeast[0].Text("$ref"));
        Assert.Equal("value", Assert.Single(atLeast[1].GetProperty("required").EnumerateArray()).GetString());
    }

    [Fact]
    public async Task Dates_and_periods_are_described_as_the_text_they_are()
    {
        var schemas = (await service.DescriptionAsync()).GetProperty("components").GetProperty("schemas");

        Assert.Equal("date-time", schemas.GetProperty("Observation").GetProperty("properties").GetProperty("recordedAt").Text("format"));
        Assert.Equal("string", schemas.GetProperty("Observation").GetProperty("properties").GetProperty("period").Text("type"));
        Assert.Equal("date", schemas.GetProperty("Progress").GetProperty("properties").GetProperty("reportedThrough").Text("format"));
    }

    [Fact]
    public async Task Every_closed_set_of_words_and_every_object_has_a_name_of_its_own()
    {
        var document = await service.DescriptionAsync();
        var nameless = new List<string>();
        Look(document.GetProperty("paths"), "paths");
        foreach (var schema in document.GetProperty("components").GetProperty("schemas").EnumerateObject()
            .Where(schema => !schema.Value.TryGetProperty("enum", out _)))
            schema.Value.EnumerateObject().ToList()
                .ForEach(part => Look(part.Value, $"{schema.Name}.{part.Name}", isPart: part.Name == "allOf"));

        Assert.Empty(nameless);

        void Look(JsonElement part, string where, bool isPart = false)
        {
            if (part.ValueKind == JsonValueKind.Array)
                part.EnumerateArray().ToList().ForEach(each => Look(each, where, isPart));
            if (part.ValueKind != JsonValueKind.Object)
                return;
            if (part.TryGetProperty("enum", out _)
                || (!isPart && part.TryGetProperty("properties", out var own) && own.ValueKind == JsonValueKind.Object
                    && part.TryGetProperty("type", out _)))
                nameless.Add(where);
            part.EnumerateObject().ToList().ForEach(each => Look(each.Value, $"{where}.{each.Name}"));
        }
    }

    [Fact]
    public async Task The_root_lists_every_list_and_the_description_is_where_programs_look_first()
    {
        using var client = service.CreateClient();
        var document = await service.DescriptionAsync();
        var root = await service.GetAsync("");
        var lists = document.GetProperty("paths").EnumerateObject()
            .Where(path => path.Value.TryGetProperty("get", out _) && !path.Name.Contains('{', StringComparison.Ordinal))
                .Select(path => path.Name);

        Assert.Equal(
            lists.Order(StringComparer.Ordinal), root.GetProperty("resources").EnumerateArray().Select(resource => resource.Text("href")));
        Assert.True(
            JsonElement.DeepEquals(
                document, JsonElement.Parse(
                    await client.GetStringAsync(new Uri("/openapi.json", UriKind.Relative), TestContext.Current.CancellationToken))));
    }

    [Theory]
    [InlineData("observations?limit=2")]
    [InlineData("progress?limit=2")]
    [InlineData("growth?limit=2")]
    [InlineData("targets?limit=2")]
    [InlineData("series/330503105/industrial-output")]
    [InlineData("comparisons/industrial-output/2024?parent=330503")]
    [InlineData("matrix/2025?parent=330503")]
    [InlineData("progress/330503105/industrial-output/2025/trajectory")]
    [InlineData("digest?region=330503&since=v1")]
    [InlineData("imports/template?region=330503105&period=2025")]
    [InlineData("comparisons/industrial-output/2025?parent=330503&by=attainment")]
    [InlineData("matrix/2025?parent=330503&shape=wide")]
    [InlineData("targets/330503105/industrial-output/2025/allocation")]
    [InlineData("targets/330503105/industrial-output/2025")]
    [InlineData("progress/330503105/industrial-output/2025")]
    [InlineData("observations/330503105/industrial-output/2024")]
    [InlineData("growth/330503105/industrial-output/2024")]
    [InlineData("rollups/330503/2024")]
    [InlineData("warnings")]
    [InlineData("submissions?region=330503&period=2024")]
    [InlineData("regions")]
    [InlineData("scorecards/330503105/2025")]
    public async Task Every_media_type_and_header_of_an_answer_is_described(string path)
    {
        string[] ofEveryServer =
            ["Cache-Control", "Cache-Status", "Vary", "Access-Control-Allow-Origin", "Access-Control-Expose-Headers",
                "Content-Security-Policy", "Referrer-Policy", "X-Content-Type-Options", "Date", "Server", "Transfer-Encoding"];
        using var client = service.CreateClient();
        var document = await service.DescriptionAsync();
        var (template, operation) = OperationOf(document, path.Split('?')[0]);
        var answer = operation.GetProperty("responses").GetProperty("200").Resolved(document);
        string[] formats = ParametersOf(operation, document).Any(parameter => parameter.Text("name") == "format")
            ? path.StartsWith("digest", StringComparison.Ordinal) ? ["json", "md", "html", "docx"]
                : path.StartsWith("imports", StringComparison.Ordinal) ? ["xlsx"] : ["json", "csv", "xlsx", "json-stat", "parquet"]
            : [""];
        foreach (var format in formats)
        {
            var address = format.Length == 0 ? path : $"{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}format={format}";
            using var response = await client.GetAsync(
                new Uri($"/api/v1/{address}", UriKind.Relative), TestContext.Current.CancellationToken);
            Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
            Assert.True(
                answer.GetProperty("content").TryGetProperty(response.Content.Headers.ContentType!.MediaType!, out _),
                $"{template} answers {response.Content.Headers.ContentType}");
            Assert.All(response.Headers.Select(header => header.Key).Except(ofEveryServer, StringComparer.OrdinalIgnoreCase), header =>
                Assert.True(answer.GetProperty("headers").TryGetProperty(header, out _), $"{template} answers with {header}"));
        }
    }

    private static IEnumerable<JsonElement> ParametersOf(JsonElement operation, JsonElement document) =>
        operation.TryGetProperty("parameters", out var parameters)
            ? parameters.EnumerateArray().Select(parameter => parameter.Resolved(document))
            : [];

    private static (string Template, JsonElement Operation) OperationOf(JsonElement document, string path)
    {
        var parts = $"/api/v1/{path}".Split('/');
        return document.GetProperty("paths").EnumerateObject()
            .Where(
                each => each.Name.Split('/') is var own && own.Length == parts.Length
                    && own.Zip(parts).All(pair => pair.First == pair.Second || pair.First.StartsWith('{')))
            .OrderBy(each => each.Name.Count(letter => letter == '{'))
            .Select(each => (each.Name, each.Value.GetProperty("get"))).First();
    }

    [Fact]
    public async Task People_find_a_page_under_swagger()
    {
        using var client = service.CreateClient();

        Assert.Contains(
            "swagger-ui", await client.GetStringAsync(
                new Uri("/swagger/index.html", UriKind.Relative), TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }
}

using System.Text.Json;
using IndicatorsApi.Measures.Rules;
using IndicatorsApi.Tests.Support;

namespace IndicatorsApi.Tests.Host.OpenApi;

public class OpenApiTests(LinghuService service)
{
    [Fact]
    public async Task The_repository_holds_the_description_that_the_service_gives()
    {
        var committed = await File.ReadAllTextAsync(Path.Combine(RepositoryFiles.Root, "openapi.json"), TestContext.Current.CancellationToken);
        var served = (await DocumentAsync()).GetRawText();

        Assert.True(
            JsonElement.DeepEquals(JsonElement.Parse(committed), JsonElement.Parse(served)),
            "openapi.json is out of date: dotnet run --project src/IndicatorsApi -- openapi > openapi.json");
    }

    [Fact]
    public async Task It_is_OpenApi_3_1() => Assert.StartsWith("3.1.", (await DocumentAsync()).Text("openapi"), StringComparison.Ordinal);

    [Fact]
    public async Task Every_operation_has_a_name_a_summary_described_parameters_and_documented_failures()
    {
        var operations = (await DocumentAsync()).GetProperty("paths").EnumerateObject().SelectMany(path => path.Value.EnumerateObject()).ToList();

        Assert.Equal(operations.Count, operations.Select(operation => operation.Value.Text("operationId")).Distinct().Count());
        Assert.All(operations, operation =>
        {
            Assert.False(string.IsNullOrEmpty(operation.Value.Text("summary")));
            Assert.All(operation.Value.TryGetProperty("parameters", out var parameters) ? parameters.EnumerateArray() : [], parameter =>
                Assert.False(string.IsNullOrEmpty(parameter.Text("description")), $"{operation.Value.Text("operationId")}: {parameter.Text("name")}"));
            Assert.True(operation.Value.GetProperty("responses").TryGetProperty("400", out var refused));
            Assert.True(refused.GetProperty("content").TryGetProperty("application/problem+json", out _));
            Assert.True(operation.Value.GetProperty("responses").GetProperty("503").GetProperty("headers").TryGetProperty("Retry-After", out _));
            Assert.Equal(operation.Name != "get", operation.Value.GetProperty("responses").TryGetProperty("507", out _));
        });
    }

    [Fact]
    public async Task Every_kind_of_rule_extends_the_rule_and_is_told_apart_by_kind()
    {
        var schemas = (await DocumentAsync()).GetProperty("components").GetProperty("schemas");
        var discriminator = schemas.GetProperty("TargetRule").GetProperty("discriminator");

        Assert.Equal("kind", discriminator.Text("propertyName"));
        Assert.Equal(TargetRule.Kinds.Order(), discriminator.GetProperty("mapping").EnumerateObject().Select(kind => kind.Name).Order());
        Assert.Equal(TargetRule.Kinds, schemas.GetProperty("TargetRuleKind").GetProperty("enum").EnumerateArray().Select(kind => kind.GetString()));
        var atLeast = schemas.GetProperty("AtLeast").GetProperty("allOf");
        Assert.Equal("#/components/schemas/TargetRule", atLeast[0].Text("$ref"));
        Assert.Equal("value", Assert.Single(atLeast[1].GetProperty("required").EnumerateArray()).GetString());
    }

    [Fact]
    public async Task Dates_and_periods_are_described_as_the_text_they_are()
    {
        var schemas = (await DocumentAsync()).GetProperty("components").GetProperty("schemas");

        Assert.Equal("date-time", schemas.GetProperty("Observation").GetProperty("properties").GetProperty("recordedAt").Text("format"));
        Assert.Equal("string", schemas.GetProperty("Observation").GetProperty("properties").GetProperty("period").Text("type"));
        Assert.Equal("date", schemas.GetProperty("Progress").GetProperty("properties").GetProperty("reportedThrough").Text("format"));
    }

    [Fact]
    public async Task Every_closed_set_of_words_and_every_object_has_a_name_of_its_own()
    {
        var document = await DocumentAsync();
        var nameless = new List<string>();
        Look(document.GetProperty("paths"), "paths");
        foreach (var schema in document.GetProperty("components").GetProperty("schemas").EnumerateObject().Where(schema => !schema.Value.TryGetProperty("enum", out _)))
            schema.Value.EnumerateObject().ToList().ForEach(part => Look(part.Value, $"{schema.Name}.{part.Name}", isPart: part.Name == "allOf"));

        Assert.Empty(nameless);

        void Look(JsonElement part, string where, bool isPart = false)
        {
            if (part.ValueKind == JsonValueKind.Array)
                part.EnumerateArray().ToList().ForEach(each => Look(each, where, isPart));
            if (part.ValueKind != JsonValueKind.Object)
                return;
            if (part.TryGetProperty("enum", out _) || (!isPart && part.TryGetProperty("properties", out var own) && own.ValueKind == JsonValueKind.Object && part.TryGetProperty("type", out _)))
                nameless.Add(where);
            part.EnumerateObject().ToList().ForEach(each => Look(each.Value, $"{where}.{each.Name}"));
        }
    }

    [Fact]
    public async Task People_find_a_page_under_swagger()
    {
        using var client = service.CreateClient();

        Assert.Contains("swagger-ui", await client.GetStringAsync(new Uri("/swagger/index.html", UriKind.Relative), TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    private async Task<JsonElement> DocumentAsync()
    {
        using var client = service.CreateClient();
        return JsonElement.Parse(await client.GetStringAsync(new Uri("/swagger/v1/swagger.json", UriKind.Relative), TestContext.Current.CancellationToken));
    }
}

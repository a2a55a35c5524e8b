using System.Text.Json;
using System.Text.RegularExpressions;
using IndicatorsApi.Tests.Support;

namespace IndicatorsApi.Tests.Host.OpenApi;

/// <summary>The OpenAPI document says each thing once, and in the words of the API.</summary>
public class ComponentsTests(LinghuService service)
{
    [Theory]
    [InlineData("parameters")]
    [InlineData("responses")]
    [InlineData("headers")]
    public async Task What_occurs_more_than_once_is_a_component(string kind)
    {
        var repeated = Objects(await service.DescriptionAsync(), "")
            .Where(each => IsMatch(each.Where, $"^/paths/.*/{kind}/[^/]+$") && !each.Object.TryGetProperty("$ref", out _))
            .GroupBy(each => (Key: kind == "parameters" ? "" : each.Where.Split('/')[^1], Json: each.Object.GetRawText()))
            .Where(same => same.Count() > 1).Select(same => string.Join(", ", same.Select(each => each.Where)));

        Assert.Empty(repeated);
    }

    [Fact]
    public async Task Every_component_is_referred_to_and_every_reference_leads_somewhere()
    {
        var document = await service.DescriptionAsync();
        var references = Objects(document, "").Where(each => each.Object.TryGetProperty("$ref", out _))
            .ToLookup(each => each.Object.Text("$ref")!, each => each.Where, StringComparer.Ordinal);
        var shared = from kind in new[] { "parameters", "responses", "headers" }
                     from component in document.GetProperty("components").GetProperty(kind).EnumerateObject()
                     select $"#/components/{kind}/{component.Name}";

        Assert.All(references, reference => Assert.True(Found(document, reference.Key), $"{reference.Key} is not there"));
        Assert.All(shared, component => Assert.True(references[component].Count() > 1, $"{component} is referred to once, or never"));
    }

    [Fact]
    public async Task No_description_shows_the_name_of_a_type_of_NET()
    {
        var leaks = Objects(await service.DescriptionAsync(), "").SelectMany(each => each.Object.EnumerateObject()
            .Where(property => property.Name is "description" or "summary" && property.Value.ValueKind == JsonValueKind.String)
            .Where(property => IsMatch(property.Value.GetString()!, @"IndicatorsApi\."))
            .Select(property => $"{each.Where}/{property.Name}: {property.Value}"));

        Assert.Empty(leaks);
    }

    private static bool IsMatch(string text, string pattern) => Regex.IsMatch(text, pattern, RegexOptions.None, TimeSpan.FromSeconds(1));

    private static bool Found(JsonElement document, string reference)
    {
        var part = document;
        return reference.Split('/').Skip(1).All(name => part.TryGetProperty(name, out part));
    }

    /// <summary>All objects of a document, each with its place in it.</summary>
    private static IEnumerable<(string Where, JsonElement Object)> Objects(JsonElement part, string where) => part.ValueKind switch
    {
        JsonValueKind.Object => part.EnumerateObject()
            .SelectMany(member => Objects(member.Value, $"{where}/{member.Name.Replace("/", "~1", StringComparison.Ordinal)}"))
            .Prepend((where, part)),
        JsonValueKind.Array => part.EnumerateArray().SelectMany((item, i) => Objects(item, $"{where}/{i}")),
        _ => [],
    };
}

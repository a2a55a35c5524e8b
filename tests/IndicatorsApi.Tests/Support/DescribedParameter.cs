using System.Text.Json;

namespace IndicatorsApi.Tests.Support;

/// <summary>A parameter as the OpenAPI document describes it.</summary>
/// <param name="Name">The name.</param>
/// <param name="In">The location: path, query or header.</param>
/// <param name="Required"><c>true</c> for a required parameter.</param>
/// <param name="Example">The example.</param>
/// <param name="Values">All that it may be, where they are listed.</param>
internal sealed record DescribedParameter(string Name, string In, bool Required, string? Example, IReadOnlyList<string> Values)
{
    public static DescribedParameter From(JsonElement parameter, JsonElement document)
    {
        var example = parameter.TryGetProperty("example", out var own) ? own : (JsonElement?)null;
        return new(
            parameter.Text("name")!,
            parameter.Text("in")!,
            parameter.TryGetProperty("required", out var required) && required.GetBoolean(),
            example is null ? null : example.Value.ValueKind == JsonValueKind.Array ? string.Join(',', example.Value.EnumerateArray())
                : example.Value.ToString(),
            ValuesOf(parameter.GetProperty("schema"), document));
    }

    private static IReadOnlyList<string> ValuesOf(JsonElement schema, JsonElement document)
    {
        if (schema.TryGetProperty("items", out var items))
            return ValuesOf(items, document);
        if (schema.TryGetProperty("$ref", out var reference))
            return ValuesOf(
                document.GetProperty("components").GetProperty("schemas").GetProperty(reference.GetString()!.Split('/')[^1]), document);
        return schema.TryGetProperty("enum", out var values) ? [.. values.EnumerateArray().Select(value => value.ToString())] : [];
    }
}

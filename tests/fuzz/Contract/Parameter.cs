using System.Text.Json;

namespace IndicatorsApi.Fuzz.Contract;

/// <summary>A parameter of the API description.</summary>
internal sealed record Parameter(string Name, string In, bool IsRequired, JsonElement Schema, string? Example)
{
    public static Parameter From(JsonElement parameter) => new(
        parameter.GetProperty("name").GetString()!,
        parameter.GetProperty("in").GetString()!,
        parameter.TryGetProperty("required", out var required) && required.GetBoolean(),
        parameter.GetProperty("schema"),
        parameter.TryGetProperty("example", out var example) ? TextOf(example) : null);

    private static string TextOf(JsonElement example) =>
        example.ValueKind == JsonValueKind.Array ? string.Join(',', example.EnumerateArray()) : example.ToString();
}

using System.Text.Json;

namespace IndicatorsApi.Tests.Support;

/// <summary>Shorter ways to read a response.</summary>
internal static class JsonExtensions
{
    public static IReadOnlyList<JsonElement> Items(this JsonElement list) => [.. list.GetProperty("items").EnumerateArray()];

    public static string? Text(this JsonElement item, string property) => item.GetProperty(property).GetString();

    /// <summary>
    /// What a Reference Object of an OpenAPI document refers to (<c>#/components/parameters/limit</c>); any other object is itself.
    /// </summary>
    public static JsonElement Resolved(this JsonElement item, JsonElement document) => item.TryGetProperty("$ref", out var reference)
        ? reference.GetString()!.Split('/').Skip(1).Aggregate(document, (part, name) => part.GetProperty(name)) : item;

    /// <summary>Returns the identifier of a created item, which may be nested in the response.</summary>
    public static string? OwnId(this JsonElement answer) =>
        answer.TryGetProperty("id", out var own) ? own.GetString() : answer.EnumerateObject()
        .Where(member => member.Value.ValueKind == JsonValueKind.Object).Select(member => member.Value.OwnId())
            .FirstOrDefault(id => id is not null);

    public static decimal? Number(this JsonElement item, string property) =>
        item.GetProperty(property) is { ValueKind: not JsonValueKind.Null } number ? number.GetDecimal() : null;

    public static IReadOnlyList<string?> Notes(this JsonElement item) =>
        [.. item.GetProperty("notes").EnumerateArray().Select(note => note.Text("code"))];

    public static string Error(this JsonElement problem, string field) =>
        string.Join(' ', problem.GetProperty("errors").GetProperty(field).EnumerateArray().Select(message => message.GetString()));
}

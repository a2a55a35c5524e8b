using System.Globalization;
using System.Text.Json;
using IndicatorsApi.Tests.Support;

namespace IndicatorsApi.Fuzz.Contract;

/// <summary>An operation of the API description.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Method">The method, in capitals.</param>
/// <param name="Path">The path, with its parameters in braces.</param>
/// <param name="Parameters">The parameters.</param>
/// <param name="Bodies">The request bodies by media type.</param>
/// <param name="Answers">The response schemas by status and media type.</param>
/// <param name="NeedsKey"><c>true</c> when an API key is required.</param>
internal sealed record Operation(
    string Id,
    string Method,
    string Path,
    IReadOnlyList<Parameter> Parameters,
    IReadOnlyDictionary<string, JsonElement> Bodies,
    IReadOnlyDictionary<int, Dictionary<string, JsonElement>> Answers,
    bool NeedsKey)
{
    /// <summary>The first part of its path: the resource.</summary>
    public string Resource => Path["/api/v1/".Length..].Split('/')[0];

    public bool Writes => Method is not "GET";

    public static Operation From(string path, string method, JsonElement operation, JsonElement document) => new(
        operation.GetProperty("operationId").GetString()!,
        method.ToUpperInvariant(),
        path,
        [.. operation.GetProperty("parameters").EnumerateArray().Select(parameter => Parameter.From(parameter.Resolved(document)))],
        operation.TryGetProperty("requestBody", out var body) ? body.GetProperty("content").EnumerateObject()
            .ToDictionary(type => type.Name, type => type.Value, StringComparer.Ordinal) : [],
        operation.GetProperty("responses").EnumerateObject()
            .ToDictionary(
                answer => int.Parse(answer.Name, CultureInfo.InvariantCulture), answer => SchemasOf(answer.Value.Resolved(document))),
        operation.GetProperty("security").EnumerateArray().Any(way => way.EnumerateObject().Any()));

    private static Dictionary<string, JsonElement> SchemasOf(JsonElement answer) => answer.TryGetProperty("content", out var content)
        ? content.EnumerateObject().ToDictionary(type => type.Name, type => type.Value.GetProperty("schema"), StringComparer.Ordinal)
        : [];
}

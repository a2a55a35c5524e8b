using System.Text.Json;

namespace IndicatorsApi.Tests.Support;

/// <summary>An operation as the OpenAPI document describes it.</summary>
internal sealed record DescribedOperation(
    string Path, string Method, string Id, IReadOnlyList<DescribedParameter> Parameters, IReadOnlyDictionary<string, JsonElement?> Bodies)
{
    /// <summary>Of these, one of several parameters is needed.</summary>
    private static readonly Dictionary<string,
    string> OneOfSeveral = new(StringComparer.Ordinal) { ["getComparison"] = "level=town", ["getMatrix"] = "level=town" };

    /// <summary>The order of operations: writes come before reads, and deletions come last.</summary>
    public int Order =>
        Method switch
        {
            "put" => 0,
            "post" => Path.Contains('{', StringComparison.Ordinal) ? (Id == "redeliver" ? 3 : 2)
            : 1,
            "get" => 4,
            _ => 5
        };

    /// <summary>All that a document describes.</summary>
    public static IEnumerable<DescribedOperation> AllOf(JsonElement document) =>
        from path in document.GetProperty("paths").EnumerateObject()
        from operation in path.Value.EnumerateObject()
        select new DescribedOperation(
            path.Name["/api/v1".Length..],
            operation.Name,
            operation.Value.Text("operationId")!,
            [.. operation.Value.GetProperty("parameters").EnumerateArray()
                .Select(parameter => DescribedParameter.From(parameter.Resolved(document), document))],
            operation.Value.TryGetProperty("requestBody", out var body)
                ? body.GetProperty("content").EnumerateObject()
                    .ToDictionary(
                        type => type.Name, type =>
                            type.Value.TryGetProperty("example", out var example) ? example : (JsonElement?)null, StringComparer.Ordinal)
                : new Dictionary<string, JsonElement?>(StringComparer.Ordinal));

    /// <summary>A query with what is needed, and more.</summary>
    public string Asking(string query) => string.Join('&', Parameters
        .Where(parameter => parameter is { In: "query", Required: true })
            .Select(parameter => $"{parameter.Name}={Uri.EscapeDataString(parameter.Example!)}")
        .Concat(query.Length == 0 ? [] : [query])
            .Concat(OneOfSeveral.TryGetValue(Id, out var needed) && !query.Contains("level=", StringComparison.Ordinal) ? [needed] : []));
}

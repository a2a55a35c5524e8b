using System.Text.Json;
using IndicatorsApi.Tests.Support;

namespace IndicatorsApi.Fuzz.Contract;

/// <summary>What <c>openapi.json</c> says of the service.</summary>
internal sealed class ApiDescription
{
    private readonly JsonElement _schemas;

    private ApiDescription(JsonElement document)
    {
        Assert.StartsWith("3.1", document.GetProperty("openapi").GetString());
        _schemas = document.GetProperty("components").GetProperty("schemas");
        Operations =
            [.. from path in document.GetProperty("paths")
                .EnumerateObject() from operation in path.Value.EnumerateObject() select Operation.From(
                    path.Name, operation.Name, operation.Value, document)];
        Schemas = new SchemaCheck(this);
    }

    public IReadOnlyList<Operation> Operations { get; }

    /// <summary>Checks values against the schemas.</summary>
    public SchemaCheck Schemas { get; }

    /// <summary>The shape of all failures.</summary>
    public JsonElement Problem => _schemas.GetProperty(nameof(Problem));

    /// <summary>Reads the file in the root of the repository.</summary>
    public static ApiDescription Read() => new(JsonElement.Parse(File.ReadAllText(Path.Combine(RepositoryFiles.Root, "openapi.json"))));

    /// <summary>Returns the operation of another method at the same path; <c>null</c> without one.</summary>
    public Operation? At(string path, string method) =>
        Operations.FirstOrDefault(operation => operation.Path == path && operation.Method == method);

    /// <summary>What a reference, <c>#/components/schemas/…</c>, leads to.</summary>
    public JsonElement Named(string reference) => _schemas.GetProperty(reference[(reference.LastIndexOf('/') + 1)..]);

    /// <summary>A schema without the reference to it, and without the <c>null</c> beside it.</summary>
    public JsonElement Plain(JsonElement schema)
    {
        if (schema.TryGetProperty("$ref", out var reference))
            return Plain(Named(reference.GetString()!));
        return schema.TryGetProperty("oneOf", out var either) ? Plain(either[0]) : schema;
    }
}

using System.Text.Json;
using System.Text.Json.Nodes;
using IndicatorsApi.Measures.Rules;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace IndicatorsApi.Host.OpenApi;

/// <summary>Names each closed set of words once, so that a generated client has one type for it, wherever it is asked for or answered.</summary>
internal static class EnumSchemaFilter
{
    /// <summary>The name of the kinds of rules, which are no enumeration in the code.</summary>
    public const string RuleKind = "TargetRuleKind";

    /// <summary>The schema of the words of an enumeration, or of the kinds of rules.</summary>
    public static IOpenApiSchema Of(Type enumeration, ISchemaGenerator generator, SchemaRepository repository) => enumeration == typeof(TargetRule)
        ? Named(RuleKind, TargetRule.Kinds, "The kind of a rule.", repository)
        : generator.GenerateSchema(enumeration, repository);

    /// <summary>The schema of some words under a name.</summary>
    public static IOpenApiSchema Named(string name, IEnumerable<string> words, string description, SchemaRepository repository) =>
        repository.Schemas.ContainsKey(name)
            ? new OpenApiSchemaReference(name)
            : repository.AddDefinition(name, new OpenApiSchema { Type = JsonSchemaType.String, Enum = [.. words.Select(word => (JsonNode)word)], Description = description });

    /// <summary>The words of an enumeration as they are written.</summary>
    public static IEnumerable<string> WordsOf(Type enumeration) => Enum.GetNames(enumeration).Select(JsonNamingPolicy.CamelCase.ConvertName);

    /// <summary>A schema, or null.</summary>
    public static OpenApiSchema OrNull(IOpenApiSchema reference, string? description) => new()
    {
        Description = description,
        OneOf = [reference, new OpenApiSchema { Type = JsonSchemaType.Null }],
    };
}

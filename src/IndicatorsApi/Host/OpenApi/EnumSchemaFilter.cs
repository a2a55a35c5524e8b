using System.Text.Json;
using System.Text.Json.Nodes;
using IndicatorsApi.Measures.Rules;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace IndicatorsApi.Host.OpenApi;

/// <summary>Creates one named schema for each enumeration, so that generated clients have one type for it.</summary>
internal static class EnumSchemaFilter
{
    /// <summary>The schema name of the kinds of target rules, which are classes in the code.</summary>
    public const string RuleKind = "TargetRuleKind";

    /// <summary>Returns the schema of an enumeration or of the kinds of target rules.</summary>
    public static IOpenApiSchema Of(Type enumeration, ISchemaGenerator generator, SchemaRepository repository) =>
        enumeration == typeof(TargetRule)
        ? Named(RuleKind, TargetRule.Kinds, "The kind of a rule.", repository)
        : generator.GenerateSchema(enumeration, repository);

    /// <summary>Returns a named schema of codes.</summary>
    public static IOpenApiSchema Named(string name, IEnumerable<string> words, string description, SchemaRepository repository) =>
        repository.Schemas.ContainsKey(name)
            ? new OpenApiSchemaReference(name)
            : repository.AddDefinition(
                name,
                new OpenApiSchema
                {
                    Type = JsonSchemaType.String,
                    Enum = [.. words.Select(word => (JsonNode)word)],
                    Description = description
                });

    /// <summary>Returns the codes of an enumeration.</summary>
    public static IEnumerable<string> WordsOf(Type enumeration) =>
        Enum.GetNames(enumeration).Select(JsonNamingPolicy.CamelCase.ConvertName);

    /// <summary>Returns a schema that also allows null.</summary>
    public static OpenApiSchema OrNull(IOpenApiSchema reference, string? description) => new()
    {
        Description = description,
        OneOf = [reference, new OpenApiSchema { Type = JsonSchemaType.Null }],
    };
}

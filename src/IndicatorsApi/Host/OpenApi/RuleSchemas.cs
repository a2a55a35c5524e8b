using IndicatorsApi.Measures.Rules;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace IndicatorsApi.Host.OpenApi;

/// <summary>Describes the rules of targets as what they are: one of a closed set of shapes, told apart by <c>kind</c>.</summary>
internal sealed class RuleSchemas : ISchemaFilter
{
    public void Apply(IOpenApiSchema schema, SchemaFilterContext context)
    {
        if (schema is not OpenApiSchema rule)
            return;
        if (context.Type == typeof(TargetRule))
            DescribeUnion(rule, context);
        else if (TargetRule.KindOf(context.Type) is { } kind)
            DescribeKind(rule, kind);
    }

    private static void DescribeUnion(OpenApiSchema union, SchemaFilterContext context)
    {
        var kinds = TargetRule.Kinds.ToDictionary(
            kind => kind,
            kind => (OpenApiSchemaReference)context.SchemaGenerator.GenerateSchema(TargetRule.TypeOf(kind), context.SchemaRepository),
            StringComparer.Ordinal);
        union.Type = null;
        union.Properties = null;
        union.AdditionalPropertiesAllowed = true;
        union.OneOf = [.. kinds.Values];
        union.Discriminator = new OpenApiDiscriminator { PropertyName = TargetRule.Discriminator, Mapping = kinds };
    }

    private static void DescribeKind(OpenApiSchema rule, string kind)
    {
        var properties = new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal)
        {
            [TargetRule.Discriminator] = new OpenApiSchema { Type = JsonSchemaType.String, Const = kind, Description = "The kind of the rule." },
        };
        foreach (var (name, property) in rule.Properties ?? new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal))
            properties[name] = property;
        rule.Properties = properties;
        rule.Required = new HashSet<string>([TargetRule.Discriminator, .. TargetRule.RequiredParametersOf(kind)], StringComparer.Ordinal);
    }
}

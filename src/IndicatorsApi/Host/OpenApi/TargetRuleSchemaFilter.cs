using IndicatorsApi.Measures.Rules;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace IndicatorsApi.Host.OpenApi;

/// <summary>Describes target rules as a base schema with the discriminator <c>kind</c> and a derived schema for each kind.</summary>
/// <remarks>Client generators create a base class and derived classes from it (OpenAPI 3.1, Discriminator Object).</remarks>
internal sealed class TargetRuleSchemaFilter : ISchemaFilter
{
    public void Apply(IOpenApiSchema schema, SchemaFilterContext context)
    {
        if (schema is not OpenApiSchema rule)
            return;
        if (context.Type == typeof(TargetRule))
            DescribeBase(rule, context);
        else if (TargetRule.KindOf(context.Type) is { } kind)
            DescribeKind(rule, kind);
    }

    private static void DescribeBase(OpenApiSchema rule, SchemaFilterContext context)
    {
        var kinds = TargetRule.Kinds.ToDictionary(
            kind => kind,
            kind => (OpenApiSchemaReference)context.SchemaGenerator.GenerateSchema(TargetRule.TypeOf(kind), context.SchemaRepository),
            StringComparer.Ordinal);
        rule.Type = JsonSchemaType.Object;
        rule.AdditionalPropertiesAllowed = true;
        rule.Properties = new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal)
        {
            [TargetRule.Discriminator] = EnumSchemaFilter.Of(typeof(TargetRule), context.SchemaGenerator, context.SchemaRepository),
        };
        rule.Required = new HashSet<string>([TargetRule.Discriminator], StringComparer.Ordinal);
        rule.Discriminator = new OpenApiDiscriminator { PropertyName = TargetRule.Discriminator, Mapping = kinds };
    }

    private static void DescribeKind(OpenApiSchema rule, string kind)
    {
        var own = new OpenApiSchema
        {
            Type = JsonSchemaType.Object,
            Properties = rule.Properties,
            Required = new HashSet<string>(TargetRule.RequiredParametersOf(kind), StringComparer.Ordinal),
            AdditionalPropertiesAllowed = true,
        };
        (rule.Type, rule.Properties, rule.Required, rule.AdditionalPropertiesAllowed) = (null, null, null, true);
        rule.AllOf = [new OpenApiSchemaReference(nameof(TargetRule)), own];
    }
}

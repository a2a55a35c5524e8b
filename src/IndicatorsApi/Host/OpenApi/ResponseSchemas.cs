using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace IndicatorsApi.Host.OpenApi;

/// <summary>
/// Says what Swashbuckle does not see: that answers hold every property unless one is left out when empty, which references may
/// be null, and that a property without a public setter is not therefore read-only.
/// </summary>
internal sealed class ResponseSchemas : ISchemaFilter
{
    private readonly NullabilityInfoContext _nullability = new();

    public void Apply(IOpenApiSchema schema, SchemaFilterContext context)
    {
        if (schema is not OpenApiSchema { Properties: { } properties } response || !OpenApiSetup.Assemblies.Contains(context.Type.Assembly))
            return;

        response.Required = new HashSet<string>(StringComparer.Ordinal);
        foreach (var property in context.Type.GetProperties())
        {
            var name = JsonNamingPolicy.CamelCase.ConvertName(property.Name);
            if (!properties.TryGetValue(name, out var described))
                continue;
            if (!property.IsDefined(typeof(JsonIgnoreAttribute), inherit: true))
                response.Required.Add(name);
            if (described is OpenApiSchema own)
                own.ReadOnly = false;
            else if (_nullability.Create(property).ReadState == NullabilityState.Nullable)
                properties[name] = OrNull(described);
        }
    }

    private static OpenApiSchema OrNull(IOpenApiSchema reference) => new()
    {
        Description = reference.Description,
        OneOf = [reference, new OpenApiSchema { Type = JsonSchemaType.Null }],
    };
}

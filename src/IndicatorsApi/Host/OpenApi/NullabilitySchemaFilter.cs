using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using IndicatorsApi.Http.QueryParameters;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace IndicatorsApi.Host.OpenApi;

/// <summary>Adds what Swashbuckle cannot infer: required properties, nullable references and enumerations of text properties.</summary>
/// <remarks>
/// A response contains each property unless it is omitted when empty. A request requires the properties with <c>[Required]</c> and accepts
/// null for the others. A property without a public setter is not read-only.
/// </remarks>
internal sealed class NullabilitySchemaFilter : ISchemaFilter
{
    public void Apply(IOpenApiSchema schema, SchemaFilterContext context)
    {
        if (schema is not OpenApiSchema { Properties: { } properties } described
            || !OpenApiSetup.Assemblies.Contains(context.Type.Assembly))
            return;

        var isRequest = context.Type.Name.EndsWith("Request", StringComparison.Ordinal);
        described.Required = new HashSet<string>(StringComparer.Ordinal);
        foreach (var property in context.Type.GetProperties())
        {
            var name = JsonNamingPolicy.CamelCase.ConvertName(property.Name);
            if (!properties.TryGetValue(name, out var own))
                continue;
            var isRequired = isRequest ? property.IsDefined(typeof(RequiredAttribute))
                : !property.IsDefined(typeof(JsonIgnoreAttribute), inherit: true);
            if (isRequired)
                described.Required.Add(name);
            properties[name] = Describe(own, property, mayBeNull: !(isRequest && isRequired), context);
        }
    }

    private static IOpenApiSchema Describe(IOpenApiSchema own, PropertyInfo property, bool mayBeNull, SchemaFilterContext context)
    {
        // NullabilityInfoContext is not thread-safe, and requests for the description may run concurrently.
        mayBeNull &= new NullabilityInfoContext().Create(property).ReadState == NullabilityState.Nullable;
        if (own is not OpenApiSchema inline)
            return mayBeNull ? EnumSchemaFilter.OrNull(own, own.Description) : own;
        inline.ReadOnly = false;
        if (property.GetCustomAttribute<EnumValuesAttribute>() is { } terms)
            return WordsOf(inline, terms.Enumeration, mayBeNull, context);
        if (WordsThatCount(property.PropertyType) is { } words)
            return Counted(inline, words, property, context.SchemaRepository);
        if (!mayBeNull)
            inline.Type &= ~JsonSchemaType.Null;
        return inline;
    }

    private static IOpenApiSchema WordsOf(OpenApiSchema inline, Type enumeration, bool mayBeNull, SchemaFilterContext context)
    {
        var words = EnumSchemaFilter.Of(enumeration, context.SchemaGenerator, context.SchemaRepository);
        if (inline.Items is not null)
        {
            inline.Items = words;
            return inline;
        }

        return mayBeNull ? EnumSchemaFilter.OrNull(words, inline.Description)
            : new OpenApiSchemaReference(((OpenApiSchemaReference)words).Reference.Id!) { Description = inline.Description };
    }

    /// <summary>Returns the enumeration that is the key of a dictionary of counts.</summary>
    private static Type? WordsThatCount(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyDictionary<,>)
            && type.GetGenericArguments()[0] is { IsEnum: true } words && type.GetGenericArguments()[1] == typeof(int) ? words : null;

    /// <summary>Returns a named schema with a count for each code of an enumeration.</summary>
    private static OpenApiSchemaReference Counted(OpenApiSchema inline, Type words, PropertyInfo property, SchemaRepository repository)
    {
        var name = $"{words.Name}Counts";
        if (!repository.Schemas.ContainsKey(name))
        {
            repository.AddDefinition(name, new OpenApiSchema
            {
                Type = JsonSchemaType.Object,
                Description = $"A number for each word of {words.Name}.",
                Properties = EnumSchemaFilter.WordsOf(words)
                    .ToDictionary(
                        word => word, _ => (IOpenApiSchema)new OpenApiSchema { Type = JsonSchemaType.Integer, Format = "int32" },
                        StringComparer.Ordinal),
                Required = EnumSchemaFilter.WordsOf(words).ToHashSet(StringComparer.Ordinal),
            });
        }

        return new OpenApiSchemaReference(name) { Description = inline.Description ?? property.Name };
    }
}

using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using IndicatorsApi.Http.QueryParameters;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace IndicatorsApi.Host.OpenApi;

/// <summary>
/// Says what Swashbuckle does not see. Answers hold every property unless one is left out when empty; requests need those that are marked so, and take null for the
/// others. Which references may be null; which texts are words of a closed set; and that a property without a public setter is not therefore read-only.
/// </summary>
internal sealed class NullabilitySchemaFilter : ISchemaFilter
{
    public void Apply(IOpenApiSchema schema, SchemaFilterContext context)
    {
        if (schema is not OpenApiSchema { Properties: { } properties } described || !OpenApiSetup.Assemblies.Contains(context.Type.Assembly))
            return;

        var isRequest = context.Type.Name.EndsWith("Request", StringComparison.Ordinal);
        described.Required = new HashSet<string>(StringComparer.Ordinal);
        foreach (var property in context.Type.GetProperties())
        {
            var name = JsonNamingPolicy.CamelCase.ConvertName(property.Name);
            if (!properties.TryGetValue(name, out var own))
                continue;
            var isRequired = isRequest ? property.IsDefined(typeof(RequiredAttribute)) : !property.IsDefined(typeof(JsonIgnoreAttribute), inherit: true);
            if (isRequired)
                described.Required.Add(name);
            properties[name] = Describe(own, property, mayBeNull: !(isRequest && isRequired), context);
        }
    }

    private static IOpenApiSchema Describe(IOpenApiSchema own, PropertyInfo property, bool mayBeNull, SchemaFilterContext context)
    {
        // A context of its own: it is not made for several threads, and the description may be asked for by many at once.
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

        return mayBeNull ? EnumSchemaFilter.OrNull(words, inline.Description) : new OpenApiSchemaReference(((OpenApiSchemaReference)words).Reference.Id!) { Description = inline.Description };
    }

    /// <summary>The enumeration whose words a dictionary counts by.</summary>
    private static Type? WordsThatCount(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyDictionary<,>) && type.GetGenericArguments()[0] is { IsEnum: true } words && type.GetGenericArguments()[1] == typeof(int) ? words : null;

    /// <summary>A count for each word, under a name of its own.</summary>
    private static OpenApiSchemaReference Counted(OpenApiSchema inline, Type words, PropertyInfo property, SchemaRepository repository)
    {
        var name = $"{words.Name}Counts";
        if (!repository.Schemas.ContainsKey(name))
        {
            repository.AddDefinition(name, new OpenApiSchema
            {
                Type = JsonSchemaType.Object,
                Description = $"A number for each word of {words.Name}.",
                Properties = EnumSchemaFilter.WordsOf(words).ToDictionary(word => word, _ => (IOpenApiSchema)new OpenApiSchema { Type = JsonSchemaType.Integer, Format = "int32" }, StringComparer.Ordinal),
                Required = EnumSchemaFilter.WordsOf(words).ToHashSet(StringComparer.Ordinal),
            });
        }

        return new OpenApiSchemaReference(name) { Description = inline.Description ?? property.Name };
    }
}

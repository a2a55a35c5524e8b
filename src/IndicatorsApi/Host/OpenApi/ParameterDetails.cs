using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using IndicatorsApi.Http.Lists;
using IndicatorsApi.Http.Queries;
using IndicatorsApi.Measures.Rules;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace IndicatorsApi.Host.OpenApi;

/// <summary>
/// Says what parameters may be. They reach the code as text, so that a wrong one can be answered with what is allowed; the
/// description gives their real types.
/// </summary>
internal sealed class ParameterDetails : IParameterFilter
{
    /// <summary>The forms of a period, as a regular expression of ECMA-262.</summary>
    public const string PeriodPattern = "^[0-9]{4}(-H[1-2]|-Q[1-4]|-(0[1-9]|1[0-2])(-YTD)?|\\.\\.[0-9]{4})?$";

    public void Apply(IOpenApiParameter parameter, ParameterFilterContext context)
    {
        if (parameter is not OpenApiParameter { Schema: OpenApiSchema schema } details)
            return;

        var item = schema.Items as OpenApiSchema ?? schema;
        if (context.ParameterInfo?.GetCustomAttribute<OneOfTermsAttribute>() is { } terms)
            item.Enum = [.. Words(terms.Enumeration).Select(word => (JsonNode)word)];

        // An example in an XML comment is text, whatever it looks like, and one value where the parameter is a list.
        if (details.Example is { } example)
            details.Example = schema.Items is null ? example.ToString() : new JsonArray(example.ToString());
#pragma warning disable CS0618 // It is obsolete, and yet where the XML comments were put.
        schema.Example = null;
#pragma warning restore CS0618

        switch (details.Name)
        {
            case "limit":
                schema.Type = JsonSchemaType.Integer;
                (schema.Minimum, schema.Maximum, schema.Default) = ("1", $"{ListQuery.MaxPageSize}", ListQuery.DefaultPageSize);
                break;
            case FormatChoice.Parameter:
                // The answers are described as JSON only: a client that is typed from the description would get a union of all.
                item.Enum = [.. FormatChoice.Names.Select(name => (JsonNode)name)];
                details.Description += $" Known: {FormatChoice.Known}.";
                break;
            case "period":
                item.Pattern = PeriodPattern;
                break;
        }
    }

    private static IEnumerable<string> Words(Type enumeration) =>
        enumeration == typeof(TargetRule)
            ? TargetRule.Kinds
            : Enum.GetNames(enumeration).Select(JsonNamingPolicy.CamelCase.ConvertName);
}

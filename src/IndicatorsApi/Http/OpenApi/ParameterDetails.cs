using System.Reflection;
using System.Text.Json.Nodes;
using IndicatorsApi.Http.Queries;
using IndicatorsApi.Targets.Rules;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace IndicatorsApi.Http.OpenApi;

/// <summary>
/// Says what parameters may be. They reach the code as text, so that a wrong one can be answered with what is allowed; the
/// description gives their real types.
/// </summary>
internal sealed class ParameterDetails : IParameterFilter
{
    /// <summary>The forms of a period, as a regular expression of ECMA-262.</summary>
    public const string PeriodPattern = "^[0-9]{4}(-H[1-2]|-Q[1-4]|-(0[1-9]|1[0-2])(-YTD)?)?$";

    public void Apply(IOpenApiParameter parameter, ParameterFilterContext context)
    {
        if (parameter is not OpenApiParameter { Schema: OpenApiSchema schema } details)
            return;

        var item = schema.Items as OpenApiSchema ?? schema;
        if (context.ParameterInfo?.GetCustomAttribute<OneOfTermsAttribute>() is { } terms)
            item.Enum = [.. Words(terms.Enumeration).Select(word => (JsonNode)word)];
        if (schema.Items is not null)
            (details.Style, details.Explode) = (ParameterStyle.Form, true);

        switch (details.Name)
        {
            case "limit":
                schema.Type = JsonSchemaType.Integer;
                (schema.Minimum, schema.Maximum, schema.Default) = ("1", $"{ListQuery.MaxPageSize}", ListQuery.DefaultPageSize);
                break;
            case "period":
                item.Pattern = PeriodPattern;
                break;
        }
    }

    private static IEnumerable<string> Words(Type enumeration) =>
        enumeration == typeof(TargetRule)
            ? TargetRule.Kinds
            : Enum.GetNames(enumeration).Select(System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName);
}

using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Text.Json.Nodes;
using IndicatorsApi.Http.Pagination;
using IndicatorsApi.Http.QueryParameters;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace IndicatorsApi.Host.OpenApi;

/// <summary>Describes the types of query and path parameters.</summary>
/// <remarks>
/// The code binds parameters as text so that validation can list the allowed values. The description contains the real types.
/// </remarks>
internal sealed class ParameterFilter : IParameterFilter
{
    /// <summary>The forms of a period, as a regular expression of ECMA-262.</summary>
    public const string PeriodPattern = "^[0-9]{4}(-H[1-2]|-Q[1-4]|-(0[1-9]|1[0-2])(-YTD)?|\\.\\.[0-9]{4})?$";

    private const int ExampleYear = 2025;

    /// <summary>An instant, a date or a dataset version, as a regular expression of ECMA-262.</summary>
    private const string MomentPattern = "^(v[0-9]+|[0-9]{4}-[0-9]{2}-[0-9]{2}(T.+)?)$";

    public void Apply(IOpenApiParameter parameter, ParameterFilterContext context)
    {
        if (parameter is not OpenApiParameter { Schema: OpenApiSchema schema } details)
            return;

        details.Required |= context.ParameterInfo?.GetCustomAttribute<RequiredAttribute>() is not null;

        // An XML comment contains an example as text, and one value for a parameter that is a list.
        if (details.Example is { } example)
            details.Example = schema.Items is null ? example.ToString() : new JsonArray(example.ToString());
#pragma warning disable CS0618 // Obsolete, but Swashbuckle still writes the XML comments to it.
        schema.Example = null;
#pragma warning restore CS0618

        if (WordsOf(details, context) is not { } words)
            DescribeText(details, schema.Items as OpenApiSchema ?? schema);
        else if (schema.Items is null)
            details.Schema = words;
        else
            schema.Items = words;
    }

    /// <summary>Returns the enumeration of a parameter.</summary>
    private static IOpenApiSchema? WordsOf(OpenApiParameter parameter, ParameterFilterContext context)
    {
        if (context.ParameterInfo?.GetCustomAttribute<EnumValuesAttribute>() is { } terms)
            return EnumSchemaFilter.Of(terms.Enumeration, context.SchemaGenerator, context.SchemaRepository);
        if (parameter.Name != FormatNegotiation.Parameter)
            return null;
        parameter.Description += $" Allowed: {FormatNegotiation.Known}.";
        return EnumSchemaFilter.Named("TableFormat", FormatNegotiation.Names, "The format of a response.", context.SchemaRepository);
    }

    private static void DescribeText(OpenApiParameter parameter, OpenApiSchema item)
    {
        switch (parameter.Name)
        {
            case "limit":
                item.Type = JsonSchemaType.Integer;
                (item.Minimum, item.Maximum, item.Default) = ("1", $"{ListQuery.MaxPageSize}", ListQuery.DefaultPageSize);
                parameter.Example = null;
                break;
            case "year" or "wait":
                item.Type = JsonSchemaType.Integer;
                parameter.Example = parameter.Name == "year" ? ExampleYear : null;
                break;
            case "explain" or "bom" or "labels" or "dryRun" or "background":
                item.Type = JsonSchemaType.Boolean;
                parameter.Example = null;
                break;
            case "on":
                item.Format = "date";
                break;
            case "asOf":
                item.Pattern = MomentPattern;
                break;
            case "period":
                item.Pattern = PeriodPattern;
                break;
        }
    }
}

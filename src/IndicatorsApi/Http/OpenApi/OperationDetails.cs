using System.Text.Json.Nodes;
using IndicatorsApi.Http.Lists;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace IndicatorsApi.Http.OpenApi;

/// <summary>Says what all operations have in common: entity tags, the link to the next page, and what each failure means.</summary>
internal sealed class OperationDetails : IOperationFilter
{
    private static readonly Dictionary<string, string> Descriptions = new(StringComparer.Ordinal)
    {
        ["200"] = "The answer.",
        ["304"] = "The answer has not changed since the entity tag in If-None-Match.",
        ["400"] = "A parameter is unknown, or its value is not allowed; `errors` names it and lists what is.",
        ["404"] = "A part of the path is unknown, or nothing is on record there; `errors` names it.",
        ["500"] = "The service failed; its log has more under `traceId`.",
    };

    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        var responses = operation.Responses!;
        responses["304"] = new OpenApiResponse();
        var sort = context.ApiDescription.ActionDescriptor.EndpointMetadata.OfType<SortMetadata>().FirstOrDefault();
        ((OpenApiResponse)responses["200"]).Headers = HeadersOf(isList: sort is not null);
        if (sort is not null)
            DescribeSort(operation, sort);

        operation.Responses = [];
        foreach (var (status, response) in responses.OrderBy(response => response.Key, StringComparer.Ordinal))
        {
            response.Description = Descriptions[status];
            operation.Responses[status] = response;
        }
    }

    private static Dictionary<string, IOpenApiHeader> HeadersOf(bool isList)
    {
        var headers = new Dictionary<string, IOpenApiHeader>(StringComparer.Ordinal)
        {
            ["ETag"] = Header("Changes exactly when the answer does; send it back in If-None-Match."),
        };
        if (isList)
            headers["Link"] = Header("The next page, as rel=\"next\"; absent on the last one.");
        return headers;
    }

    private static void DescribeSort(OpenApiOperation operation, SortMetadata sort)
    {
        if (operation.Parameters?.FirstOrDefault(parameter => parameter.Name == "sort")?.Schema is OpenApiSchema schema)
            schema.Enum = [.. sort.Words.Select(word => (JsonNode)word)];
    }

    private static OpenApiHeader Header(string description) =>
        new() { Description = description, Schema = new OpenApiSchema { Type = JsonSchemaType.String } };
}

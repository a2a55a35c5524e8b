using IndicatorsApi.Http.Queries;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace IndicatorsApi.Http.OpenApi;

/// <summary>Says what all operations have in common: entity tags, the link to the next page, and what each failure means.</summary>
internal sealed class OperationDetails : IOperationFilter
{
    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        if (operation.Responses?.GetValueOrDefault("200") is OpenApiResponse ok)
        {
            ok.Description = "The answer.";
            ok.Headers = new Dictionary<string, IOpenApiHeader>(StringComparer.Ordinal)
            {
                ["ETag"] = Header("Changes exactly when the answer does; send it back in If-None-Match."),
            };
            if (IsList(context))
                ok.Headers["Link"] = Header("The next page, as rel=\"next\"; absent on the last one.");
            operation.Responses["304"] = new OpenApiResponse { Description = "The answer has not changed since the entity tag in If-None-Match." };
        }

        Describe(operation, "400", "A parameter is unknown, or its value is not allowed; `errors` names it and lists what is.");
        Describe(operation, "404", "A part of the path is unknown, or nothing is on record there; `errors` names it.");
        Describe(operation, "500", "The service failed; its log has more under `traceId`.");
    }

    private static bool IsList(OperationFilterContext context) =>
        context.MethodInfo.GetParameters().Any(parameter => parameter.ParameterType.IsSubclassOf(typeof(ListQuery)));

    private static void Describe(OpenApiOperation operation, string status, string description)
    {
        if (operation.Responses?.GetValueOrDefault(status) is OpenApiResponse response)
            response.Description = description;
    }

    private static OpenApiHeader Header(string description) =>
        new() { Description = description, Schema = new OpenApiSchema { Type = JsonSchemaType.String } };
}

using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace IndicatorsApi.Host.OpenApi;

/// <summary>
/// Removes repeated descriptions: beside a <c>$ref</c> the description of its schema, and within <c>oneOf</c> that of the surrounding
/// schema. The descriptions of properties, request bodies and successful responses stay, because generators read them there. For a problem
/// they read the description of its response.
/// </summary>
internal sealed class RepeatedDescriptions(SchemaRepository schemas) : OpenApiVisitorBase
{
    private const string ProblemType = "application/problem+json";

    public override void Visit(IOpenApiParameter parameter) => Remove(parameter.Schema);

    public override void Visit(IDictionary<string, OpenApiMediaType> content) =>
        Remove(content.TryGetValue(ProblemType, out var problem) ? problem.Schema : null);

    public override void Visit(IOpenApiSchema schema)
    {
        if (schema is not OpenApiSchema own)
            return;
        Remove(own.Items);
        foreach (var alternative in own.OneOf ?? [])
            Remove(alternative, own.Description);
    }

    private void Remove(IOpenApiSchema? schema, string? around = null)
    {
        if (schema is not OpenApiSchemaReference { Reference: { Description: { } description, Id: { } id } } reference)
            return;
        if (description == around || description == schemas.Schemas.GetValueOrDefault(id)?.Description)
            reference.Reference.Description = null;
    }
}

using IndicatorsApi.Http;
using Microsoft.AspNetCore.Http.Metadata;

namespace IndicatorsApi.Host.OpenApi;

/// <summary>The root of the API, which lists the resources.</summary>
internal static class ApiRoot
{
    /// <summary>Maps the root of the API and <c>/openapi.json</c>.</summary>
    public static void MapResources(this WebApplication app)
    {
        app.MapGet(HttpServiceExtensions.ApiPath, (EndpointDataSource endpoints) => new Answer(
            [new("OpenAPI 3.1", "/openapi.json"), new("Swagger UI", "/swagger"), new("Problems", "/problems")],
            [.. endpoints.Endpoints.OfType<RouteEndpoint>().Where(IsList).Select(ResourceOf)
                .OrderBy(resource => resource.Href, StringComparer.Ordinal)])).ExcludeFromDescription();
        app.MapGet(
            "/openapi.json", async (IServiceProvider services) =>
                Results.Text(await OpenApiSetup.DescribeAsync(services), "application/json")).ExcludeFromDescription();
    }

    private static bool IsList(RouteEndpoint endpoint) =>
        endpoint.RoutePattern.Parameters.Count == 0
        && endpoint.RoutePattern.RawText?.StartsWith($"{HttpServiceExtensions.ApiPath}/", StringComparison.Ordinal) == true
        && endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.Contains(HttpMethods.Get, StringComparer.Ordinal) == true
        && endpoint.Metadata.GetMetadata<ITagsMetadata>() is not null;

    private static Resource ResourceOf(RouteEndpoint endpoint) =>
        new(endpoint.RoutePattern.RawText!.TrimEnd('/'), TagDescriptions.Of(endpoint.Metadata.GetMetadata<ITagsMetadata>()!.Tags[0]));

    /// <param name="Links">The documents that describe the service.</param>
    /// <param name="Resources">The resources.</param>
    private sealed record Answer(IReadOnlyList<Link> Links, IReadOnlyList<Resource> Resources);

    /// <param name="Title">The title.</param>
    /// <param name="Href">The address.</param>
    private sealed record Link(string Title, string Href);

    /// <param name="Href">The address.</param>
    /// <param name="Description">The content of the resource.</param>
    private sealed record Resource(string Href, string Description);
}

using IndicatorsApi.Http;
using Microsoft.AspNetCore.Http.Metadata;

namespace IndicatorsApi.Host.OpenApi;

/// <summary>What there is: the list that the root of the API answers with, for those who come without a description.</summary>
internal static class ApiRoot
{
    /// <summary>Maps the root of the API, and the description at the address where programs look for it first.</summary>
    public static void MapResources(this WebApplication app)
    {
        app.MapGet(HttpServiceExtensions.ApiPath, (EndpointDataSource endpoints) => new Answer(
            [new("OpenAPI 3.1", "/openapi.json"), new("Swagger UI", "/swagger"), new("Problems", "/problems")],
            [.. endpoints.Endpoints.OfType<RouteEndpoint>().Where(IsList).Select(ResourceOf).OrderBy(resource => resource.Href, StringComparer.Ordinal)])).ExcludeFromDescription();
        app.MapGet("/openapi.json", async (IServiceProvider services) => Results.Text(await OpenApiSetup.DescribeAsync(services), "application/json")).ExcludeFromDescription();
    }

    private static bool IsList(RouteEndpoint endpoint) =>
        endpoint.RoutePattern.Parameters.Count == 0
        && endpoint.RoutePattern.RawText?.StartsWith($"{HttpServiceExtensions.ApiPath}/", StringComparison.Ordinal) == true
        && endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.Contains(HttpMethods.Get, StringComparer.Ordinal) == true
        && endpoint.Metadata.GetMetadata<ITagsMetadata>() is not null;

    private static Resource ResourceOf(RouteEndpoint endpoint) =>
        new(endpoint.RoutePattern.RawText!.TrimEnd('/'), TagDescriptions.Of(endpoint.Metadata.GetMetadata<ITagsMetadata>()!.Tags[0]));

    /// <param name="Links">What describes the service.</param>
    /// <param name="Resources">The resources.</param>
    private sealed record Answer(IReadOnlyList<Link> Links, IReadOnlyList<Resource> Resources);

    /// <param name="Title">What it is.</param>
    /// <param name="Href">Where it is.</param>
    private sealed record Link(string Title, string Href);

    /// <param name="Href">Where it is.</param>
    /// <param name="Description">What it holds.</param>
    private sealed record Resource(string Href, string Description);
}

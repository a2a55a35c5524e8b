using System.Security.Cryptography;
using System.Text.Json;
using IndicatorsApi.Http.Snapshots;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace IndicatorsApi.Http.Responses;

/// <summary>Adds a strong entity tag to each response, and returns 304 to a client that already has the response.</summary>
/// <remarks>The tag is a hash of the body, so that it changes exactly when the response does (RFC 9110, 8.8.3 and 13.1.2).</remarks>
public static class ETagFilter
{
    /// <summary>The endpoint filter.</summary>
    public static async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var result = await next(context);
        var response = result is INestedHttpResult nested ? nested.Result : result;
        if (response is IFileHttpResult or ContentHttpResult)
            await RequestResources.ReleaseAsync(context.HttpContext);
        if (response is not IValueHttpResult { Value: { } value } || response is not IStatusCodeHttpResult { StatusCode: >= 200 and < 300 })
            return result;

        var http = context.HttpContext;
        var options = http.RequestServices.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions;
        var asRead = value is IRevisioned revisioned ? revisioned.AsRead : value;
        var body = JsonSerializer.SerializeToUtf8Bytes(asRead, asRead.GetType(), options);
        var tag = Of(SHA256.HashData(body), PrefixOf(value));
        http.Response.Headers.CacheControl = CacheControl(http);
        if (!HttpMethods.IsGet(http.Request.Method))
        {
            http.Response.Headers.ETag = tag.ToString();
            return result;
        }

        await RequestResources.ReleaseAsync(http);
        http.Response.Headers.Vary = Vary(http);
        return TypedResults.Bytes(body, "application/json; charset=utf-8", entityTag: tag);
    }

    /// <summary>Returns the value of <c>Cache-Control</c>.</summary>
    /// <remarks>
    /// The dataset can change at any moment, so clients may store a public response but must revalidate it. A response that requires a key
    /// is private. A response as of the past never changes (RFC 8246).
    /// </remarks>
    public static string CacheControl(HttpContext http) =>
        http.GetEndpoint()?.Metadata.GetMetadata<IAuthorizeData>() is not null ? "private, no-store"
        : http.RequestServices.GetRequiredService<ReadContext>().IsImmutable ? "public, max-age=31536000, immutable"
        : "public, no-cache";

    /// <summary>Returns the value of <c>Vary</c>: the request headers that select the response.</summary>
    public static string Vary(HttpContext http) =>
        http.GetEndpoint()?.Metadata.GetMetadata<FormatsMetadata>() is null
            ? $"{HeaderNames.AcceptLanguage}, {HeaderNames.AcceptEncoding}"
            : $"{HeaderNames.Accept}, {HeaderNames.AcceptLanguage}, {HeaderNames.AcceptEncoding}";

    /// <summary>Returns the entity tag of a response.</summary>
    /// <param name="hash">The SHA-256 of its body.</param>
    /// <param name="prefix">The prefix of the tag.</param>
    public static EntityTagHeaderValue Of(ReadOnlySpan<byte> hash, string prefix = "") =>
        new($"\"{prefix}{Convert.ToHexStringLower(hash[..16])}\"");

    /// <summary>Returns the revision number as a prefix, so that a precondition matches the revision in any language or unit.</summary>
    private static string PrefixOf(object value) => value is IRevisioned revisioned ? $"{revisioned.Revision}." : "";
}

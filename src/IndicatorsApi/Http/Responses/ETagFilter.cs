using System.Security.Cryptography;
using System.Text.Json;
using IndicatorsApi.Http.Snapshots;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace IndicatorsApi.Http.Responses;

/// <summary>
/// Gives every answer a strong entity tag made from its bytes, so that the tag changes exactly when the answer does, and
/// answers 304 to a client that has it already (RFC 9110, 8.8.3 and 13.1.2).
/// </summary>
public static class ETagFilter
{
    /// <summary>The endpoint filter.</summary>
    public static async ValueTask<object?> Apply(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var result = await next(context);
        var answer = result is INestedHttpResult nested ? nested.Result : result;
        if (answer is IFileHttpResult or ContentHttpResult)
            await RequestResources.ReleaseAsync(context.HttpContext);
        if (answer is not IValueHttpResult { Value: { } value } || answer is not IStatusCodeHttpResult { StatusCode: >= 200 and < 300 })
            return result;

        var http = context.HttpContext;
        var options = http.RequestServices.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions;
        var read = value is IRevisioned versioned ? versioned.AsRead : value;
        var body = JsonSerializer.SerializeToUtf8Bytes(read, read.GetType(), options);
        var tag = Of(SHA256.HashData(body), Revision(value));
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

    /// <summary>
    /// The record can change at any moment, so a copy of what everybody may read can be kept but has to be asked about; what
    /// needs a key is nobody else's. What was asked as of the past is the same for ever (RFC 8246).
    /// </summary>
    public static string CacheControl(HttpContext http) =>
        http.GetEndpoint()?.Metadata.GetMetadata<IAuthorizeData>() is not null ? "private, no-store"
        : http.RequestServices.GetRequiredService<ReadContext>().IsSettled ? "public, max-age=31536000, immutable"
        : "public, no-cache";

    /// <summary>What the answer depends on beside its address.</summary>
    public static string Vary(HttpContext http) =>
        http.GetEndpoint()?.Metadata.GetMetadata<FormatsMetadata>() is null ? $"{HeaderNames.AcceptLanguage}, {HeaderNames.AcceptEncoding}" : $"{HeaderNames.Accept}, {HeaderNames.AcceptLanguage}, {HeaderNames.AcceptEncoding}";

    /// <summary>The tag of an answer.</summary>
    /// <param name="hash">The SHA-256 of its bytes.</param>
    /// <param name="version">What leads the tag.</param>
    public static EntityTagHeaderValue Of(ReadOnlySpan<byte> hash, string version = "") => new($"\"{version}{Convert.ToHexStringLower(hash[..16])}\"");

    /// <summary>A revision's number leads its tag, so that a write can be bound to it in whatever language or unit it was read.</summary>
    private static string Revision(object value) => value is IRevisioned versioned ? $"{versioned.Revision}." : "";
}

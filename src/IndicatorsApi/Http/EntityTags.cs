using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace IndicatorsApi.Http;

/// <summary>
/// Gives every answer a strong entity tag made from its bytes, so that the tag changes exactly when the answer does, and
/// answers 304 to a client that has it already (RFC 9110, 8.8.3 and 13.1.2).
/// </summary>
public static class EntityTags
{
    /// <summary>The endpoint filter.</summary>
    public static async ValueTask<object?> Apply(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var result = await next(context);
        var answer = result is INestedHttpResult nested ? nested.Result : result;
        if (answer is not IValueHttpResult { Value: { } value } || answer is not IStatusCodeHttpResult { StatusCode: >= 200 and < 300 })
            return result;

        var http = context.HttpContext;
        var options = http.RequestServices.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions;
        var body = JsonSerializer.SerializeToUtf8Bytes(value, value.GetType(), options);
        var tag = new EntityTagHeaderValue($"\"{Version(value)}{Convert.ToHexStringLower(SHA256.HashData(body).AsSpan(0, 16))}\"");
        if (!HttpMethods.IsGet(http.Request.Method))
        {
            http.Response.Headers.ETag = tag.ToString();
            return result;
        }

        // The record can change at any moment, so a copy may be kept but has to be asked about.
        http.Response.Headers.CacheControl = "public, no-cache";
        http.Response.Headers.Vary = HeaderNames.AcceptLanguage;
        return TypedResults.Bytes(body, "application/json; charset=utf-8", entityTag: tag);
    }

    /// <summary>A revision's number leads its tag, so that a write can be bound to it in whatever language or unit it was read.</summary>
    private static string Version(object value) => value is IVersioned versioned ? $"{versioned.Version}." : "";
}

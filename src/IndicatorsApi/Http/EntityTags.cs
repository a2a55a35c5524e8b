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
        if (result is not IValueHttpResult { Value: { } value } || result is not IStatusCodeHttpResult { StatusCode: StatusCodes.Status200OK })
            return result;

        var http = context.HttpContext;
        var options = http.RequestServices.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions;
        var body = JsonSerializer.SerializeToUtf8Bytes(value, value.GetType(), options);
        var tag = Convert.ToHexStringLower(SHA256.HashData(body).AsSpan(0, 16));

        // The record can change at any moment, so a copy may be kept but has to be asked about.
        http.Response.Headers.CacheControl = "public, no-cache";
        http.Response.Headers.Vary = HeaderNames.AcceptLanguage;
        return TypedResults.Bytes(body, "application/json; charset=utf-8", entityTag: new EntityTagHeaderValue($"\"{tag}\""));
    }
}

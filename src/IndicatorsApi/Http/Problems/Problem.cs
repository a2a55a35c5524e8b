using System.Diagnostics;
using IndicatorsApi.Measures.Localization;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;

namespace IndicatorsApi.Http.Problems;

/// <summary>A failure as a response in <c>application/problem+json</c>, whatever the client accepts.</summary>
/// <param name="Type">The problem type.</param>
/// <param name="Detail">The description of this occurrence and its remedy.</param>
/// <param name="Errors">The messages by parameter or field.</param>
public sealed record Problem(ProblemType Type, string Detail, IReadOnlyDictionary<string, string[]>? Errors = null) : IResult
{
    /// <summary>The media type of RFC 9457.</summary>
    public const string MediaType = "application/problem+json";

    /// <summary>Returns the problem of one parameter.</summary>
    public static Problem OfParameter(ProblemType type, string parameter, string detail) =>
        new(type, detail, new Dictionary<string, string[]>(StringComparer.Ordinal) { [parameter] = [detail] });

    /// <inheritdoc />
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = new ProblemResponse
        {
            Type = Type.Uri,
            Title = Type.Title.In(Localizer.Language),
            Status = Type.Status,
            Detail = Detail,
            Instance = httpContext.Request.Path,
            Code = Type.Code,
            TraceId = Activity.Current?.Id ?? httpContext.TraceIdentifier,
            Errors = Errors,
        };
        var json = httpContext.RequestServices.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions;
        httpContext.Response.StatusCode = Type.Status;
        httpContext.Response.Headers.CacheControl = "no-store";

        // Without a cancellation token, a client that has disconnected causes no exception.
        await httpContext.Response.WriteAsJsonAsync(response, json, MediaType);
    }
}

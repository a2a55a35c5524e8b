using System.Diagnostics;
using IndicatorsApi.Measures.Localization;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;

namespace IndicatorsApi.Http.Problems;

/// <summary>A failure as an answer: <c>application/problem+json</c>, whatever the client said it accepts.</summary>
/// <param name="Type">The kind of failure.</param>
/// <param name="Detail">What went wrong this time, and what to change.</param>
/// <param name="Errors">What is wrong with which parameter or field.</param>
public sealed record Problem(ProblemType Type, string Detail, IReadOnlyDictionary<string, string[]>? Errors = null) : IResult
{
    /// <summary>The media type of RFC 9457.</summary>
    public const string MediaType = "application/problem+json";

    /// <summary>The failure of one parameter.</summary>
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

        // Without a token of ours, a client that has gone is no fault.
        await httpContext.Response.WriteAsJsonAsync(response, json, MediaType);
    }
}

using System.Text.Json.Serialization;

namespace IndicatorsApi.Http.Problems;

/// <summary>A failure (RFC 9457, Problem Details for HTTP APIs).</summary>
public sealed record ProblemResponse
{
    /// <summary>The stable URI of the problem type, relative to the service. It leads to a page that explains the type.</summary>
    /// <example>/problems/invalidParameter</example>
    public required string Type { get; init; }

    /// <summary>The title of the problem type.</summary>
    /// <example>Invalid parameter</example>
    public required string Title { get; init; }

    /// <summary>The HTTP status.</summary>
    /// <example>400</example>
    public required int Status { get; init; }

    /// <summary>The description of this occurrence and its remedy.</summary>
    /// <example>'2024-13' is not a period.</example>
    public required string Detail { get; init; }

    /// <summary>The path of the request.</summary>
    /// <example>/api/v1/observations</example>
    public required string Instance { get; init; }

    /// <summary>The stable code of the problem type.</summary>
    /// <example>invalidParameter</example>
    public required string Code { get; init; }

    /// <summary>The trace ID of the request in the log.</summary>
    /// <example>00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-00</example>
    public required string TraceId { get; init; }

    /// <summary>The messages by parameter or field, when they caused the failure.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyDictionary<string, string[]>? Errors { get; init; }
}

using System.Text.Json.Serialization;

namespace IndicatorsApi.Http.Problems;

/// <summary>A failure, as RFC 9457 "Problem Details for HTTP APIs" describes it.</summary>
public sealed record ProblemResponse
{
    /// <summary>The kind of failure as a stable URI, relative to the service; a page there explains it.</summary>
    /// <example>/problems/invalidParameter</example>
    public required string Type { get; init; }

    /// <summary>What the kind of failure is.</summary>
    /// <example>A parameter is not allowed</example>
    public required string Title { get; init; }

    /// <summary>The HTTP status.</summary>
    /// <example>400</example>
    public required int Status { get; init; }

    /// <summary>What went wrong this time, and what to change.</summary>
    /// <example>'2024-13' is not a period.</example>
    public required string Detail { get; init; }

    /// <summary>The path that was asked for.</summary>
    /// <example>/api/v1/observations</example>
    public required string Instance { get; init; }

    /// <summary>The kind of failure as a stable word.</summary>
    /// <example>invalidParameter</example>
    public required string Code { get; init; }

    /// <summary>The identifier of the request in the service's log.</summary>
    /// <example>00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-00</example>
    public required string TraceId { get; init; }

    /// <summary>What is wrong with which parameter or field, where that is the failure.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyDictionary<string, string[]>? Errors { get; init; }
}

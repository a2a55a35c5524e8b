namespace IndicatorsApi.Api.Explanations;

/// <summary>A number that went into a formula.</summary>
public sealed record ExplanationInputResponse
{
    /// <summary>Its symbol in the formula.</summary>
    /// <example>y</example>
    public required string Symbol { get; init; }

    /// <summary>What the symbol means, in the language asked for.</summary>
    /// <example>the latest value</example>
    public required string Meaning { get; init; }

    /// <summary>The number, in the unit of the answer.</summary>
    /// <example>47.2</example>
    public required decimal Value { get; init; }

    /// <summary>The revisions that it comes from; empty for what the calendar or another measure gives.</summary>
    public required IReadOnlyList<OriginResponse> From { get; init; }
}

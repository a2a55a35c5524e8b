namespace IndicatorsApi.Api.Explanations;

/// <summary>An input of a formula.</summary>
public sealed record ExplanationInputResponse
{
    /// <summary>The symbol in the formula.</summary>
    /// <example>y</example>
    public required string Symbol { get; init; }

    /// <summary>The meaning of the symbol, in the requested language.</summary>
    /// <example>the latest value</example>
    public required string Meaning { get; init; }

    /// <summary>The number, in the unit of the response.</summary>
    /// <example>47.2</example>
    public required decimal Value { get; init; }

    /// <summary>The revisions that the number comes from. Empty for calendar values and for other measures.</summary>
    public required IReadOnlyList<OriginResponse> From { get; init; }
}

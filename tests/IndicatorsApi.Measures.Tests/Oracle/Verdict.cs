namespace IndicatorsApi.Measures.Tests.Oracle;

/// <summary>What the judge says: exact numbers, or binary ones where a power is drawn, by the names of the answer.</summary>
internal sealed record Verdict(string Status, IReadOnlyDictionary<string, object?> Numbers);

namespace IndicatorsApi.Measures.Tests.Oracle;

/// <summary>The result of the oracle: exact numbers, or doubles for powers, by their names in the response.</summary>
internal sealed record OracleResult(string Status, IReadOnlyDictionary<string, object?> Numbers);

namespace IndicatorsApi.Measures.Tests.Oracle;

/// <summary>An annual target of the oracle.</summary>
/// <param name="Region">The region.</param>
/// <param name="Indicator">The indicator.</param>
/// <param name="Year">The year.</param>
/// <param name="Kind">The kind of its rule.</param>
/// <param name="Number">The value, amount or percentage of its rule.</param>
/// <param name="Upper">The upper bound of a range.</param>
/// <param name="BaseYear">The year of an explicit baseline, if any.</param>
internal sealed record OracleTarget(
    string Region,
    OracleIndicator Indicator,
    int Year,
    string Kind,
    Fraction Number,
    Fraction Upper,
    int? BaseYear);

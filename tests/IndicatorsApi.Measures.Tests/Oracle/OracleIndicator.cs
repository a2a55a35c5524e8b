namespace IndicatorsApi.Measures.Tests.Oracle;

/// <summary>An indicator of the oracle.</summary>
/// <param name="Code">The code.</param>
/// <param name="Measure">flow, stock or ratio.</param>
/// <param name="OverTime">sum, mean or last.</param>
/// <param name="ByDays"><see langword="true"/> if a mean weights months by their days.</param>
/// <param name="IsPercent"><see langword="true"/> for a percentage.</param>
/// <param name="Polarity">1 if higher is better, −1 if lower is better, 0 if neutral.</param>
internal sealed record OracleIndicator(string Code, string Measure, string OverTime, bool ByDays, bool IsPercent, int Polarity);

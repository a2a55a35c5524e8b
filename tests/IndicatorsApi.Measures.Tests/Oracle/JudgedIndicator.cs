namespace IndicatorsApi.Measures.Tests.Oracle;

/// <summary>What the judge knows of an indicator.</summary>
/// <param name="Code">The code.</param>
/// <param name="Measure">flow, stock or ratio.</param>
/// <param name="OverTime">sum, mean or last.</param>
/// <param name="ByDays">Whether a mean gives each month the weight of its days.</param>
/// <param name="IsPercent">Whether it is a percentage.</param>
/// <param name="Polarity">1 where higher is better, −1 where lower is, 0 for neither.</param>
internal sealed record JudgedIndicator(string Code, string Measure, string OverTime, bool ByDays, bool IsPercent, int Polarity);

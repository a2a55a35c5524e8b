namespace IndicatorsApi.Measures.Tests.Oracle;

/// <summary>A target of a year.</summary>
/// <param name="Region">The region.</param>
/// <param name="Indicator">The indicator.</param>
/// <param name="Year">The year.</param>
/// <param name="Kind">The kind of its rule.</param>
/// <param name="Number">Its number: a value, an amount, or a percentage.</param>
/// <param name="Upper">The upper end of a range.</param>
/// <param name="BaseYear">The year of its baseline, where it names one.</param>
internal sealed record JudgedTarget(string Region, JudgedIndicator Indicator, int Year, string Kind, Fraction Number, Fraction Upper, int? BaseYear);

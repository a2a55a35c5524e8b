namespace IndicatorsApi.Imports;

/// <summary>A row that was not written, because newer data were recorded after the upload of its file.</summary>
/// <param name="Line">The line, from 1; null when the newer data were recorded while the import ran.</param>
/// <param name="Region">The region code.</param>
/// <param name="Indicator">The indicator code.</param>
/// <param name="Period">The period.</param>
public sealed record SupersededRow(int? Line, string Region, string Indicator, Period Period);

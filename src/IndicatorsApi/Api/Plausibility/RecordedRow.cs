using IndicatorsApi.Measures.Observations;

namespace IndicatorsApi.Api.Plausibility;

/// <summary>What of a figure on record counts when figures are judged.</summary>
internal sealed record RecordedRow(string Region, string Indicator, Period Period, decimal Value, Qualifier Qualifier, decimal? ReportedGrowthPercent, decimal? ReportedChange);

using IndicatorsApi.Measures.Observations;

namespace IndicatorsApi.Api.Plausibility;

/// <summary>The columns of an observation that the plausibility rules read.</summary>
internal sealed record RecordedRow(
    string Region, string Indicator, Period Period, decimal Value, Qualifier Qualifier, decimal? ReportedGrowthPercent,
    decimal? ReportedChange);

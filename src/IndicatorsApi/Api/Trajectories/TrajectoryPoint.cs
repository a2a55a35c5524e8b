using IndicatorsApi.Data.Commits;
using IndicatorsApi.Measures.Progress;

namespace IndicatorsApi.Api.Trajectories;

/// <summary>The progress of a target at the end of a month.</summary>
/// <param name="Month">The month.</param>
/// <param name="Result">The progress. `null` when no observation covers the period through the month.</param>
/// <param name="Expected">The expected value, also for months without a report.</param>
/// <param name="YearBefore">The value of the same months one year earlier.</param>
/// <param name="VintageVersion">The commit that first reported the month. Only for the contemporary vintage.</param>
public sealed record TrajectoryPoint(
    Period Month, ProgressResult? Result, decimal? Expected, PeriodCoverage? YearBefore, Commit? VintageVersion);

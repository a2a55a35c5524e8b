using IndicatorsApi.Measures.Progress;
using IndicatorsApi.Data.Commits;

namespace IndicatorsApi.Api.Trajectories;

/// <summary>How a target stood at the end of a month.</summary>
/// <param name="Month">The month.</param>
/// <param name="Result">How it stood; nothing where no figure reaches through the month.</param>
/// <param name="Expected">Where the value had to be by then, whether a figure tells of the month or not.</param>
/// <param name="YearBefore">What the same months of the year before came to.</param>
/// <param name="VintageVersion">The commit by which that was known, where it is judged by what was known then.</param>
public sealed record TrajectoryPoint(Period Month, ProgressResult? Result, decimal? Expected, PeriodCoverage? YearBefore, Commit? VintageVersion);

using IndicatorsApi.Data.CodeLists;
using IndicatorsApi.Data.Revisions;
using IndicatorsApi.Measures.Progress;

namespace IndicatorsApi.Api.Trajectories;

/// <summary>A target with its trajectory.</summary>
/// <param name="Target">The target.</param>
/// <param name="Unit">The requested unit. `null` for the target's own.</param>
/// <param name="Input">The input of the measures, in that unit.</param>
/// <param name="Points">The points at the end of each month of the period, in order.</param>
public sealed record TargetTrajectory(Target Target, Unit? Unit, ProgressInput Input, IReadOnlyList<TrajectoryPoint> Points);

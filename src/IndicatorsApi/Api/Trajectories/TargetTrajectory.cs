using IndicatorsApi.Measures.Progress;
using IndicatorsApi.Data.Revisions;
using IndicatorsApi.Data.CodeLists;

namespace IndicatorsApi.Api.Trajectories;

/// <summary>A target together with how it has come along.</summary>
/// <param name="Target">The target.</param>
/// <param name="Unit">The unit that was asked for, if one was.</param>
/// <param name="Input">What decides how it stands now, in that unit.</param>
/// <param name="Points">How it stood at the end of each month of its period, in order.</param>
public sealed record TargetTrajectory(Target Target, Unit? Unit, ProgressInput Input, IReadOnlyList<TrajectoryPoint> Points);

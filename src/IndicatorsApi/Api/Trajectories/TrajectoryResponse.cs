using System.Text.Json.Serialization;
using IndicatorsApi.Api.Revisions;
using IndicatorsApi.Measures.Calculation;
using IndicatorsApi.Measures.Localization;
using IndicatorsApi.Measures.Observations;
using IndicatorsApi.Measures.Progress;
using IndicatorsApi.Measures.Rules;

namespace IndicatorsApi.Api.Trajectories;

/// <summary>The trajectory of a target, month by month.</summary>
public sealed record TrajectoryResponse : RevisionResponse
{
    private TrajectoryResponse(TargetTrajectory trajectory, Language language)
        : base(trajectory.Target, trajectory.Unit, language)
    {
    }

    /// <summary>The rule of the target. Numbers are in the unit.</summary>
    public TargetRule Rule { get; private init; } = null!;

    /// <summary>The commitment of the target.</summary>
    public Commitment Commitment { get; private init; }

    /// <summary>
    /// The threshold by the newest revisions, in the unit. Null for a range, for a direction, or when the required baseline is missing.
    /// </summary>
    /// <example>100</example>
    public decimal? Threshold { get; private init; }

    /// <summary>The method of the pace.</summary>
    public ProgressMethod Method { get; private init; }

    /// <summary>The basis of the elapsed share.</summary>
    public ElapsedBasis Profile { get; private init; }

    /// <summary>The data vintage.</summary>
    public DataVintage Vintage { get; private init; }

    /// <summary>The months of the period, in order.</summary>
    public IReadOnlyList<TrajectoryPointResponse> Points { get; private init; } = [];

    /// <summary>The changes of the schedule status, in order.</summary>
    public IReadOnlyList<StatusChangeResponse> StatusChanges { get; private init; } = [];

    /// <summary>The dataset version of the response. Only with `explain=true`.</summary>
    /// <example>17</example>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public long? RecordVersion { get; private init; }

    internal static TrajectoryResponse From(TargetTrajectory trajectory, DataVintage vintage, long? explainedFrom, Language language) =>
        new(trajectory, language)
        {
            Rule = trajectory.Unit is { } unit
            ? trajectory.Target.Rule.Scale(trajectory.Target.Indicator.Unit.FactorTo(unit))
            : trajectory.Target.Rule,
            Commitment = trajectory.Target.Commitment,
            Threshold = ProgressResult.Of(trajectory.Input).Threshold.Rounded(),
            Method = trajectory.Input.Method,
            Profile = trajectory.Input.Profile,
            Vintage = vintage,
            Points =
            [.. trajectory.Points.Select(
                point => TrajectoryPointResponse.From(point, trajectory.Target, explainedFrom is not null, language))],
            StatusChanges =
        [
            .. ProgressTrajectory.StatusChangesOf([.. trajectory.Points.Select(point => (point.Month, point.Result))])
                .Select(change => new StatusChangeResponse { Month = change.Month, From = change.From, To = change.To }),
        ],
            RecordVersion = explainedFrom,
        };
}

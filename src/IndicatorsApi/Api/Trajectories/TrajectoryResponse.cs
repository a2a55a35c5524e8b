using System.Text.Json.Serialization;
using IndicatorsApi.Api.Revisions;
using IndicatorsApi.Measures.Calculation;
using IndicatorsApi.Measures.Observations;
using IndicatorsApi.Measures.Progress;
using IndicatorsApi.Measures.Rules;
using IndicatorsApi.Measures.Localization;

namespace IndicatorsApi.Api.Trajectories;

/// <summary>How a target has come along, month by month.</summary>
public sealed record TrajectoryResponse : RevisionResponse
{
    private TrajectoryResponse(TargetTrajectory course, Language language)
        : base(course.Target, course.Unit, language)
    {
    }

    /// <summary>What has to hold; numbers are in the unit.</summary>
    public TargetRule Rule { get; private init; } = null!;

    /// <summary>How firmly it is promised.</summary>
    public Commitment Commitment { get; private init; }

    /// <summary>The number that has to be reached, as it follows from what is on record now; null for a range, a mere direction, or where the baseline it follows from is missing.</summary>
    /// <example>100</example>
    public decimal? Threshold { get; private init; }

    /// <summary>How the pace is judged.</summary>
    public ProgressMethod Method { get; private init; }

    /// <summary>How the elapsed share is counted.</summary>
    public ElapsedBasis Profile { get; private init; }

    /// <summary>By which knowledge each month is judged.</summary>
    public DataVintage Vintage { get; private init; }

    /// <summary>Each month of the period, in order.</summary>
    public IReadOnlyList<TrajectoryPointResponse> Points { get; private init; } = [];

    /// <summary>When it came to stand otherwise against the calendar, in order.</summary>
    public IReadOnlyList<StatusChangeResponse> StatusChanges { get; private init; } = [];

    /// <summary>The version of the record that it was computed from; only with `explain=true`.</summary>
    /// <example>17</example>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public long? RecordVersion { get; private init; }

    internal static TrajectoryResponse From(TargetTrajectory course, DataVintage known, long? explainedFrom, Language language) => new(course, language)
    {
        Rule = course.Unit is { } unit ? course.Target.Rule.Scale(course.Target.Indicator.Unit.FactorTo(unit)) : course.Target.Rule,
        Commitment = course.Target.Commitment,
        Threshold = ProgressResult.Of(course.Input).Threshold.Rounded(),
        Method = course.Input.Method,
        Profile = course.Input.Profile,
        Vintage = known,
        Points = [.. course.Points.Select(point => TrajectoryPointResponse.From(point, course.Target, explainedFrom is not null, language))],
        StatusChanges =
        [
            .. ProgressTrajectory.StatusChangesOf([.. course.Points.Select(point => (point.Month, point.Result))])
                .Select(turn => new StatusChangeResponse { Month = turn.Month, From = turn.From, To = turn.To }),
        ],
        RecordVersion = explainedFrom,
    };
}

using System.Text.Json.Serialization;
using IndicatorsApi.Api.Revisions;
using IndicatorsApi.Measures.Arithmetic;
using IndicatorsApi.Measures.Figures;
using IndicatorsApi.Measures.Progress;
using IndicatorsApi.Measures.Rules;
using IndicatorsApi.Measures.Words;

namespace IndicatorsApi.Api.Courses;

/// <summary>How a target has come along, month by month.</summary>
public sealed record CourseResponse : RevisionResponse
{
    private CourseResponse(TargetCourse course, Language language)
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
    public ElapsedProfile Profile { get; private init; }

    /// <summary>By which knowledge each month is judged.</summary>
    public KnownWhen Known { get; private init; }

    /// <summary>Each month of the period, in order.</summary>
    public IReadOnlyList<CoursePointResponse> Points { get; private init; } = [];

    /// <summary>When it came to stand otherwise against the calendar, in order.</summary>
    public IReadOnlyList<TurnResponse> Turns { get; private init; } = [];

    /// <summary>The version of the record that it was computed from; only with `explain=true`.</summary>
    /// <example>17</example>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public long? RecordVersion { get; private init; }

    internal static CourseResponse From(TargetCourse course, KnownWhen known, long? explainedFrom, Language language) => new(course, language)
    {
        Rule = course.Unit is { } unit ? course.Target.Rule.Scale(course.Target.Indicator.Unit.FactorTo(unit)) : course.Target.Rule,
        Commitment = course.Target.Commitment,
        Threshold = ProgressResult.Of(course.Input).Threshold.Rounded(),
        Method = course.Input.Method,
        Profile = course.Input.Profile,
        Known = known,
        Points = [.. course.Points.Select(point => CoursePointResponse.From(point, course.Target, explainedFrom is not null, language))],
        Turns =
        [
            .. MonthlyProgress.TurnsOf([.. course.Points.Select(point => (point.Month, point.Result))])
                .Select(turn => new TurnResponse { Month = turn.Month, From = turn.From, To = turn.To }),
        ],
        RecordVersion = explainedFrom,
    };
}

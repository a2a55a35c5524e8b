using IndicatorsApi.Http.QueryParameters;
using IndicatorsApi.Measures.Observations;
using IndicatorsApi.Measures.Progress;
using Microsoft.AspNetCore.Mvc;
using NodaTime;

namespace IndicatorsApi.Api.Progress;

/// <summary>How the standing of one target, and of what belongs to it, is asked for.</summary>
public record AssessedItemQuery : MeasuredItemQuery, IAssessmentQuery
{
    /// <summary>Answers as of a day: only figures whose period had ended by then count, and lateness is counted to it. Without it, everything on record counts and lateness is counted to today.</summary>
    /// <example>2025-07-15</example>
    [FromQuery(Name = "on")]
    public string? On { get; init; }

    /// <summary>How the pace is judged; without it, `linear`.</summary>
    [FromQuery(Name = "method"), EnumValues(typeof(ProgressMethod))]
    public string? Method { get; init; }

    /// <summary>How the elapsed share is counted; without it, as the indicator says.</summary>
    [FromQuery(Name = "profile"), EnumValues(typeof(ElapsedBasis))]
    public string? Profile { get; init; }

    /// <summary>Where sums are not told, they are those of the targets' own answers.</summary>
    string? IAssessmentQuery.Explain => null;

    internal class AssessedValidator<T> : MeasuredValidator<T>
        where T : AssessedItemQuery
    {
        public AssessedValidator(IClock clock)
            : base(clock) => this.RulesForAssessment();
    }
}

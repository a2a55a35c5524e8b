using IndicatorsApi.Http.Queries;
using IndicatorsApi.Measures.Figures;
using IndicatorsApi.Measures.Progress;
using Microsoft.AspNetCore.Mvc;
using NodaTime;

namespace IndicatorsApi.Api.Progress;

/// <summary>How the standing of one target is asked for.</summary>
public sealed record ProgressItemQuery : MeasuredItemQuery, IAssessmentQuery
{
    /// <summary>Answers as of a day: only figures whose period had ended by then count, and lateness is counted to it. Without it, everything on record counts and lateness is counted to today.</summary>
    /// <example>2025-07-15</example>
    [FromQuery(Name = "on")]
    public string? On { get; init; }

    /// <summary>How the pace is judged; without it, `linear`.</summary>
    [FromQuery(Name = "method"), OneOfTerms(typeof(ProgressMethod))]
    public string? Method { get; init; }

    /// <summary>How the elapsed share is counted; without it, as the indicator says.</summary>
    [FromQuery(Name = "profile"), OneOfTerms(typeof(ElapsedProfile))]
    public string? Profile { get; init; }

    /// <summary>`true` adds how each measure was computed, from which revisions.</summary>
    [FromQuery(Name = "explain")]
    public string? Explain { get; init; }

    internal sealed class Validator : MeasuredValidator<ProgressItemQuery>
    {
        public Validator(IClock clock)
            : base(clock) => this.RulesForAssessment();
    }
}

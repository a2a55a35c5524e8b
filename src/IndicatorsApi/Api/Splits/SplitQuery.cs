using IndicatorsApi.Api.Progress;
using IndicatorsApi.Http.Queries;
using IndicatorsApi.Measures.Figures;
using IndicatorsApi.Measures.Progress;
using Microsoft.AspNetCore.Mvc;
using NodaTime;

namespace IndicatorsApi.Api.Splits;

/// <summary>How the parts of a target are asked for.</summary>
public sealed record SplitQuery : MeasuredItemQuery, IAssessmentQuery
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

    /// <summary>The sums of a part are those of its own answer.</summary>
    string? IAssessmentQuery.Explain => null;

    internal sealed class Validator : MeasuredValidator<SplitQuery>
    {
        public Validator(IClock clock)
            : base(clock) => this.RulesForAssessment();
    }
}

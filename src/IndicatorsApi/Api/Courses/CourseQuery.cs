using IndicatorsApi.Api.Progress;
using IndicatorsApi.Http.Queries;
using IndicatorsApi.Measures.Figures;
using IndicatorsApi.Measures.Progress;
using IndicatorsApi.Measures.Words;
using Microsoft.AspNetCore.Mvc;
using NodaTime;

namespace IndicatorsApi.Api.Courses;

/// <summary>How the course of a target is asked for.</summary>
public sealed record CourseQuery : MeasuredItemQuery, IAssessmentQuery
{
    /// <summary>By which knowledge each month is judged: by what the record says `now`, or by what it said `then`, when the month was first reported; without it, `now`.</summary>
    [FromQuery(Name = "known"), OneOfTerms(typeof(KnownWhen))]
    public string? Known { get; init; }

    /// <summary>Only months that had ended by a day are shown as reported.</summary>
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

    /// <summary>By which knowledge, once the query is valid.</summary>
    internal KnownWhen KnownWhen() => Terms<KnownWhen>.Find(Known) ?? Courses.KnownWhen.Now;

    internal sealed class Validator : MeasuredValidator<CourseQuery>
    {
        public Validator(IClock clock)
            : base(clock)
        {
            RuleFor(q => q.Known).IsTerm<CourseQuery, KnownWhen>();
            this.RulesForAssessment();
        }
    }
}

using IndicatorsApi.Api.Progress;
using IndicatorsApi.Http.Queries;
using IndicatorsApi.Measures.Words;
using Microsoft.AspNetCore.Mvc;
using NodaTime;

namespace IndicatorsApi.Api.Courses;

/// <summary>How the course of a target is asked for.</summary>
public sealed record CourseQuery : AssessedItemQuery, IAssessmentQuery
{
    /// <summary>By which knowledge each month is judged: by what the record says `now`, or by what it said `then`, when the month was first reported; without it, `now`.</summary>
    [FromQuery(Name = "known"), OneOfTerms(typeof(KnownWhen))]
    public string? Known { get; init; }

    /// <summary>`true` adds how each measure was computed, from which revisions.</summary>
    [FromQuery(Name = "explain")]
    public string? Explain { get; init; }

    /// <summary>By which knowledge, once the query is valid.</summary>
    internal KnownWhen KnownWhen() => Terms<KnownWhen>.Find(Known) ?? Courses.KnownWhen.Now;

    internal sealed class Validator : AssessedValidator<CourseQuery>
    {
        public Validator(IClock clock)
            : base(clock) => RuleFor(q => q.Known).IsTerm<CourseQuery, KnownWhen>();
    }
}

using IndicatorsApi.Api.Progress;
using IndicatorsApi.Http.QueryParameters;
using IndicatorsApi.Measures.Localization;
using Microsoft.AspNetCore.Mvc;
using NodaTime;

namespace IndicatorsApi.Api.Trajectories;

/// <summary>How the course of a target is asked for.</summary>
public sealed record TrajectoryQuery : AssessedItemQuery, IAssessmentQuery
{
    /// <summary>By which knowledge each month is judged: by what the record says `now`, or by what it said `then`, when the month was first reported; without it, `now`.</summary>
    [FromQuery(Name = "known"), EnumValues(typeof(DataVintage))]
    public string? Vintage { get; init; }

    /// <summary>`true` adds how each measure was computed, from which revisions.</summary>
    [FromQuery(Name = "explain")]
    public string? Explain { get; init; }

    /// <summary>By which knowledge, once the query is valid.</summary>
    internal DataVintage KnownWhen() => EnumCodes<DataVintage>.Find(Vintage) ?? Trajectories.DataVintage.Latest;

    internal sealed class Validator : AssessedValidator<TrajectoryQuery>
    {
        public Validator(IClock clock)
            : base(clock) => RuleFor(q => q.Vintage).IsTerm<TrajectoryQuery, DataVintage>();
    }
}

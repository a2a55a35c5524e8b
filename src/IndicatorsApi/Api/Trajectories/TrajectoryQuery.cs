using IndicatorsApi.Api.Progress;
using IndicatorsApi.Http.QueryParameters;
using IndicatorsApi.Measures.Localization;
using Microsoft.AspNetCore.Mvc;
using NodaTime;

namespace IndicatorsApi.Api.Trajectories;

/// <summary>The parameters of a trajectory.</summary>
public sealed record TrajectoryQuery : AssessedItemQuery, IAssessmentQuery
{
    /// <summary>
    /// The data vintage: `latest` uses the newest revisions, `contemporary` those at the time when the month was first reported.
    /// `latest` by default.
    /// </summary>
    [FromQuery(Name = "vintage"), EnumValues(typeof(DataVintage))]
    public string? Vintage { get; init; }

    /// <inheritdoc cref="ProgressItemQuery.Explain" />
    [FromQuery(Name = "explain")]
    public string? Explain { get; init; }

    /// <summary>Returns the vintage of a validated query.</summary>
    internal DataVintage GetVintage() => EnumCodes<DataVintage>.Find(Vintage) ?? DataVintage.Latest;

    internal sealed class Validator : AssessedValidator<TrajectoryQuery>
    {
        public Validator(IClock clock)
            : base(clock) => RuleFor(q => q.Vintage).IsEnumCode<TrajectoryQuery, DataVintage>();
    }
}

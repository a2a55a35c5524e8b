using IndicatorsApi.Api.Revisions;
using IndicatorsApi.Data.CodeLists;
using IndicatorsApi.Data.Revisions;
using IndicatorsApi.Http.QueryParameters;
using IndicatorsApi.Measures.Observations;
using Microsoft.AspNetCore.Mvc;
using NodaTime;

namespace IndicatorsApi.Api.Observations;

/// <summary>The filters of observations.</summary>
public record ObservationsQuery : RevisionsQuery
{
    /// <summary>Statuses of observations.</summary>
    [FromQuery(Name = "status"), EnumValues(typeof(ObservationStatus))]
    public string[]? Status { get; init; }

    /// <summary>Returns the observations that match.</summary>
    internal IQueryable<Observation> Filter(IQueryable<Observation> rows, CodeListSet codeLists) =>
        Filter<Observation>(rows.WhereIn(o => o.Status, CommaSeparatedValues.EnumValuesOf<ObservationStatus>(Status)), codeLists);

    internal new class Validator<T> : Validator<T, Observation>
        where T : ObservationsQuery
    {
        public Validator(IClock clock)
            : base(clock, ObservationEndpoints.Orders) => RuleFor(q => q.Status).AreEnumCodes<T, ObservationStatus>();
    }
}

using IndicatorsApi.Api.Revisions;
using IndicatorsApi.Http.QueryParameters;
using IndicatorsApi.Measures.Observations;
using IndicatorsApi.Data.Revisions;
using IndicatorsApi.Data.CodeLists;
using Microsoft.AspNetCore.Mvc;
using NodaTime;

namespace IndicatorsApi.Api.Observations;

/// <summary>Which observations to list.</summary>
public record ObservationsQuery : RevisionsQuery
{
    /// <summary>How settled the figures are.</summary>
    [FromQuery(Name = "status"), EnumValues(typeof(ObservationStatus))]
    public string[]? Status { get; init; }

    /// <summary>Only the observations that match.</summary>
    internal IQueryable<Observation> Filter(IQueryable<Observation> rows, Codelists codeLists) =>
        Filter<Observation>(rows.OneOf(o => o.Status, CommaSeparatedValues.TermsOf<ObservationStatus>(Status)), codeLists);

    internal new class Validator<T> : Validator<T, Observation>
        where T : ObservationsQuery
    {
        public Validator(IClock clock)
            : base(clock, ObservationEndpoints.Orders) => RuleFor(q => q.Status).AreTerms<T, ObservationStatus>();
    }
}

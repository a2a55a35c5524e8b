using IndicatorsApi.Api.Revisions;
using IndicatorsApi.Http.Queries;
using IndicatorsApi.Measures.Figures;
using IndicatorsApi.Record.Revisions;
using IndicatorsApi.Record.Vocabulary;
using Microsoft.AspNetCore.Mvc;
using NodaTime;

namespace IndicatorsApi.Api.Observations;

/// <summary>Which observations to list.</summary>
public record ObservationsQuery : RevisionsQuery
{
    /// <summary>How settled the figures are.</summary>
    [FromQuery(Name = "status"), OneOfTerms(typeof(ObservationStatus))]
    public string[]? Status { get; init; }

    /// <summary>Only the observations that match.</summary>
    internal IQueryable<Observation> Filter(IQueryable<Observation> rows, Codelists vocabulary) =>
        Filter<Observation>(rows.OneOf(o => o.Status, CommaList.TermsOf<ObservationStatus>(Status)), vocabulary);

    internal new class Validator<T> : Validator<T, Observation>
        where T : ObservationsQuery
    {
        public Validator(IClock clock)
            : base(clock, ObservationEndpoints.Orders) => RuleFor(q => q.Status).AreTerms<T, ObservationStatus>();
    }
}

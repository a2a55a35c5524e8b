using FluentValidation;
using IndicatorsApi.Http.QueryParameters;
using Microsoft.AspNetCore.Mvc;
using NodaTime;

namespace IndicatorsApi.Api.Observations;

/// <summary>The parameters of the list of observations.</summary>
public sealed record ObservationListQuery : ObservationsQuery
{
    /// <summary>
    /// `month` returns single months. Months without an observation are derived from cumulative observations and marked as `derived`.
    /// </summary>
    [FromQuery(Name = "derive"), EnumValues(typeof(Derivation))]
    public string? Derive { get; init; }

    /// <summary>The query that also reads the cumulative observations of the requested months.</summary>
    internal ObservationsQuery WithCumulativePeriods => Derive is null || Period is null ? this : this with
    {
        Period = [.. CommaSeparatedValues.Split(Period)
            .SelectMany(period => new[] { period, $"{period}-YTD" })
            .Where(text => Measures.Time.Period.TryParse(text, out _))],
    };

    internal sealed class Validator : Validator<ObservationListQuery>
    {
        public Validator(IClock clock)
            : base(clock) => RuleFor(q => q.Derive).IsEnumCode<ObservationListQuery, Derivation>();
    }
}

using FluentValidation;
using IndicatorsApi.Http.QueryParameters;
using Microsoft.AspNetCore.Mvc;
using NodaTime;

namespace IndicatorsApi.Api.Observations;

/// <summary>Which observations to list, and whether to derive months.</summary>
public sealed record ObservationListQuery : ObservationsQuery
{
    /// <summary>`month` answers with single months: recorded ones, and where there is none, what follows from cumulative figures, marked as derived.</summary>
    [FromQuery(Name = "derive"), EnumValues(typeof(Derivation))]
    public string? Derive { get; init; }

    /// <summary>The query whose rows hold what is asked for: June may follow from January to June.</summary>
    internal ObservationsQuery Underlying => Derive is null || Period is null ? this : this with
    {
        Period = [.. CommaSeparatedValues.Split(Period).SelectMany(period => new[] { period, $"{period}-YTD" }).Where(text => Measures.Time.Period.TryParse(text, out _))],
    };

    internal sealed class Validator : Validator<ObservationListQuery>
    {
        public Validator(IClock clock)
            : base(clock) => RuleFor(q => q.Derive).IsTerm<ObservationListQuery, Derivation>();
    }
}

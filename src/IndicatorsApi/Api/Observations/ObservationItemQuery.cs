using IndicatorsApi.Http.QueryParameters;
using Microsoft.AspNetCore.Mvc;
using NodaTime;

namespace IndicatorsApi.Api.Observations;

/// <summary>The parameters of a request for one observation.</summary>
public sealed record ObservationItemQuery : MeasuredItemQuery
{
    /// <summary>
    /// `month` returns single months. Months without an observation are derived from cumulative observations and marked as `derived`.
    /// </summary>
    [FromQuery(Name = "derive"), EnumValues(typeof(Derivation))]
    public string? Derive { get; init; }

    internal sealed class Validator : MeasuredValidator<ObservationItemQuery>
    {
        public Validator(IClock clock)
            : base(clock) => RuleFor(q => q.Derive).IsEnumCode<ObservationItemQuery, Derivation>();
    }
}

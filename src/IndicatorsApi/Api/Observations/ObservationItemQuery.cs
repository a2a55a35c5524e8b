using IndicatorsApi.Http.QueryParameters;
using Microsoft.AspNetCore.Mvc;
using NodaTime;

namespace IndicatorsApi.Api.Observations;

/// <summary>How one observation is asked for.</summary>
public sealed record ObservationItemQuery : MeasuredItemQuery
{
    /// <summary>`month` answers with single months: recorded ones, and where there is none, what follows from cumulative figures, marked as derived.</summary>
    [FromQuery(Name = "derive"), EnumValues(typeof(Derivation))]
    public string? Derive { get; init; }

    internal sealed class Validator : MeasuredValidator<ObservationItemQuery>
    {
        public Validator(IClock clock)
            : base(clock) => RuleFor(q => q.Derive).IsTerm<ObservationItemQuery, Derivation>();
    }
}

using IndicatorsApi.Data.CodeLists;
using IndicatorsApi.Http.QueryParameters;
using Microsoft.AspNetCore.Mvc;
using NodaTime;

namespace IndicatorsApi.Api.CodeLists;

/// <summary>The parameters of the list of units.</summary>
public sealed record UnitsQuery : CodeListQuery
{
    /// <summary>Measures. Units of the same measure convert into each other.</summary>
    /// <example>CNY</example>
    [FromQuery(Name = "measure")]
    public string[]? Measure { get; init; }

    internal sealed class Validator : CodeListValidator<UnitsQuery, Unit>
    {
        public Validator(IClock clock)
            : base(clock, UnitEndpoints.Orders)
        {
            RuleFor(q => q.Measure).AreUsed(db => db.Units.Select(u => u.Measure).Distinct(), "/api/v1/units");
        }
    }
}

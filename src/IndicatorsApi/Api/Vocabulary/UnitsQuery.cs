using IndicatorsApi.Http.Queries;
using IndicatorsApi.Record.Vocabulary;
using Microsoft.AspNetCore.Mvc;
using NodaTime;

namespace IndicatorsApi.Api.Vocabulary;

/// <summary>Which units to list.</summary>
public sealed record UnitsQuery : VocabularyQuery
{
    /// <summary>What is measured: the units of one measure convert into each other.</summary>
    /// <example>CNY</example>
    [FromQuery(Name = "measure")]
    public string[]? Measure { get; init; }

    internal sealed class Validator : VocabularyValidator<UnitsQuery, Unit>
    {
        public Validator(IClock clock)
            : base(clock, UnitEndpoints.Orders)
        {
            RuleFor(q => q.Measure).AreUsed(db => db.Units.Select(u => u.Measure).Distinct(), "/api/v1/units");
        }
    }
}

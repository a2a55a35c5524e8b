using IndicatorsApi.Http.Lists;
using IndicatorsApi.Http.Queries;
using IndicatorsApi.Record.Vocabulary;
using Microsoft.AspNetCore.Mvc;

namespace IndicatorsApi.Api.Vocabulary;

/// <summary>Which units to list.</summary>
public sealed record UnitsQuery : ListQuery
{
    /// <summary>What is measured: the units of one measure convert into each other.</summary>
    /// <example>CNY</example>
    [FromQuery(Name = "measure")]
    public string[]? Measure { get; init; }

    /// <summary>A part of the name, in Chinese or English, or of the code.</summary>
    [FromQuery(Name = "q")]
    public string? Q { get; init; }

    internal sealed class Validator : Validator<UnitsQuery, Unit>
    {
        public Validator()
            : base(UnitEndpoints.Orders)
        {
            RuleFor(q => q.Measure).AreKnown(db => db.Units.Select(u => u.Measure).Distinct(), "measure", "/api/v1/units");
            RuleFor(q => q.Q).IsSearchText();
        }
    }
}

using FluentValidation;
using IndicatorsApi.Api.Revisions;
using IndicatorsApi.Http.Lists;
using IndicatorsApi.Http.Queries;
using IndicatorsApi.Measures.Rules;
using IndicatorsApi.Measures.Words;
using IndicatorsApi.Record.Revisions;
using Microsoft.AspNetCore.Mvc;
using NodaTime;

namespace IndicatorsApi.Api.Targets;

/// <summary>Which targets to list.</summary>
public record TargetsQuery : RevisionsQuery
{
    /// <summary>Kinds of rules.</summary>
    [FromQuery(Name = "kind"), OneOfTerms(typeof(TargetRule))]
    public string[]? Kind { get; init; }

    /// <summary>How firmly the targets are promised.</summary>
    [FromQuery(Name = "commitment"), OneOfTerms(typeof(Commitment))]
    public string[]? Commitment { get; init; }

    /// <summary>Only the targets that match.</summary>
    internal IQueryable<Target> Filter(IQueryable<Target> rows)
    {
        if (CommaList.Split(Kind) is { Count: > 0 } kinds)
            rows = rows.Where(t => kinds.Contains(t.RuleKind));
        if (CommaList.Split(Commitment).Select(Terms<Commitment>.Find).ToList() is { Count: > 0 } commitments)
            rows = rows.Where(t => commitments.Contains(t.Commitment));

        return Filter<Target>(rows);
    }

    internal new class Validator<T> : Validator<T, Target>
        where T : TargetsQuery
    {
        public Validator(IClock clock, SortOrders<Target>? orders = null)
            : base(clock, orders ?? TargetEndpoints.Orders)
        {
            RuleFor(q => q.Kind).AreOneOf(TargetRule.Kinds);
            RuleFor(q => q.Commitment).AreTerms<T, Commitment>();
        }
    }
}

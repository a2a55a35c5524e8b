using IndicatorsApi.Api.Revisions;
using IndicatorsApi.Data.CodeLists;
using IndicatorsApi.Data.Revisions;
using IndicatorsApi.Http.Pagination;
using IndicatorsApi.Http.QueryParameters;
using IndicatorsApi.Measures.Rules;
using Microsoft.AspNetCore.Mvc;
using NodaTime;

namespace IndicatorsApi.Api.Targets;

/// <summary>The filters of targets.</summary>
public record TargetsQuery : RevisionsQuery
{
    /// <summary>Kinds of rules.</summary>
    [FromQuery(Name = "kind"), EnumValues(typeof(TargetRule))]
    public string[]? Kind { get; init; }

    /// <summary>Commitments.</summary>
    [FromQuery(Name = "commitment"), EnumValues(typeof(Commitment))]
    public string[]? Commitment { get; init; }

    /// <summary>Responsible units, by their Chinese or English name.</summary>
    /// <example>经济发展办公室</example>
    [FromQuery(Name = "responsible")]
    public string[]? Responsible { get; init; }

    /// <summary>Returns the targets that match.</summary>
    internal IQueryable<Target> Filter(IQueryable<Target> rows, CodeListSet codeLists)
    {
        if (CommaSeparatedValues.Split(Responsible) is { Count: > 0 } units)
            rows = rows.Where(t => units.Contains(t.ResponsibleUnitZh!) || units.Contains(t.ResponsibleUnitEn!));
        rows = rows.WhereIn(t => t.RuleKind, CommaSeparatedValues.Split(Kind))
            .WhereIn(t => t.Commitment, CommaSeparatedValues.EnumValuesOf<Commitment>(Commitment));
        return Filter<Target>(rows, codeLists);
    }

    internal new class Validator<T> : Validator<T, Target>
        where T : TargetsQuery
    {
        public Validator(IClock clock, SortOrders<Target>? orders = null)
            : base(clock, orders ?? TargetEndpoints.Orders)
        {
            RuleFor(q => q.Kind).AreOneOf(TargetRule.Kinds);
            RuleFor(q => q.Commitment).AreEnumCodes<T, Commitment>();
        }
    }
}

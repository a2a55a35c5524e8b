using FluentValidation;
using IndicatorsApi.Http.Pagination;
using IndicatorsApi.Http.QueryParameters;
using IndicatorsApi.Measures.Comparisons;
using IndicatorsApi.Measures.Rollups;
using IndicatorsApi.Measures.Localization;
using IndicatorsApi.Data.CodeLists;
using Microsoft.AspNetCore.Mvc;
using NodaTime;

namespace IndicatorsApi.Api.Comparisons;

/// <summary>Which regions to compare, and by what.</summary>
public sealed record ComparisonQuery : MeasuredItemQuery
{
    /// <summary>The code of the region whose direct parts are compared; this or `level` is required.</summary>
    /// <example>330503</example>
    [FromQuery(Name = "parent")]
    public string? Parent { get; init; }

    /// <summary>Levels of the regions that are compared.</summary>
    [FromQuery(Name = "level"), EnumValues(typeof(RegionLevel))]
    public string[]? Level { get; init; }

    /// <summary>Whom of `parent` is meant: its direct parts, `children`, as without it, or itself and its `peers`, which have the same parent.</summary>
    [FromQuery(Name = "include"), EnumValues(typeof(ComparisonScope))]
    public string? Include { get; init; }

    /// <summary>By which number; without it, `value`.</summary>
    [FromQuery(Name = "by"), EnumValues(typeof(ComparisonMeasure))]
    public string? By { get; init; }

    /// <summary>At which point of a running period: each at its own newest, `latest`, as without it, or all at the newest that all of them have, `common`.</summary>
    [FromQuery(Name = "through"), EnumValues(typeof(AlignmentPoint))]
    public string? Through { get; init; }

    /// <summary>Answers as of a day: only figures whose period had ended by then count. Without it, everything on record counts.</summary>
    /// <example>2025-07-15</example>
    [FromQuery(Name = "on")]
    public string? On { get; init; }

    /// <summary>`true` tells how each number of the comparison was computed, and where each region's own number is explained.</summary>
    [FromQuery(Name = "explain")]
    public string? Explain { get; init; }

    /// <summary>How many regions the answer should have at most; without it, all. What is said of all of them does not change with it.</summary>
    [FromQuery(Name = "limit")]
    public string? Limit { get; init; }

    /// <summary>Where to go on: `next` of the answer before, with the same question.</summary>
    [FromQuery(Name = "cursor")]
    public string? Cursor { get; init; }

    internal sealed class Validator : MeasuredValidator<ComparisonQuery>
    {
        public Validator(IClock clock)
            : base(clock)
        {
            RuleFor(q => q.Parent).NotEmpty().When(q => CommaSeparatedValues.Split(q.Level).Count == 0).WithMessage(_ => Localizer.Format($"Name a region, such as parent=330503, or a level, such as level=town."));
            RuleFor(q => q.Level).AreTerms<ComparisonQuery, RegionLevel>();
            RuleFor(q => q.Include).IsTerm<ComparisonQuery, ComparisonScope>();
            RuleFor(q => q.By).IsTerm<ComparisonQuery, ComparisonMeasure>();
            RuleFor(q => q.Through).IsTerm<ComparisonQuery, AlignmentPoint>();
            RuleFor(q => q.On).IsDate();
            RuleFor(q => q.Explain).IsFlag();
            RuleFor(q => q.Limit).IsWholeNumber(1, ListQuery.MaxPageSize);
        }
    }
}

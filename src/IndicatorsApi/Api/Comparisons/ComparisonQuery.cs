using FluentValidation;
using IndicatorsApi.Data.CodeLists;
using IndicatorsApi.Http.Pagination;
using IndicatorsApi.Http.QueryParameters;
using IndicatorsApi.Measures.Comparisons;
using IndicatorsApi.Measures.Localization;
using IndicatorsApi.Measures.Rollups;
using Microsoft.AspNetCore.Mvc;
using NodaTime;

namespace IndicatorsApi.Api.Comparisons;

/// <summary>The parameters of a comparison.</summary>
public sealed record ComparisonQuery : MeasuredItemQuery
{
    /// <summary>The code of the region whose children are compared. Required without `level`.</summary>
    /// <example>330503</example>
    [FromQuery(Name = "parent")]
    public string? Parent { get; init; }

    /// <summary>The levels of the compared regions.</summary>
    [FromQuery(Name = "level"), EnumValues(typeof(RegionLevel))]
    public string[]? Level { get; init; }

    /// <summary>
    /// The regions relative to `parent`: its `children`, or its `peers`, which include the region itself. `children` by default.
    /// </summary>
    [FromQuery(Name = "include"), EnumValues(typeof(ComparisonScope))]
    public string? Include { get; init; }

    /// <summary>The compared measure. `value` by default.</summary>
    [FromQuery(Name = "by"), EnumValues(typeof(ComparisonMeasure))]
    public string? By { get; init; }

    /// <summary>
    /// The point of a running period: the newest of each region (`latest`) or the newest that all have reported (`common`). `latest` by
    /// default.
    /// </summary>
    [FromQuery(Name = "through"), EnumValues(typeof(AlignmentPoint))]
    public string? Through { get; init; }

    /// <summary>The reference date. Only observations whose period has ended by then count. All observations by default.</summary>
    /// <example>2025-07-15</example>
    [FromQuery(Name = "on")]
    public string? On { get; init; }

    /// <summary>`true` adds the calculation of the statistics and the path of each region's own explanation. `false` by default.</summary>
    [FromQuery(Name = "explain")]
    public string? Explain { get; init; }

    /// <summary>The maximum number of regions in the response. All by default. Statistics always cover all regions.</summary>
    [FromQuery(Name = "limit")]
    public string? Limit { get; init; }

    /// <summary>The cursor of the next page: `next` of the previous response, with the same parameters.</summary>
    [FromQuery(Name = "cursor")]
    public string? Cursor { get; init; }

    internal sealed class Validator : MeasuredValidator<ComparisonQuery>
    {
        public Validator(IClock clock)
            : base(clock)
        {
            RuleFor(q => q.Parent).NotEmpty().When(q => CommaSeparatedValues.Split(q.Level).Count == 0)
                .WithMessage(_ => Localizer.Format($"Send a region, such as parent=330503, or a level, such as level=town."));
            RuleFor(q => q.Level).AreEnumCodes<ComparisonQuery, RegionLevel>();
            RuleFor(q => q.Include).IsEnumCode<ComparisonQuery, ComparisonScope>();
            RuleFor(q => q.By).IsEnumCode<ComparisonQuery, ComparisonMeasure>();
            RuleFor(q => q.Through).IsEnumCode<ComparisonQuery, AlignmentPoint>();
            RuleFor(q => q.On).IsDate();
            RuleFor(q => q.Explain).IsFlag();
            RuleFor(q => q.Limit).IsWholeNumber(1, ListQuery.MaxPageSize);
        }
    }
}

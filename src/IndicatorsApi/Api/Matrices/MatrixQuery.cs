using FluentValidation;
using IndicatorsApi.Api.Progress;
using IndicatorsApi.Data.CodeLists;
using IndicatorsApi.Http.QueryParameters;
using IndicatorsApi.Measures.Localization;
using IndicatorsApi.Measures.Observations;
using IndicatorsApi.Measures.Progress;
using Microsoft.AspNetCore.Mvc;
using NodaTime;

namespace IndicatorsApi.Api.Matrices;

/// <summary>The parameters of a matrix.</summary>
public sealed record MatrixQuery : AsOfQuery, IAssessmentQuery
{
    /// <summary>The region codes. Required without `parent` and `level`.</summary>
    /// <example>330503105</example>
    [FromQuery(Name = "region")]
    public string[]? Region { get; init; }

    /// <summary>The codes of parent regions. Selects their children, such as the towns of a district.</summary>
    /// <example>330503</example>
    [FromQuery(Name = "parent")]
    public string[]? Parent { get; init; }

    /// <summary>The levels of regions.</summary>
    [FromQuery(Name = "level"), EnumValues(typeof(RegionLevel))]
    public string[]? Level { get; init; }

    /// <summary>The indicator codes. By default all indicators for which the regions have targets.</summary>
    /// <example>industrial-output</example>
    [FromQuery(Name = "indicator")]
    public string[]? Indicator { get; init; }

    /// <summary>The measures of each cell. By default `value`, `status`, `schedule` and `pacePercent`.</summary>
    [FromQuery(Name = "measure"), EnumValues(typeof(MatrixMeasure))]
    public string[]? Measure { get; init; }

    /// <summary>The layout: `long` has one item for each cell, `wide` one for each region. `long` by default.</summary>
    [FromQuery(Name = "shape"), EnumValues(typeof(MatrixLayout))]
    public string? Shape { get; init; }

    /// <inheritdoc cref="AssessedItemQuery.On" />
    [FromQuery(Name = "on")]
    public string? On { get; init; }

    /// <inheritdoc cref="AssessedItemQuery.Method" />
    [FromQuery(Name = "method"), EnumValues(typeof(ProgressMethod))]
    public string? Method { get; init; }

    /// <inheritdoc cref="AssessedItemQuery.Profile" />
    [FromQuery(Name = "profile"), EnumValues(typeof(ElapsedBasis))]
    public string? Profile { get; init; }

    /// <inheritdoc cref="MeasuredItemQuery.Format" />
    [FromQuery(Name = FormatNegotiation.Parameter)]
    public string? Format { get; init; }

    /// <inheritdoc cref="MeasuredItemQuery.Bom" />
    [FromQuery(Name = FormatNegotiation.ByteOrderMark)]
    public string? Bom { get; init; }

    /// <inheritdoc cref="MeasuredItemQuery.Labels" />
    [FromQuery(Name = FormatNegotiation.Labels)]
    public string? Labels { get; init; }

    /// <summary>Cells have no explanation. The target's own response has one.</summary>
    string? IAssessmentQuery.Explain => null;

    /// <summary>Returns the requested measures of a validated query, in the order of the enumeration.</summary>
    internal IReadOnlyList<MatrixMeasure> GetMeasures() =>
        CommaSeparatedValues.EnumValuesOf<MatrixMeasure>(Measure) is { Count: > 0 } requested
        ? [.. requested.Order()]
        : [MatrixMeasure.Value, MatrixMeasure.Status, MatrixMeasure.Schedule, MatrixMeasure.PacePercent];

    /// <summary>Returns the layout of a validated query.</summary>
    internal MatrixLayout GetLayout() => EnumCodes<MatrixLayout>.Find(Shape) ?? MatrixLayout.Long;

    internal sealed class Validator : AsOfValidator<MatrixQuery>
    {
        public Validator(IClock clock)
            : base(clock)
        {
            RuleFor(q => q.Region).NotEmpty()
                .When(q => CommaSeparatedValues.Split(q.Parent).Count + CommaSeparatedValues.Split(q.Level).Count == 0)
                .WithMessage(_ =>
                    Localizer.Format($"Send regions, such as region=330503105, a parent, such as parent=330503, or a level, such as level=town."));
            RuleFor(q => q.Region).AreKnown(known => known.Regions, "region", "/api/v1/regions");
            RuleFor(q => q.Parent).AreKnown(known => known.Regions, "region", "/api/v1/regions");
            RuleFor(q => q.Level).AreEnumCodes<MatrixQuery, RegionLevel>();
            RuleFor(q => q.Indicator).AreKnown(known => known.Indicators, "indicator", "/api/v1/indicators");
            RuleFor(q => q.Measure).AreEnumCodes<MatrixQuery, MatrixMeasure>();
            RuleFor(q => q.Shape).IsEnumCode<MatrixQuery, MatrixLayout>();
            RuleFor(q => q.Bom).IsFlag();
            RuleFor(q => q.Labels).IsFlag();
            this.AddAssessmentRules();
        }
    }
}

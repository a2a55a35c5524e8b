using System.ComponentModel.DataAnnotations;
using FluentValidation;
using IndicatorsApi.Http.RequestBodies;
using IndicatorsApi.Http.QueryParameters;
using IndicatorsApi.Measures.Observations;
using IndicatorsApi.Measures.Localization;
using IndicatorsApi.Data.CodeLists;

namespace IndicatorsApi.Api.CodeLists;

/// <summary>An indicator to keep.</summary>
public sealed record IndicatorRequest
{
    /// <summary>The code of the topic; required.</summary>
    /// <example>economy</example>
    [Required]
    public string? Topic { get; init; }

    /// <summary>The code of the unit that figures are kept in; required.</summary>
    /// <example>CNY-1E8</example>
    [Required]
    public string? Unit { get; init; }

    /// <summary>How values relate to time; required.</summary>
    /// <example>flow</example>
    [Required]
    [EnumValues(typeof(MeasureKind))]
    public string? Measure { get; init; }

    /// <summary>How the figures of the parts of a period make that of the period; without it `sum` for flows, `mean` for ratios, `last` for stocks and ranks.</summary>
    /// <example>sum</example>
    [EnumValues(typeof(TemporalAggregation))]
    public string? OverTime { get; init; }

    /// <summary>Whether a `mean` over time gives each month the weight of its days; without it, it does not.</summary>
    public bool? WeightedByDays { get; init; }

    /// <summary>The least that a value can be, in the unit: figures below are refused. Nothing if there is no such limit.</summary>
    /// <example>0</example>
    public decimal? Min { get; init; }

    /// <summary>The most that a value can be, in the unit: figures above are refused. Nothing if there is no such limit.</summary>
    public decimal? Max { get; init; }

    /// <summary>Which direction is good; required.</summary>
    /// <example>higherIsBetter</example>
    [Required]
    [EnumValues(typeof(Polarity))]
    public string? Polarity { get; init; }

    /// <summary>How the values of a region's parts combine; required.</summary>
    /// <example>sum</example>
    [Required]
    [EnumValues(typeof(SpatialAggregation))]
    public string? Rollup { get; init; }

    /// <summary>How the elapsed share of a target period is counted; without it, `months`.</summary>
    /// <example>months</example>
    [EnumValues(typeof(ElapsedBasis))]
    public string? Profile { get; init; }

    /// <summary>Whether the indicator leads a scorecard; without it, it does not.</summary>
    public bool? Headline { get; init; }

    /// <summary>The code of the indicator this one is a sub-count of; nothing if it is none.</summary>
    public string? PartOf { get; init; }

    /// <summary>The names; required.</summary>
    [Required]
    public LocalizedTextRequest? Name { get; init; }

    /// <summary>What is counted and how; required.</summary>
    [Required]
    public LocalizedTextRequest? Definition { get; init; }

    /// <summary>The indicator, once the request is valid.</summary>
    internal Indicator ToIndicator(string code, int version) => new()
    {
        Code = code,
        TopicCode = Topic!,
        UnitCode = Unit!,
        Measure = EnumCodes<MeasureKind>.Find(Measure)!.Value,
        OverTime = EnumCodes<TemporalAggregation>.Find(OverTime) ?? TemporalAggregationRules.Default(EnumCodes<MeasureKind>.Find(Measure)!.Value),
        WeightedByDays = WeightedByDays ?? false,
        Min = Min,
        Max = Max,
        Polarity = EnumCodes<Polarity>.Find(Polarity)!.Value,
        Rollup = EnumCodes<SpatialAggregation>.Find(Rollup)!.Value,
        Profile = EnumCodes<ElapsedBasis>.Find(Profile) ?? ElapsedBasis.Months,
        Headline = Headline ?? false,
        PartOfCode = PartOf,
        Name = Name!.ToText(),
        Definition = Definition!.ToText(),
        Revision = version,
    };

    internal sealed class Validator : AbstractValidator<IndicatorRequest>
    {
        private const int MaxDefinitionLength = 1000;

        public Validator()
        {
            RuleFor(r => r.Name).IsName();
            RuleFor(r => r.Definition).IsName(MaxDefinitionLength);
            RuleFor(r => r.Topic).IsKnown(db => db.Topics, "/api/v1/topics", required: true);
            RuleFor(r => r.Unit).IsKnown(db => db.Units, "/api/v1/units", required: true);
            RuleFor(r => r.Measure).IsRequiredTerm<IndicatorRequest, MeasureKind>();
            RuleFor(r => r.OverTime).IsTerm<IndicatorRequest, TemporalAggregation>();
            RuleFor(r => r.OverTime).Must((r, text) => FitsMeasure(r.Measure, text))
                .WithMessage(r => Localizer.Format($"'{r.OverTime}' does not go with {r.Measure}. Allowed: {string.Join(", ", TemporalAggregationRules.Allowed(EnumCodes<MeasureKind>.Find(r.Measure)!.Value).Select(EnumCodes<TemporalAggregation>.Of))}."));
            RuleFor(r => r.WeightedByDays).Must((r, weighted) => weighted != true || r.OverTime is null or "mean").WithMessage(_ => Localizer.Format($"Only a mean over time has weights."));
            RuleFor(r => r.Min).Must(min => min is null || NumberLimits.IsValue(min.Value)).WithMessage(r => NumberLimits.Refuse($"{r.Min}", NumberLimits.ValueRule));
            RuleFor(r => r.Max).Must(max => max is null || NumberLimits.IsValue(max.Value)).WithMessage(r => NumberLimits.Refuse($"{r.Max}", NumberLimits.ValueRule));
            RuleFor(r => r.Max).Must((r, max) => max is null || r.Min is null || r.Min < max).WithMessage(_ => Localizer.Format($"max has to lie above min."));
            RuleFor(r => r.Polarity).IsRequiredTerm<IndicatorRequest, Polarity>();
            RuleFor(r => r.Rollup).IsRequiredTerm<IndicatorRequest, SpatialAggregation>();
            RuleFor(r => r.Profile).IsTerm<IndicatorRequest, ElapsedBasis>();

            // A part of a part would count twice, and could close a circle.
            RuleFor(r => r.PartOf).IsKnown((db, code) => db.Indicators.Where(i => i.PartOfCode == null && i.Code != code), "/api/v1/indicators", required: false);
        }

        private static bool FitsMeasure(string? measure, string? overTime) =>
            EnumCodes<MeasureKind>.Find(measure) is not { } kind || EnumCodes<TemporalAggregation>.Find(overTime) is not { } chosen || TemporalAggregationRules.Allowed(kind).Contains(chosen);
    }
}

using System.ComponentModel.DataAnnotations;
using FluentValidation;
using IndicatorsApi.Data.CodeLists;
using IndicatorsApi.Http.QueryParameters;
using IndicatorsApi.Http.RequestBodies;
using IndicatorsApi.Measures.Localization;
using IndicatorsApi.Measures.Observations;

namespace IndicatorsApi.Api.CodeLists;

/// <summary>The request body of an indicator.</summary>
public sealed record IndicatorRequest
{
    /// <summary>The code of the topic; required.</summary>
    /// <example>economy</example>
    [Required]
    public string? Topic { get; init; }

    /// <summary>The code of the unit of its observations; required.</summary>
    /// <example>CNY-1E8</example>
    [Required]
    public string? Unit { get; init; }

    /// <summary>The kind of measure: flow, stock, ratio or rank; required.</summary>
    /// <example>flow</example>
    [Required]
    [EnumValues(typeof(MeasureKind))]
    public string? Measure { get; init; }

    /// <summary>
    /// The aggregation of the parts of a period. By default `sum` for flows, `mean` for ratios and `last` for stocks and ranks.
    /// </summary>
    /// <example>sum</example>
    [EnumValues(typeof(TemporalAggregation))]
    public string? OverTime { get; init; }

    /// <summary>`true` if a `mean` over time weights each month by its number of days. `false` by default.</summary>
    public bool? WeightedByDays { get; init; }

    /// <summary>The minimum value, in the unit. Lower values are rejected. No limit by default.</summary>
    /// <example>0</example>
    public decimal? Min { get; init; }

    /// <summary>The maximum value, in the unit. Higher values are rejected. No limit by default.</summary>
    public decimal? Max { get; init; }

    /// <summary>The direction that is good; required.</summary>
    /// <example>higherIsBetter</example>
    [Required]
    [EnumValues(typeof(Polarity))]
    public string? Polarity { get; init; }

    /// <summary>The aggregation across the parts of a region; required.</summary>
    /// <example>sum</example>
    [Required]
    [EnumValues(typeof(SpatialAggregation))]
    public string? Rollup { get; init; }

    /// <summary>The basis of the elapsed share of a target period. `months` by default.</summary>
    /// <example>months</example>
    [EnumValues(typeof(ElapsedBasis))]
    public string? Profile { get; init; }

    /// <summary>`true` if the indicator is a headline of scorecards. `false` by default.</summary>
    public bool? Headline { get; init; }

    /// <summary>The code of the indicator that includes this one as a part. None by default.</summary>
    public string? PartOf { get; init; }

    /// <summary>The names; required.</summary>
    [Required]
    public LocalizedTextRequest? Name { get; init; }

    /// <summary>The definition: what is counted, and how; required.</summary>
    [Required]
    public LocalizedTextRequest? Definition { get; init; }

    /// <summary>Returns the indicator of a valid request.</summary>
    internal Indicator ToIndicator(string code, int revision) => new()
    {
        Code = code,
        TopicCode = Topic!,
        UnitCode = Unit!,
        Measure = EnumCodes<MeasureKind>.Find(Measure)!.Value,
        OverTime = EnumCodes<TemporalAggregation>.Find(OverTime)
            ?? TemporalAggregationRules.Default(EnumCodes<MeasureKind>.Find(Measure)!.Value),
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
        Revision = revision,
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
            RuleFor(r => r.OverTime).IsEnumCode<IndicatorRequest, TemporalAggregation>();
            RuleFor(r => r.OverTime).Must((r, text) => FitsMeasure(r.Measure, text))
                .WithMessage(r => Localizer.Format($"'{r.OverTime}' does not go with {r.Measure}. Allowed: {AllowedWith(r.Measure)}."));
            RuleFor(r => r.WeightedByDays).Must((r, weighted) => weighted != true || r.OverTime is null or "mean")
                .WithMessage(_ => Localizer.Format($"`weightedByDays` requires that `overTime` is `mean`."));
            RuleFor(r => r.Min).Must(min => min is null || NumberLimits.IsValue(min.Value))
                .WithMessage(r => NumberLimits.RejectionMessage($"{r.Min}", NumberLimits.AllowedValue));
            RuleFor(r => r.Max).Must(max => max is null || NumberLimits.IsValue(max.Value))
                .WithMessage(r => NumberLimits.RejectionMessage($"{r.Max}", NumberLimits.AllowedValue));
            RuleFor(r => r.Max).Must((r, max) => max is null || r.Min is null || r.Min < max)
                .WithMessage(_ => Localizer.Format($"max must be greater than min."));
            RuleFor(r => r.Polarity).IsRequiredTerm<IndicatorRequest, Polarity>();
            RuleFor(r => r.Rollup).IsRequiredTerm<IndicatorRequest, SpatialAggregation>();
            RuleFor(r => r.Profile).IsEnumCode<IndicatorRequest, ElapsedBasis>();

            // A part of a part would be counted twice and could form a cycle.
            RuleFor(r => r.PartOf).IsKnown(
                (db, code) => db.Indicators.Where(i => i.PartOfCode == null && i.Code != code), "/api/v1/indicators", required: false);
        }

        private static string AllowedWith(string? measure) => string.Join(
            ", ", TemporalAggregationRules.Allowed(EnumCodes<MeasureKind>.Find(measure)!.Value).Select(EnumCodes<TemporalAggregation>.Of));

        private static bool FitsMeasure(string? measure, string? overTime) =>
            EnumCodes<MeasureKind>.Find(measure) is not { } kind || EnumCodes<TemporalAggregation>.Find(overTime) is not { } chosen
                || TemporalAggregationRules.Allowed(kind).Contains(chosen);
    }
}

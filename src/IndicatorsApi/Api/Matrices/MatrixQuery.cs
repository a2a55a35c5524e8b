using FluentValidation;
using IndicatorsApi.Api.Progress;
using IndicatorsApi.Http.QueryParameters;
using IndicatorsApi.Measures.Observations;
using IndicatorsApi.Measures.Progress;
using IndicatorsApi.Measures.Localization;
using IndicatorsApi.Data.CodeLists;
using Microsoft.AspNetCore.Mvc;
using NodaTime;

namespace IndicatorsApi.Api.Matrices;

/// <summary>Which regions and indicators to show side by side, and what of them.</summary>
public sealed record MatrixQuery : AsOfQuery, IAssessmentQuery
{
    /// <summary>Region codes; this, `parent` or `level` is required.</summary>
    /// <example>330503105</example>
    [FromQuery(Name = "region")]
    public string[]? Region { get; init; }

    /// <summary>Codes of the regions whose direct parts are meant: the towns of a district.</summary>
    /// <example>330503</example>
    [FromQuery(Name = "parent")]
    public string[]? Parent { get; init; }

    /// <summary>Levels of regions.</summary>
    [FromQuery(Name = "level"), EnumValues(typeof(RegionLevel))]
    public string[]? Level { get; init; }

    /// <summary>Indicator codes; without them, all that the regions have targets for.</summary>
    /// <example>industrial-output</example>
    [FromQuery(Name = "indicator")]
    public string[]? Indicator { get; init; }

    /// <summary>What each cell says; without it, value, status, schedule and pacePercent.</summary>
    [FromQuery(Name = "measure"), EnumValues(typeof(MatrixMeasure))]
    public string[]? Measure { get; init; }

    /// <summary>`long` has an entry for each cell, as without it; `wide` one for each region, with its cells side by side.</summary>
    [FromQuery(Name = "shape"), EnumValues(typeof(MatrixLayout))]
    public string? Shape { get; init; }

    /// <summary>Answers as of a day: only figures whose period had ended by then count, and lateness is counted to it. Without it, everything on record counts and lateness is counted to today.</summary>
    /// <example>2025-07-15</example>
    [FromQuery(Name = "on")]
    public string? On { get; init; }

    /// <summary>How the pace is judged; without it, `linear`.</summary>
    [FromQuery(Name = "method"), EnumValues(typeof(ProgressMethod))]
    public string? Method { get; init; }

    /// <summary>How the elapsed share is counted; without it, as the indicator says.</summary>
    [FromQuery(Name = "profile"), EnumValues(typeof(ElapsedBasis))]
    public string? Profile { get; init; }

    /// <summary>The format of the answer; without it `Accept` decides, and else JSON.</summary>
    [FromQuery(Name = FormatNegotiation.Parameter)]
    public string? Format { get; init; }

    /// <summary>`true` begins a CSV with a byte order mark, by which Excel knows that it is UTF-8.</summary>
    [FromQuery(Name = FormatNegotiation.ByteOrderMark)]
    public string? Bom { get; init; }

    /// <summary>`true` writes words of closed lists as people call them, `false` as programs read them; without it, a Chinese workbook holds words, anything else codes.</summary>
    [FromQuery(Name = FormatNegotiation.Labels)]
    public string? Labels { get; init; }

    /// <summary>The sums of a cell are those of the target's own answer.</summary>
    string? IAssessmentQuery.Explain => null;

    /// <summary>What each cell says, once the query is valid, in the order of the list.</summary>
    internal IReadOnlyList<MatrixMeasure> Measures() => CommaSeparatedValues.TermsOf<MatrixMeasure>(Measure) is { Count: > 0 } asked
        ? [.. asked.Order()]
        : [MatrixMeasure.Value, MatrixMeasure.Status, MatrixMeasure.Schedule, MatrixMeasure.PacePercent];

    /// <summary>How it lies, once the query is valid.</summary>
    internal MatrixLayout Form() => EnumCodes<MatrixLayout>.Find(Shape) ?? MatrixLayout.Long;

    internal sealed class Validator : AsOfValidator<MatrixQuery>
    {
        public Validator(IClock clock)
            : base(clock)
        {
            RuleFor(q => q.Region).NotEmpty().When(q => CommaSeparatedValues.Split(q.Parent).Count + CommaSeparatedValues.Split(q.Level).Count == 0).WithMessage(_ => Localizer.Format($"Name regions, such as region=330503105, their parent, such as parent=330503, or their level, such as level=town."));
            RuleFor(q => q.Region).AreKnown(known => known.Regions, "region", "/api/v1/regions");
            RuleFor(q => q.Parent).AreKnown(known => known.Regions, "region", "/api/v1/regions");
            RuleFor(q => q.Level).AreTerms<MatrixQuery, RegionLevel>();
            RuleFor(q => q.Indicator).AreKnown(known => known.Indicators, "indicator", "/api/v1/indicators");
            RuleFor(q => q.Measure).AreTerms<MatrixQuery, MatrixMeasure>();
            RuleFor(q => q.Shape).IsTerm<MatrixQuery, MatrixLayout>();
            RuleFor(q => q.Bom).IsFlag();
            RuleFor(q => q.Labels).IsFlag();
            this.RulesForAssessment();
        }
    }
}

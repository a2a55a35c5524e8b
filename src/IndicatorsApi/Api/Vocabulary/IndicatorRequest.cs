using FluentValidation;
using IndicatorsApi.Http.Bodies;
using IndicatorsApi.Http.Queries;
using IndicatorsApi.Measures.Figures;
using IndicatorsApi.Measures.Words;
using IndicatorsApi.Record.Vocabulary;

namespace IndicatorsApi.Api.Vocabulary;

/// <summary>An indicator to keep.</summary>
public sealed record IndicatorRequest
{
    /// <summary>The code of the topic; required.</summary>
    /// <example>economy</example>
    public string? Topic { get; init; }

    /// <summary>The code of the unit that figures are kept in; required.</summary>
    /// <example>CNY-1E8</example>
    public string? Unit { get; init; }

    /// <summary>How values relate to time; required.</summary>
    /// <example>flow</example>
    [OneOfTerms(typeof(MeasureKind))]
    public string? Measure { get; init; }

    /// <summary>Which direction is good; required.</summary>
    /// <example>higherIsBetter</example>
    [OneOfTerms(typeof(Polarity))]
    public string? Polarity { get; init; }

    /// <summary>How the values of a region's parts combine; required.</summary>
    /// <example>sum</example>
    [OneOfTerms(typeof(Rollup))]
    public string? Rollup { get; init; }

    /// <summary>How the elapsed share of a target period is counted; without it, `months`.</summary>
    /// <example>months</example>
    [OneOfTerms(typeof(ElapsedProfile))]
    public string? Profile { get; init; }

    /// <summary>Whether the indicator leads a scorecard; without it, it does not.</summary>
    public bool? Headline { get; init; }

    /// <summary>The code of the indicator this one is a sub-count of; nothing if it is none.</summary>
    public string? PartOf { get; init; }

    /// <summary>The names; required.</summary>
    public LocalizedTextRequest? Name { get; init; }

    /// <summary>What is counted and how; required.</summary>
    public LocalizedTextRequest? Definition { get; init; }

    /// <summary>The indicator, once the request is valid.</summary>
    internal Indicator ToIndicator(string code, int version) => new()
    {
        Code = code,
        TopicCode = Topic!,
        UnitCode = Unit!,
        Measure = Terms<MeasureKind>.Find(Measure)!.Value,
        Polarity = Terms<Polarity>.Find(Polarity)!.Value,
        Rollup = Terms<Rollup>.Find(Rollup)!.Value,
        Profile = Terms<ElapsedProfile>.Find(Profile) ?? ElapsedProfile.Months,
        Headline = Headline ?? false,
        PartOfCode = PartOf,
        Name = Name!.ToText(),
        Definition = Definition!.ToText(),
        Version = version,
    };

    internal sealed class Validator : AbstractValidator<IndicatorRequest>
    {
        private const int LongestDefinition = 1000;

        public Validator()
        {
            RuleFor(r => r.Name).IsName();
            RuleFor(r => r.Definition).IsName(LongestDefinition);
            RuleFor(r => r.Topic).IsKnown(db => db.Topics.Select(t => t.Code), "/api/v1/topics", required: true);
            RuleFor(r => r.Unit).IsKnown(db => db.Units.Select(u => u.Code), "/api/v1/units", required: true);
            RuleFor(r => r.Measure).IsRequiredTerm<IndicatorRequest, MeasureKind>();
            RuleFor(r => r.Polarity).IsRequiredTerm<IndicatorRequest, Polarity>();
            RuleFor(r => r.Rollup).IsRequiredTerm<IndicatorRequest, Rollup>();
            RuleFor(r => r.Profile).IsTerm<IndicatorRequest, ElapsedProfile>();

            // A part of a part would count twice, and could close a circle.
            RuleFor(r => r.PartOf).IsKnown((db, code) => db.Indicators.Where(i => i.PartOfCode == null && i.Code != code).Select(i => i.Code), "/api/v1/indicators", required: false);
        }
    }
}

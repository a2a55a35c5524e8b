using FluentValidation;
using IndicatorsApi.Api.Revisions;
using IndicatorsApi.Http.Bodies;
using IndicatorsApi.Http.Queries;
using IndicatorsApi.Measures.Rules;
using IndicatorsApi.Measures.Words;
using IndicatorsApi.Record.Revisions;
using IndicatorsApi.Record.Storage;
using IndicatorsApi.Record.Vocabulary;

namespace IndicatorsApi.Api.Targets;

/// <summary>A target to record.</summary>
public sealed record TargetRequest : RevisionRequest
{
    /// <summary>What has to hold; required. Numbers are in the unit.</summary>
    public TargetRule? Rule { get; init; }

    /// <summary>How firmly it is promised; required.</summary>
    /// <example>expected</example>
    [OneOfTerms(typeof(Commitment))]
    public string? Commitment { get; init; }

    /// <summary>What to compare with; without it the same indicator one year earlier.</summary>
    public TargetBaselineRequest? Baseline { get; init; }

    /// <summary>The revision that the request, once it is valid, makes of a key.</summary>
    internal Target ToRevision(string region, string indicator, Period period, decimal factor, RevisionStamp stamp) => new()
    {
        RegionCode = region,
        IndicatorCode = indicator,
        Period = period,
        Number = stamp.Number,
        Rule = Rule!.Scale(factor),
        Commitment = Terms<Commitment>.Find(Commitment)!.Value,
        BaselineIndicatorCode = Baseline?.Indicator,
        BaselinePeriod = Baseline?.Period is { } text ? Period.Parse(text) : null,
        BaselineComparable = Baseline?.Comparable ?? true,
        SourceCode = Source!,
        Locator = Locator,
        Note = Note,
        RecordedAt = stamp.RecordedAt,
        RecordedBy = stamp.RecordedBy,
        Reason = Reason,
    };

    internal sealed class Validator : Validator<TargetRequest>
    {
        public Validator(IndicatorsContext db, Indicator indicator, Period period)
            : base(db)
        {
            RuleFor(r => r.Commitment).IsRequiredTerm<TargetRequest, Commitment>();
            RuleFor(r => r.Rule).Custom((rule, context) =>
            {
                if (rule is null)
                    context.AddFailure($"This field is required: an object such as {{\"kind\": \"atLeast\", \"value\": 10}}. Kinds: {string.Join(", ", TargetRule.Kinds)}.");
                else if (RuleFit.Check(rule, indicator, indicator.Unit.IsPercent, explained: context.InstanceToValidate.Note is not null) is { } misfit)
                    context.AddFailure(misfit.Field, misfit.Message);
            });

            When(r => r.Baseline is not null, () =>
            {
                var fitting = db.Indicators.Where(i => i.Unit.Measure == indicator.Unit.Measure).Select(i => i.Code);
                RuleFor(r => r.Baseline!.Indicator).IsKnown(fitting, "/api/v1/indicators", required: false);
                RuleFor(r => r.Baseline!.Period)
                    .Must(text => text is null || (Period.TryParse(text, out var baseline) && baseline < period))
                    .WithMessage($"'{{PropertyValue}}' is not allowed. Allowed: a period before {period}, as one of: {Period.Forms}.");
            });
        }
    }
}

using FluentValidation;
using IndicatorsApi.Http.RequestBodies;
using IndicatorsApi.Http.QueryParameters;
using IndicatorsApi.Measures.Localization;

namespace IndicatorsApi.Api.Remarks;

/// <summary>What is said of a target on a day: a cause, a measure, or both.</summary>
public sealed record RemarkRequest
{
    /// <summary>Why the target stands as it does (原因).</summary>
    /// <example>两家企业停产检修</example>
    public string? Cause { get; init; }

    /// <summary>What is done about it (措施).</summary>
    /// <example>每周调度，8月底前复产</example>
    public string? Measure { get; init; }

    /// <summary>By when (完成时限).</summary>
    /// <example>2025-08-31</example>
    public string? DueOn { get; init; }

    /// <summary>Who says it, or does it (责任人).</summary>
    /// <example>经济发展办公室主任</example>
    public string? By { get; init; }

    /// <summary>Why it is recorded, or changed.</summary>
    public string? Reason { get; init; }

    internal sealed class Validator : AbstractValidator<RemarkRequest>
    {
        public Validator()
        {
            RuleFor(r => r.Cause).IsText(longest: 2000);
            RuleFor(r => r.Measure).IsText(longest: 2000);
            RuleFor(r => r.Cause).Must((remark, cause) => cause is not null || remark.Measure is not null).WithMessage(_ => Localizer.Format($"Say a cause, a measure, or both."));
            RuleFor(r => r.DueOn).IsDate();
            RuleFor(r => r.By).IsText(longest: 200);
            RuleFor(r => r.Reason).IsText(longest: 500);
        }
    }
}

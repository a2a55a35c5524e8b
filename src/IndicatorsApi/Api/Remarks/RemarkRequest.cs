using FluentValidation;
using IndicatorsApi.Http.QueryParameters;
using IndicatorsApi.Http.RequestBodies;
using IndicatorsApi.Measures.Localization;

namespace IndicatorsApi.Api.Remarks;

/// <summary>The request body of a remark: a cause, a measure, or both.</summary>
public sealed record RemarkRequest
{
    /// <summary>The cause of the status of the target (原因).</summary>
    /// <example>两家企业停产检修</example>
    public string? Cause { get; init; }

    /// <summary>The measure taken (措施).</summary>
    /// <example>每周调度，8月底前复产</example>
    public string? Measure { get; init; }

    /// <summary>The due date of the measure (完成时限).</summary>
    /// <example>2025-08-31</example>
    public string? DueOn { get; init; }

    /// <summary>The person in charge (责任人).</summary>
    /// <example>经济发展办公室主任</example>
    public string? By { get; init; }

    /// <summary>The reason for the change.</summary>
    public string? Reason { get; init; }

    internal sealed class Validator : AbstractValidator<RemarkRequest>
    {
        public Validator()
        {
            RuleFor(r => r.Cause).IsText(longest: 2000);
            RuleFor(r => r.Measure).IsText(longest: 2000);
            RuleFor(r => r.Cause).Must((remark, cause) => cause is not null || remark.Measure is not null)
                .WithMessage(_ => Localizer.Format($"Send a cause, a measure, or both."));
            RuleFor(r => r.DueOn).IsDate();
            RuleFor(r => r.By).IsText(longest: 200);
            RuleFor(r => r.Reason).IsText(longest: 500);
        }
    }
}

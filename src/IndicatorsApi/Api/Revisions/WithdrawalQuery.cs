using FluentValidation;
using IndicatorsApi.Http.RequestBodies;
using Microsoft.AspNetCore.Mvc;

namespace IndicatorsApi.Api.Revisions;

/// <summary>What a withdrawal takes.</summary>
public sealed record WithdrawalQuery
{
    /// <summary>Why it is withdrawn; required where the figure is final.</summary>
    /// <example>entered for the wrong town</example>
    [FromQuery(Name = "reason")]
    public string? Reason { get; init; }

    internal sealed class Validator : AbstractValidator<WithdrawalQuery>
    {
        public Validator() => RuleFor(q => q.Reason).IsText(longest: 500);
    }
}

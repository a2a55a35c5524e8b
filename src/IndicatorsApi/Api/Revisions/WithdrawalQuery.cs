using FluentValidation;
using IndicatorsApi.Http.RequestBodies;
using Microsoft.AspNetCore.Mvc;

namespace IndicatorsApi.Api.Revisions;

/// <summary>The parameters of a withdrawal.</summary>
public sealed record WithdrawalQuery
{
    /// <summary>The reason for the withdrawal. Required if the observation is final.</summary>
    /// <example>entered for the wrong town</example>
    [FromQuery(Name = "reason")]
    public string? Reason { get; init; }

    internal sealed class Validator : AbstractValidator<WithdrawalQuery>
    {
        public Validator() => RuleFor(q => q.Reason).IsText(longest: 500);
    }
}

using System.ComponentModel.DataAnnotations;
using FluentValidation;
using IndicatorsApi.Data.ApiKeys;
using IndicatorsApi.Http.QueryParameters;
using IndicatorsApi.Http.RequestBodies;
using IndicatorsApi.Measures.Localization;
using IndicatorsApi.Measures.Time;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace IndicatorsApi.Access;

/// <summary>The API key to create.</summary>
public sealed record KeyRequest
{
    /// <summary>The name of the owner; required and unique.</summary>
    /// <example>linghu-clerk</example>
    [Required]
    public string? Name { get; init; }

    /// <summary>The role of the key; required.</summary>
    /// <example>reporter</example>
    [Required]
    [EnumValues(typeof(Role))]
    public string? Role { get; init; }

    /// <summary>The region of a reporter, who writes in it and in the regions below it. Required for reporters only.</summary>
    /// <example>330503105</example>
    public string? Region { get; init; }

    /// <summary>The scopes that limit the key; all scopes of the role by default.</summary>
    /// <example>["observations:write"]</example>
    public IReadOnlyList<string>? Scopes { get; init; }

    /// <summary>The last day in Asia/Shanghai on which the key is accepted; no expiry by default.</summary>
    /// <example>2026-12-31</example>
    public string? Expires { get; init; }

    /// <summary>Returns the instant of expiry of a valid request.</summary>
    internal Instant? ExpiresAt() =>
        Expires is null ? null : ChinaCalendar.EndOf(DateFormat.Parse(Expires)!.Value);

    internal sealed class Validator : AbstractValidator<KeyRequest>
    {
        public Validator(IClock clock)
        {
            RuleFor(r => r.Name).IsText(longest: 100, required: true);
            RuleFor(r => r.Name)
                .MustAsync(async (_, name, context, cancellationToken) =>
                    !await context.Database().ApiKeys.AnyAsync(k => k.Name == name, cancellationToken))
                .WithMessage(_ =>
                    Localizer.Format($"A key named '{{PropertyValue}}' already exists and may be revoked. Use another name."));
            RuleFor(r => r.Role).IsRequiredTerm<KeyRequest, Role>();
            RuleFor(r => r.Region).IsKnown(db => db.Regions, "/api/v1/regions", required: false);
            RuleFor(r => r.Region)
                .NotNull()
                .When(r => EnumCodes<Role>.Find(r.Role) == Data.ApiKeys.Role.Reporter)
                .WithMessage(_ => Localizer.Format($"A reporter needs a region."));
            RuleFor(r => r.Region)
                .Null()
                .When(r => EnumCodes<Role>.Find(r.Role) == Data.ApiKeys.Role.Admin)
                .WithMessage(_ => Localizer.Format($"An admin has no region."));
            RuleFor(r => r.Scopes)
                .Must(scopes => scopes is null || (scopes.Count > 0 && scopes.All(Data.ApiKeys.Scopes.All.Contains)))
                .WithMessage(_ => Localizer.Format($"Allowed: {string.Join(", ", Data.ApiKeys.Scopes.All)}, or null."));
            RuleFor(r => r.Scopes)
                .Must(scopes => scopes?.Any(Data.ApiKeys.Scopes.AdminOnly.Contains) != true)
                .When(r => EnumCodes<Role>.Find(r.Role) == Data.ApiKeys.Role.Reporter)
                .WithMessage(_ => Localizer.Format($"Only an admin can have {string.Join(", ", Data.ApiKeys.Scopes.AdminOnly)}."));
            RuleFor(r => r.Expires)
                .Must(text => text is null || (DateFormat.Parse(text) is { } day && ChinaCalendar.EndOf(day) > clock.GetCurrentInstant()))
                .WithMessage(_ => Localizer.Format(
                    $"'{{PropertyValue}}' is not allowed. Allowed: a future date up to the year 2100, such as 2026-12-31, or null."));
        }
    }
}

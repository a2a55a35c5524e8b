using System.ComponentModel.DataAnnotations;
using FluentValidation;
using IndicatorsApi.Http.Bodies;
using IndicatorsApi.Http.Queries;
using IndicatorsApi.Measures.Calendar;
using IndicatorsApi.Measures.Words;
using IndicatorsApi.Record.Administration;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace IndicatorsApi.Access;

/// <summary>A key to make.</summary>
public sealed record KeyRequest
{
    /// <summary>Whose key it is; required, and not taken.</summary>
    /// <example>linghu-clerk</example>
    [Required]
    public string? Name { get; init; }

    /// <summary>What it may do; required.</summary>
    /// <example>reporter</example>
    [Required]
    [OneOfTerms(typeof(Role))]
    public string? Role { get; init; }

    /// <summary>The region of a reporter, with everything below it; required for a reporter, not allowed for an admin.</summary>
    /// <example>330503105</example>
    public string? Region { get; init; }

    /// <summary>What it is kept to, of what its role allows; all of that where nothing is said.</summary>
    /// <example>["observations:write"]</example>
    public IReadOnlyList<string>? Scopes { get; init; }

    /// <summary>When it expires: the last day in Asia/Shanghai on which it is accepted, or nothing.</summary>
    /// <example>2026-12-31</example>
    public string? Expires { get; init; }

    /// <summary>The instant it expires, once the request is valid.</summary>
    internal Instant? ExpiresAt() =>
        Expires is null ? null : ChinaCalendar.EndOf(Day.Parse(Expires)!.Value);

    internal sealed class Validator : AbstractValidator<KeyRequest>
    {
        public Validator(IClock clock)
        {
            RuleFor(r => r.Name).IsText(longest: 100, required: true);
            RuleFor(r => r.Name)
                .MustAsync(async (_, name, context, cancellationToken) => !await context.Record().ApiKeys.AnyAsync(k => k.Name == name, cancellationToken))
                .WithMessage(_ => Say.It($"'{{PropertyValue}}' has a key already, which may be revoked. Choose another name."));
            RuleFor(r => r.Role).IsRequiredTerm<KeyRequest, Role>();
            RuleFor(r => r.Region).IsKnown(db => db.Regions, "/api/v1/regions", required: false);
            RuleFor(r => r.Region).NotNull().When(r => Terms<Role>.Find(r.Role) == Record.Administration.Role.Reporter).WithMessage(_ => Say.It($"A reporter needs a region."));
            RuleFor(r => r.Region).Null().When(r => Terms<Role>.Find(r.Role) == Record.Administration.Role.Admin).WithMessage(_ => Say.It($"An admin has no region."));
            RuleFor(r => r.Scopes)
                .Must(scopes => scopes is null || (scopes.Count > 0 && scopes.All(Record.Administration.Scopes.All.Contains)))
                .WithMessage(_ => Say.It($"Allowed: {string.Join(", ", Record.Administration.Scopes.All)}, or nothing."));
            RuleFor(r => r.Scopes)
                .Must(scopes => scopes?.Any(Record.Administration.Scopes.OfAdmins.Contains) != true)
                .When(r => Terms<Role>.Find(r.Role) == Record.Administration.Role.Reporter)
                .WithMessage(_ => Say.It($"Only an admin can have {string.Join(", ", Record.Administration.Scopes.OfAdmins)}."));
            RuleFor(r => r.Expires)
                .Must(text => text is null || (Day.Parse(text) is { } day && ChinaCalendar.EndOf(day) > clock.GetCurrentInstant()))
                .WithMessage(_ => Say.It($"'{{PropertyValue}}' is not allowed. Allowed: a day to come, such as 2026-12-31, until the year 2100, or nothing."));
        }
    }
}

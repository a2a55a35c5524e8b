using System.ComponentModel.DataAnnotations;
using FluentValidation;
using IndicatorsApi.Data.CodeLists;
using IndicatorsApi.Data.Versioning;
using IndicatorsApi.Http.QueryParameters;
using IndicatorsApi.Http.RequestBodies;
using IndicatorsApi.Measures.Localization;
using IndicatorsApi.Measures.Time;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace IndicatorsApi.Api.CodeLists;

/// <summary>The request body of a region.</summary>
public sealed record RegionRequest
{
    /// <summary>The administrative level; required. It is below that of the parent.</summary>
    /// <example>town</example>
    [Required]
    [EnumValues(typeof(RegionLevel))]
    public string? Level { get; init; }

    /// <summary>The code of the parent region. None at the top level.</summary>
    /// <example>330503</example>
    public string? Parent { get; init; }

    /// <summary>The names; required.</summary>
    [Required]
    public LocalizedTextRequest? Name { get; init; }

    /// <summary>The first day on which the region exists. By default it has always existed.</summary>
    /// <example>2025-07-01</example>
    public string? ValidFrom { get; init; }

    /// <summary>The last day on which the region exists. By default it still exists.</summary>
    /// <example>2025-06-30</example>
    public string? ValidTo { get; init; }

    /// <summary>The codes of the regions that replaced it after `validTo`: one for a merger, several for a split.</summary>
    /// <example>["330503109"]</example>
    public string[]? Successors { get; init; }

    /// <summary>Returns the region of a valid request.</summary>
    internal Region ToRegion(string code, int revision) => new()
    {
        Code = code,
        Level = EnumCodes<RegionLevel>.Find(Level)!.Value,
        ParentCode = Parent,
        Name = Name!.ToText(),
        ValidFrom = DayOf(ValidFrom),
        ValidTo = DayOf(ValidTo),
        Successors = Successors is { Length: > 0 } ? string.Join(',', Successors.Distinct(StringComparer.Ordinal)) : null,
        Revision = revision,
    };

    private static LocalDate? DayOf(string? text) => text is null ? null : DateFormat.Parse(text);

    internal sealed class Validator : AbstractValidator<RegionRequest>
    {
        public Validator()
        {
            RuleFor(r => r.Name).IsName();
            RuleFor(r => r.Level).IsRequiredTerm<RegionRequest, RegionLevel>();
            RuleFor(r => r.Parent).IsKnown(db => db.Regions, "/api/v1/regions", required: false);
            RuleFor(r => r.ValidFrom).IsDate();
            RuleFor(r => r.ValidTo).IsDate();
            RuleFor(r => r).CustomAsync(async (request, context, cancellationToken) =>
            {
                var isReadable = request.Name is not null && EnumCodes<RegionLevel>.Find(request.Level) is not null
                    && (request.ValidFrom is null) == (DayOf(request.ValidFrom) is null)
                    && (request.ValidTo is null) == (DayOf(request.ValidTo) is null);
                if (!isReadable)
                    return;
                var known = (await context.Database().LoadCodeListsAsync(cancellationToken)).Regions;
                foreach (var (field, message) in RegionValidator.Validate(request.ToRegion(context.Code()!, revision: 1), known))
                    context.AddFailure(field, message);
            });
            RuleFor(r => r.Level).CustomAsync(async (code, context, cancellationToken) =>
            {
                // Strictly descending levels also exclude cycles.
                if (EnumCodes<RegionLevel>.Find(code) is not { } level)
                    return;
                var (db, region) = (context.Database(), context.Code());
                var parent = await db.Regions.SingleOrDefaultAsync(r => r.Code == context.InstanceToValidate.Parent, cancellationToken);
                var parts = await db.Regions.Where(r => r.ParentCode == region).ToListAsync(cancellationToken);
                if (parent?.Level >= level || parts.Exists(part => part.Level <= level))
                    context.AddFailure(
                        Localizer.Format($"'{code}' is not allowed. The level must be below that of the parent and above that of the parts. Order: {Localizer.DescribeCodes<RegionLevel>()}."));
            });
        }
    }
}

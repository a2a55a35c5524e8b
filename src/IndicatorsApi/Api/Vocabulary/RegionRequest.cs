using System.ComponentModel.DataAnnotations;
using FluentValidation;
using IndicatorsApi.Http.Bodies;
using IndicatorsApi.Http.Queries;
using IndicatorsApi.Measures.Words;
using IndicatorsApi.Record.Vocabulary;
using Microsoft.EntityFrameworkCore;

namespace IndicatorsApi.Api.Vocabulary;

/// <summary>A region to keep.</summary>
public sealed record RegionRequest
{
    /// <summary>The administrative level; required, and below that of the parent.</summary>
    /// <example>town</example>
    [Required]
    [OneOfTerms(typeof(RegionLevel))]
    public string? Level { get; init; }

    /// <summary>The code of the region it is a part of; nothing at the top.</summary>
    /// <example>330503</example>
    public string? Parent { get; init; }

    /// <summary>The names; required.</summary>
    [Required]
    public LocalizedTextRequest? Name { get; init; }

    /// <summary>The region, once the request is valid.</summary>
    internal Region ToRegion(string code, int version) => new()
    {
        Code = code,
        Level = Terms<RegionLevel>.Find(Level)!.Value,
        ParentCode = Parent,
        Name = Name!.ToText(),
        Version = version,
    };

    internal sealed class Validator : AbstractValidator<RegionRequest>
    {
        public Validator()
        {
            RuleFor(r => r.Name).IsName();
            RuleFor(r => r.Level).IsRequiredTerm<RegionRequest, RegionLevel>();
            RuleFor(r => r.Parent).IsKnown(db => db.Regions, "/api/v1/regions", required: false);
            RuleFor(r => r.Level).CustomAsync(async (word, context, cancellationToken) =>
            {
                // Levels that strictly go down admit no cycle either.
                if (Terms<RegionLevel>.Find(word) is not { } level)
                    return;
                var (db, code) = (context.Record(), context.Code());
                var parent = await db.Regions.SingleOrDefaultAsync(r => r.Code == context.InstanceToValidate.Parent, cancellationToken);
                var parts = await db.Regions.Where(r => r.ParentCode == code).ToListAsync(cancellationToken);
                if (parent?.Level >= level || parts.Exists(part => part.Level <= level))
                    context.AddFailure(Say.It($"'{word}' is not allowed. Levels go down from a region to its parts: {Say.Words<RegionLevel>()}."));
            });
        }
    }
}

using FluentValidation;
using IndicatorsApi.Data.Imports;
using IndicatorsApi.Http.QueryParameters;
using IndicatorsApi.Http.RequestBodies;
using IndicatorsApi.Measures.Localization;
using IndicatorsApi.Measures.Observations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace IndicatorsApi.Imports;

/// <summary>How a file is to be taken in.</summary>
public sealed record ImportQuery : ItemQuery
{
    /// <summary>What the file holds; without it the header tells.</summary>
    [FromQuery(Name = "kind"), EnumValues(typeof(ImportKind))]
    public string? Kind { get; init; }

    /// <summary>`atomic` writes all rows or none; `partial` writes the good ones and gives the bad ones back; without it, `atomic`.</summary>
    [FromQuery(Name = "mode"), EnumValues(typeof(ImportMode))]
    public string? Mode { get; init; }

    /// <summary>`true` writes nothing, and answers with the same report.</summary>
    [FromQuery(Name = "dryRun")]
    public string? DryRun { get; init; }

    /// <summary>The code of the source of rows that name none.</summary>
    /// <example>linghu-work-report-2025</example>
    [FromQuery(Name = "source")]
    public string? Source { get; init; }

    /// <summary>Why figures change, recorded with each revision; needed where final figures do.</summary>
    [FromQuery(Name = "reason")]
    public string? Reason { get; init; }

    /// <summary>The code of the region of a table that has periods or indicators across the top and names no region.</summary>
    /// <example>330503105</example>
    [FromQuery(Name = "region")]
    public string? Region { get; init; }

    /// <summary>The code of the indicator of a table that has regions or periods across the top and names no indicator.</summary>
    [FromQuery(Name = "indicator")]
    public string? Indicator { get; init; }

    /// <summary>The period of a table that has regions or indicators across the top; it goes before the one in its title.</summary>
    /// <example>2025-06-YTD</example>
    [FromQuery(Name = "period")]
    public string? Period { get; init; }

    /// <summary>The code or name of the unit of such a table; it goes before the one in its title.</summary>
    /// <example>CNY-1E8</example>
    [FromQuery(Name = "unit")]
    public string? Unit { get; init; }

    /// <summary>The status of the figures of such a table, which has no column for it; without it, `preliminary`.</summary>
    [FromQuery(Name = "status"), EnumValues(typeof(ObservationStatus))]
    public string? Status { get; init; }

    /// <summary>`true` answers at once, whatever the size of the file; `false` or nothing lets small files wait for their report.</summary>
    [FromQuery(Name = "background")]
    public string? Background { get; init; }

    internal ImportKind? WantedKind => EnumCodes<ImportKind>.Find(Kind);

    /// <summary>What holds for all figures of a wide table.</summary>
    internal ImportDefaults Defaults => new(Region, Indicator, Period, Unit, Status);

    internal ImportMode WantedMode => EnumCodes<ImportMode>.Find(Mode) ?? ImportMode.Atomic;

    internal sealed class Validator : Validator<ImportQuery>
    {
        private const int MaxReasonLength = 500;

        public Validator()
        {
            RuleFor(q => q.Kind).IsTerm<ImportQuery, ImportKind>();
            RuleFor(q => q.Mode).IsTerm<ImportQuery, ImportMode>();
            RuleFor(q => q.DryRun).IsFlag();
            RuleFor(q => q.Background).IsFlag();
            RuleFor(q => q.Region).IsKnown(db => db.Regions, "/api/v1/regions", required: false);
            RuleFor(q => q.Indicator).IsKnown(db => db.Indicators, "/api/v1/indicators", required: false);
            RuleFor(q => q.Period).IsPeriod();
            RuleFor(q => q.Status).IsTerm<ImportQuery, ObservationStatus>();
            RuleFor(q => q.Unit)
                .MustAsync((_, unit, context, cancellationToken) => context.Record().Units.AnyAsync(u => u.Code == unit || u.Name.Zh == unit, cancellationToken))
                .When(q => q.Unit is not null)
                .WithMessage(_ => Localizer.Format($"'{{PropertyValue}}' is not a known unit. They are listed at /api/v1/units."));
            RuleFor(q => q.Reason)
                .Must(reason => reason!.Trim().Length is > 0 and <= MaxReasonLength)
                .When(q => q.Reason is not null)
                .WithMessage(_ => Localizer.Format($"Allowed: a text of 1 to {MaxReasonLength} characters."));
            RuleFor(q => q.Source)
                .MustAsync((_, source, context, cancellationToken) => context.Record().Sources.AnyAsync(s => s.Code == source, cancellationToken))
                .When(q => q.Source is not null)
                .WithMessage(_ => Localizer.Format($"'{{PropertyValue}}' is not a known source. They are listed at /api/v1/sources."));
        }
    }
}

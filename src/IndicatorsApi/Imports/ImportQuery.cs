using FluentValidation;
using IndicatorsApi.Data.Imports;
using IndicatorsApi.Http.QueryParameters;
using IndicatorsApi.Http.RequestBodies;
using IndicatorsApi.Measures.Localization;
using IndicatorsApi.Measures.Observations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace IndicatorsApi.Imports;

/// <summary>The query parameters of an import.</summary>
public sealed record ImportQuery : ItemQuery
{
    /// <summary>The kind of data in the file. The default follows from the header.</summary>
    [FromQuery(Name = "kind"), EnumValues(typeof(ImportKind))]
    public string? Kind { get; init; }

    /// <summary>
    /// `atomic` writes all rows or none; `partial` writes the valid rows and returns the others; `force` is `atomic`, and a background
    /// import also overwrites data that were recorded after its upload. The default is `atomic`.
    /// </summary>
    [FromQuery(Name = "mode"), EnumValues(typeof(ImportMode))]
    public string? Mode { get; init; }

    /// <summary>`true` writes nothing and returns the same report.</summary>
    [FromQuery(Name = "dryRun")]
    public string? DryRun { get; init; }

    /// <summary>The source code for rows without a source.</summary>
    /// <example>linghu-work-report-2025</example>
    [FromQuery(Name = "source")]
    public string? Source { get; init; }

    /// <summary>The reason for changed observations, recorded with each revision; required for final observations.</summary>
    [FromQuery(Name = "reason")]
    public string? Reason { get; init; }

    /// <summary>The region code of a table with periods or indicators as columns that names no region.</summary>
    /// <example>330503105</example>
    [FromQuery(Name = "region")]
    public string? Region { get; init; }

    /// <summary>The indicator code of a table with regions or periods as columns that names no indicator.</summary>
    [FromQuery(Name = "indicator")]
    public string? Indicator { get; init; }

    /// <summary>The period of a table with regions or indicators as columns; overrides the period in the title.</summary>
    /// <example>2025-06-YTD</example>
    [FromQuery(Name = "period")]
    public string? Period { get; init; }

    /// <summary>The unit code or name of such a table; overrides the unit in the title.</summary>
    /// <example>CNY-1E8</example>
    [FromQuery(Name = "unit")]
    public string? Unit { get; init; }

    /// <summary>The observation status of such a table. The default is `preliminary`.</summary>
    [FromQuery(Name = "status"), EnumValues(typeof(ObservationStatus))]
    public string? Status { get; init; }

    /// <summary>
    /// `true` imports in the background, whatever the size of the file. The default imports small files within the request.
    /// </summary>
    [FromQuery(Name = "background")]
    public string? Background { get; init; }

    internal ImportKind? WantedKind => EnumCodes<ImportKind>.Find(Kind);

    /// <summary>The defaults for all observations of a wide table.</summary>
    internal ImportDefaults Defaults => new(Region, Indicator, Period, Unit, Status);

    internal ImportMode WantedMode => EnumCodes<ImportMode>.Find(Mode) ?? ImportMode.Atomic;

    internal sealed class Validator : Validator<ImportQuery>
    {
        private const int MaxReasonLength = 500;

        public Validator()
        {
            RuleFor(q => q.Kind).IsEnumCode<ImportQuery, ImportKind>();
            RuleFor(q => q.Mode).IsEnumCode<ImportQuery, ImportMode>();
            RuleFor(q => q.DryRun).IsFlag();
            RuleFor(q => q.Background).IsFlag();
            RuleFor(q => q.Region).IsKnown(db => db.Regions, "/api/v1/regions", required: false);
            RuleFor(q => q.Indicator).IsKnown(db => db.Indicators, "/api/v1/indicators", required: false);
            RuleFor(q => q.Period).IsPeriod();
            RuleFor(q => q.Status).IsEnumCode<ImportQuery, ObservationStatus>();
            RuleFor(q => q.Unit)
                .MustAsync(
                    (_, unit, context, cancellationToken) =>
                        context.Database().Units.AnyAsync(u => u.Code == unit || u.Name.Zh == unit, cancellationToken))
                .When(q => q.Unit is not null)
                .WithMessage(_ => Localizer.Format($"'{{PropertyValue}}' is not a known unit. They are listed at /api/v1/units."));
            RuleFor(q => q.Reason)
                .Must(reason => reason!.Trim().Length is > 0 and <= MaxReasonLength)
                .When(q => q.Reason is not null)
                .WithMessage(_ => Localizer.Format($"Allowed: a text of 1 to {MaxReasonLength} characters."));
            RuleFor(q => q.Source)
                .MustAsync(
                    (_, source, context, cancellationToken) =>
                        context.Database().Sources.AnyAsync(s => s.Code == source, cancellationToken))
                .When(q => q.Source is not null)
                .WithMessage(_ => Localizer.Format($"'{{PropertyValue}}' is not a known source. They are listed at /api/v1/sources."));
        }
    }
}

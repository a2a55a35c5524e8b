using System.ComponentModel.DataAnnotations;
using FluentValidation;
using IndicatorsApi.Data.Imports;
using IndicatorsApi.Http.QueryParameters;
using IndicatorsApi.Measures.Localization;
using Microsoft.AspNetCore.Mvc;

namespace IndicatorsApi.Imports.Templates;

/// <summary>Which workbook is asked for.</summary>
public sealed record TemplateQuery : ItemQuery
{
    /// <summary>The code of the region that it is for; required.</summary>
    /// <example>330503106</example>
    [FromQuery(Name = "region"), Required]
    public string? Region { get; init; }

    /// <summary>The period that it is for; required.</summary>
    /// <example>2025-06-YTD</example>
    [FromQuery(Name = "period"), Required]
    public string? Period { get; init; }

    /// <summary>What is to be filled in: figures, which it is without it, too, or the targets of a year or a plan.</summary>
    [FromQuery(Name = "kind"), EnumValues(typeof(ImportKind))]
    public string? Kind { get; init; }

    /// <summary>How the file is written: `xlsx`, which it is without it, too.</summary>
    [FromQuery(Name = "format"), EnumValues(typeof(TemplateFormat))]
    public string? Format { get; init; }

    internal sealed class Validator : Validator<TemplateQuery>
    {
        public Validator()
        {
            RuleFor(q => q.Region).NotEmpty().WithMessage(_ => Localizer.Format($"This parameter is required: the code of a region, such as 330503106."));
            RuleFor(q => q.Period).NotEmpty().WithMessage(_ => Localizer.Format($"This parameter is required. Write one of: {Measures.Time.Period.Forms}."));
            RuleFor(q => q.Kind).IsTerm<TemplateQuery, ImportKind>();
            RuleFor(q => q.Period).IsPeriod();
            RuleFor(q => q.Format).IsTerm<TemplateQuery, TemplateFormat>();
        }
    }
}

using System.ComponentModel.DataAnnotations;
using FluentValidation;
using IndicatorsApi.Data.Imports;
using IndicatorsApi.Http.QueryParameters;
using IndicatorsApi.Measures.Localization;
using Microsoft.AspNetCore.Mvc;

namespace IndicatorsApi.Imports.Templates;

/// <summary>The query parameters of an import template.</summary>
public sealed record TemplateQuery : ItemQuery
{
    /// <summary>The region code; required.</summary>
    /// <example>330503106</example>
    [FromQuery(Name = "region"), Required]
    public string? Region { get; init; }

    /// <summary>The period; required.</summary>
    /// <example>2025-06-YTD</example>
    [FromQuery(Name = "period"), Required]
    public string? Period { get; init; }

    /// <summary>The kind of data to enter: observations, or the targets of a year or a plan. The default is observations.</summary>
    [FromQuery(Name = "kind"), EnumValues(typeof(ImportKind))]
    public string? Kind { get; init; }

    /// <summary>The file format. The default is `xlsx`.</summary>
    [FromQuery(Name = "format"), EnumValues(typeof(TemplateFormat))]
    public string? Format { get; init; }

    internal sealed class Validator : Validator<TemplateQuery>
    {
        public Validator()
        {
            RuleFor(q => q.Region).NotEmpty()
                .WithMessage(_ => Localizer.Format($"This parameter is required: the code of a region, such as 330503106."));
            RuleFor(q => q.Period).NotEmpty()
                .WithMessage(_ => Localizer.Format($"This parameter is required. Write one of: {Measures.Time.Period.Forms}."));
            RuleFor(q => q.Kind).IsEnumCode<TemplateQuery, ImportKind>();
            RuleFor(q => q.Period).IsPeriod();
            RuleFor(q => q.Format).IsEnumCode<TemplateQuery, TemplateFormat>();
        }
    }
}

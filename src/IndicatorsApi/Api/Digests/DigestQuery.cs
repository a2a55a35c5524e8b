using System.ComponentModel.DataAnnotations;
using FluentValidation;
using IndicatorsApi.Http.Pagination;
using IndicatorsApi.Http.QueryParameters;
using IndicatorsApi.Measures.Localization;
using Microsoft.AspNetCore.Mvc;
using NodaTime;

namespace IndicatorsApi.Api.Digests;

/// <summary>Of whom, and since when, it is asked what changed.</summary>
public sealed record DigestQuery : AsOfQuery
{
    /// <summary>The code of the region; required. It is looked at together with its direct parts.</summary>
    /// <example>330503</example>
    [FromQuery(Name = "region"), Required]
    public string? Region { get; init; }

    /// <summary>What is new since then is told; required: a day, which means its beginning in Asia/Shanghai, an instant, or a version of the record, such as `v1207`.</summary>
    /// <example>2025-09-01</example>
    [FromQuery(Name = "since"), Required]
    public string? Since { get; init; }

    /// <summary>The form of the answer: `json`, or a brief of one page as `md`, `html` or `docx`; without it, JSON.</summary>
    [FromQuery(Name = FormatNegotiation.Parameter), EnumValues(typeof(DigestFormat))]
    public string? Format { get; init; }

    /// <summary>How many lines each list of a JSON answer has at most; without it, all. What is counted does not change with it.</summary>
    /// <example>30</example>
    [FromQuery(Name = "limit")]
    public string? Limit { get; init; }

    internal sealed class Validator : AsOfValidator<DigestQuery>
    {
        public Validator(IClock clock)
            : base(clock)
        {
            RuleFor(q => q.Region).NotEmpty().WithMessage(_ => Localizer.Format($"This parameter is required: the code of a region, such as 330503."));
            RuleFor(q => q.Since).NotEmpty().WithMessage(_ => Localizer.Format($"This parameter is required: a day, such as 2025-09-01, an instant, or a version, such as v1207."));
            RuleFor(q => q.Since).IsMoment(clock);
            RuleFor(q => q.Limit).IsWholeNumber(1, ListQuery.MaxPageSize);
            RuleFor(q => q.Format).IsTerm<DigestQuery, DigestFormat>();
        }
    }
}

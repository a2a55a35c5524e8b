using System.ComponentModel.DataAnnotations;
using FluentValidation;
using IndicatorsApi.Http.Pagination;
using IndicatorsApi.Http.QueryParameters;
using IndicatorsApi.Measures.Localization;
using Microsoft.AspNetCore.Mvc;
using NodaTime;

namespace IndicatorsApi.Api.Digests;

/// <summary>The parameters of the digest.</summary>
public sealed record DigestQuery : AsOfQuery
{
    /// <summary>The code of the region; required. Its direct parts are included.</summary>
    /// <example>330503</example>
    [FromQuery(Name = "region"), Required]
    public string? Region { get; init; }

    /// <summary>
    /// The start of the digest: a date (its beginning in Asia/Shanghai), an instant or a dataset version such as `v1207`; required.
    /// </summary>
    /// <example>2025-09-01</example>
    [FromQuery(Name = "since"), Required]
    public string? Since { get; init; }

    /// <summary>The format of the response: `json`, or a one-page brief as `md`, `html` or `docx`. `json` by default.</summary>
    [FromQuery(Name = FormatNegotiation.Parameter), EnumValues(typeof(DigestFormat))]
    public string? Format { get; init; }

    /// <summary>The maximum length of each list in a JSON response. No limit by default. Counts are not affected.</summary>
    /// <example>30</example>
    [FromQuery(Name = "limit")]
    public string? Limit { get; init; }

    internal sealed class Validator : AsOfValidator<DigestQuery>
    {
        public Validator(IClock clock)
            : base(clock)
        {
            RuleFor(q => q.Region).NotEmpty()
                .WithMessage(_ => Localizer.Format($"This parameter is required: the code of a region, such as 330503."));
            RuleFor(q => q.Since).NotEmpty()
                .WithMessage(_ =>
                    Localizer.Format($"This parameter is required: a day, such as 2025-09-01, an instant, or a version, such as v1207."));
            RuleFor(q => q.Since).IsAsOf(clock);
            RuleFor(q => q.Limit).IsWholeNumber(1, ListQuery.MaxPageSize);
            RuleFor(q => q.Format).IsEnumCode<DigestQuery, DigestFormat>();
        }
    }
}

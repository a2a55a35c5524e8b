using System.Globalization;
using FluentValidation;
using IndicatorsApi.Http.Pagination;
using IndicatorsApi.Http.QueryParameters;
using IndicatorsApi.Measures.Localization;
using Microsoft.AspNetCore.Mvc;

namespace IndicatorsApi.Api.Changes;

/// <summary>The parameters of the change feed.</summary>
public sealed record ChangesQuery : ItemQuery
{
    private const int MaxSeconds = 60;

    /// <summary>The cursor: `next` of the previous response. The beginning of the feed by default.</summary>
    [FromQuery(Name = "after")]
    public string? After { get; init; }

    /// <summary>Region codes. Regions below them are included.</summary>
    /// <example>330503</example>
    [FromQuery(Name = "region")]
    public string[]? Region { get; init; }

    /// <summary>Indicator codes.</summary>
    /// <example>industrial-output</example>
    [FromQuery(Name = "indicator")]
    public string[]? Indicator { get; init; }

    /// <summary>The maximum number of changes in the response; 100 by default, at most 1000.</summary>
    [FromQuery(Name = "limit")]
    public string? Limit { get; init; }

    /// <summary>The maximum time to wait for a change, in seconds; 0 by default, at most 60.</summary>
    /// <example>0</example>
    [FromQuery(Name = "wait")]
    public string? Wait { get; init; }

    internal int PageSize => Limit is null ? ListQuery.DefaultPageSize : int.Parse(Limit, CultureInfo.InvariantCulture);

    internal TimeSpan MaxWait => TimeSpan.FromSeconds(Wait is null ? 0 : int.Parse(Wait, CultureInfo.InvariantCulture));

    internal sealed class Validator : Validator<ChangesQuery>
    {
        public Validator()
        {
            RuleFor(q => q.After).Must(after => after is null || ChangeCursor.Decode(after) is not null)
                .WithMessage(_ =>
                    Localizer.Format($"'{{PropertyValue}}' is not a cursor. Send `next` of an earlier response, or omit `after` to start at the beginning."));
            RuleFor(q => q.Region).AreKnown(known => known.Regions, "region", "/api/v1/regions");
            RuleFor(q => q.Indicator).AreKnown(known => known.Indicators, "indicator", "/api/v1/indicators");
            RuleFor(q => q.Limit).IsWholeNumber(1, ListQuery.MaxPageSize);
            RuleFor(q => q.Wait).IsWholeNumber(0, MaxSeconds);
        }
    }
}

using System.Globalization;
using FluentValidation;
using IndicatorsApi.Http.QueryParameters;
using IndicatorsApi.Measures.Localization;
using Microsoft.AspNetCore.Mvc;

namespace IndicatorsApi.Http.Pagination;

/// <summary>The parameters that all lists share.</summary>
public abstract record ListQuery : ItemQuery
{
    /// <summary>The page size without <see cref="Limit"/>.</summary>
    public const int DefaultPageSize = 100;

    /// <summary>The maximum page size.</summary>
    public const int MaxPageSize = 1000;

    /// <summary>The maximum number of items on the page; 100 by default, at most 1000.</summary>
    [FromQuery(Name = "limit")]
    public string? Limit { get; init; }

    /// <summary>The cursor of the page: `next` of the previous page, with the same filters and sort. The first page by default.</summary>
    [FromQuery(Name = "cursor")]
    public string? Cursor { get; init; }

    /// <summary>The sort order. A leading minus sign sorts in descending order.</summary>
    [FromQuery(Name = "sort")]
    public string? Sort { get; init; }

    /// <summary>Returns the page size of a valid query.</summary>
    internal int PageSize() => Limit is null ? DefaultPageSize : int.Parse(Limit, CultureInfo.InvariantCulture);

    internal class Validator<T, TRow> : ItemQuery.Validator<T>
        where T : ListQuery
    {
        public Validator(SortOrders<TRow> orders)
        {
            RuleFor(q => q.Limit)
                .Must(limit =>
                    int.TryParse(limit, NumberStyles.None, CultureInfo.InvariantCulture, out var size) && size is >= 1 and <= MaxPageSize)
                .When(q => q.Limit is not null)
                .WithMessage(_ =>
                    Localizer.Format($"'{{PropertyValue}}' is not allowed. Allowed: a whole number from 1 to {MaxPageSize}."));
            RuleFor(q => q.Sort)
                .Must(sort => orders.Names.Contains(sort, StringComparer.Ordinal))
                .When(q => q.Sort is not null)
                .WithMessage(_ => Localizer.Format($"'{{PropertyValue}}' is not allowed. Allowed: {string.Join(", ", orders.Names)}."));
        }
    }
}

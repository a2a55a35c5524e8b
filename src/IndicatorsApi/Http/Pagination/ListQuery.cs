using System.Globalization;
using FluentValidation;
using IndicatorsApi.Http.QueryParameters;
using IndicatorsApi.Measures.Localization;
using Microsoft.AspNetCore.Mvc;

namespace IndicatorsApi.Http.Pagination;

/// <summary>What every list takes.</summary>
public abstract record ListQuery : ItemQuery
{
    /// <summary>How many items a page has without <see cref="Limit"/>.</summary>
    public const int DefaultPageSize = 100;

    /// <summary>How many items a page has at most.</summary>
    public const int MaxPageSize = 1000;

    /// <summary>How many items the page should have at most.</summary>
    [FromQuery(Name = "limit")]
    public string? Limit { get; init; }

    /// <summary>Where to go on: `next` of the page before, with the same filters and sort.</summary>
    [FromQuery(Name = "cursor")]
    public string? Cursor { get; init; }

    /// <summary>What to order by; a minus sign in front turns the order round.</summary>
    [FromQuery(Name = "sort")]
    public string? Sort { get; init; }

    /// <summary>The size of the page, once it is valid.</summary>
    internal int PageSize() => Limit is null ? DefaultPageSize : int.Parse(Limit, CultureInfo.InvariantCulture);

    internal class Validator<T, TRow> : ItemQuery.Validator<T>
        where T : ListQuery
    {
        public Validator(SortOrders<TRow> orders)
        {
            RuleFor(q => q.Limit)
                .Must(limit => int.TryParse(limit, NumberStyles.None, CultureInfo.InvariantCulture, out var size) && size is >= 1 and <= MaxPageSize)
                .When(q => q.Limit is not null)
                .WithMessage(_ => Localizer.Format($"'{{PropertyValue}}' is not allowed. Allowed: a whole number from 1 to {MaxPageSize}."));
            RuleFor(q => q.Sort)
                .Must(sort => orders.Words.Contains(sort, StringComparer.Ordinal))
                .When(q => q.Sort is not null)
                .WithMessage(_ => Localizer.Format($"'{{PropertyValue}}' is not allowed. Allowed: {string.Join(", ", orders.Words)}."));
        }
    }
}

using IndicatorsApi.Http.Pagination;
using IndicatorsApi.Http.QueryParameters;
using Microsoft.AspNetCore.Mvc;
using NodaTime;

namespace IndicatorsApi.Api.CodeLists;

/// <summary>The parameters that all code lists share.</summary>
public abstract record CodeListQuery : ListQuery, IAsOfQuery
{
    /// <summary>A substring of the code, or of the Chinese or English name or title. For sources also of the index number.</summary>
    [FromQuery(Name = "q")]
    public string? Q { get; init; }

    /// <summary>
    /// The point in time to read: an instant, a date (its end in Asia/Shanghai) or a dataset version such as `v1207`.
    /// The newest version by default.
    /// </summary>
    /// <example>2025-07-15</example>
    [FromQuery(Name = "asOf")]
    public string? AsOf { get; init; }

    internal abstract class CodeListValidator<T, TRow> : Validator<T, TRow>
        where T : CodeListQuery
    {
        protected CodeListValidator(IClock clock, SortOrders<TRow> orders)
            : base(orders)
        {
            RuleFor(q => q.Q).IsSearchText();
            RuleFor(q => q.AsOf).IsAsOf(clock);
        }
    }
}

using IndicatorsApi.Http.Pagination;
using IndicatorsApi.Http.QueryParameters;
using Microsoft.AspNetCore.Mvc;
using NodaTime;

namespace IndicatorsApi.Api.CodeLists;

/// <summary>What the lists of the vocabulary have in common.</summary>
public abstract record CodeListQuery : ListQuery, IAsOfQuery
{
    /// <summary>A part of the name or title, in Chinese or English, or of the code; of sources, of the index number too.</summary>
    [FromQuery(Name = "q")]
    public string? Q { get; init; }

    /// <summary>Answers as the record stood then: an instant, a day, which means its end in Asia/Shanghai, or a version of the record, such as `v1207`.</summary>
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
            RuleFor(q => q.AsOf).IsMoment(clock);
        }
    }
}

using IndicatorsApi.Http.Pagination;
using IndicatorsApi.Data.Revisions;

namespace IndicatorsApi.Api.Revisions;

/// <summary>Which revisions of a key to list.</summary>
public sealed record HistoryQuery : ListQuery
{
    /// <summary>The orders that a history knows.</summary>
    internal static SortOrders<T> OrdersOf<T>()
        where T : Revision => new(Keyset<T>.Empty.By(r => r.Number), ("revision", Keyset<T>.Empty));

    internal new sealed class Validator<T> : Validator<HistoryQuery, T>
        where T : Revision
    {
        public Validator()
            : base(OrdersOf<T>())
        {
        }
    }
}

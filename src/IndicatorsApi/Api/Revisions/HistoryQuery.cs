using IndicatorsApi.Data.Revisions;
using IndicatorsApi.Http.Pagination;

namespace IndicatorsApi.Api.Revisions;

/// <summary>The parameters of the history of a key.</summary>
public sealed record HistoryQuery : ListQuery
{
    /// <summary>Returns the sort orders of a history.</summary>
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

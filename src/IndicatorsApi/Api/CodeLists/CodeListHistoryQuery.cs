using IndicatorsApi.Http.Pagination;
using IndicatorsApi.Data.CodeLists;

namespace IndicatorsApi.Api.CodeLists;

/// <summary>Which revisions of an entry to list.</summary>
public sealed record CodeListHistoryQuery : ListQuery
{
    /// <summary>The orders that such a history knows.</summary>
    internal static readonly SortOrders<CodeListRevision> Orders = new(Keyset<CodeListRevision>.Empty.By(r => r.Number), ("revision", Keyset<CodeListRevision>.Empty));

    internal sealed class Validator : Validator<CodeListHistoryQuery, CodeListRevision>
    {
        public Validator()
            : base(Orders)
        {
        }
    }
}

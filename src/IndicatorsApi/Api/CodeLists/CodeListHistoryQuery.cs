using IndicatorsApi.Data.CodeLists;
using IndicatorsApi.Http.Pagination;

namespace IndicatorsApi.Api.CodeLists;

/// <summary>The parameters of the history of a code list item.</summary>
public sealed record CodeListHistoryQuery : ListQuery
{
    /// <summary>The sort orders of a history.</summary>
    internal static readonly SortOrders<CodeListRevision> Orders =
        new(Keyset<CodeListRevision>.Empty.By(r => r.Number), ("revision", Keyset<CodeListRevision>.Empty));

    internal sealed class Validator : Validator<CodeListHistoryQuery, CodeListRevision>
    {
        public Validator()
            : base(Orders)
        {
        }
    }
}

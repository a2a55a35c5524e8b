using IndicatorsApi.Data.ApiKeys;
using IndicatorsApi.Http.Pagination;

namespace IndicatorsApi.Access;

/// <summary>The query for the list of API keys.</summary>
public sealed record KeysQuery : ListQuery
{
    /// <summary>The sort orders of the list.</summary>
    internal static readonly SortOrders<ApiKey> Orders = new(
        Keyset<ApiKey>.Empty.By(k => k.Name),
        ("name", Keyset<ApiKey>.Empty),
        ("createdAt", Keyset<ApiKey>.Empty.By(k => k.CreatedAt)));

    internal sealed class Validator : Validator<KeysQuery, ApiKey>
    {
        public Validator()
            : base(Orders)
        {
        }
    }
}

using IndicatorsApi.Data.ApiKeys;
using IndicatorsApi.Http.Pagination;

namespace IndicatorsApi.Access;

/// <summary>Which keys to list.</summary>
public sealed record KeysQuery : ListQuery
{
    /// <summary>The orders that the list knows.</summary>
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

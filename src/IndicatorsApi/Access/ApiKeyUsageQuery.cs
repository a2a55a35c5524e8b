using IndicatorsApi.Data.ApiKeys;
using IndicatorsApi.Http.Pagination;

namespace IndicatorsApi.Access;

/// <summary>The query for the usage of an API key.</summary>
public sealed record ApiKeyUsageQuery : ListQuery
{
    /// <summary>The sort orders of the list.</summary>
    internal static readonly SortOrders<ApiKeyUsage> Orders = new(
        Keyset<ApiKeyUsage>.Empty.By(use => use.Day).By(use => use.Address),
        ("day", Keyset<ApiKeyUsage>.Empty),
        ("requests", Keyset<ApiKeyUsage>.Empty.By(use => use.Requests)));

    internal sealed class Validator : Validator<ApiKeyUsageQuery, ApiKeyUsage>
    {
        public Validator()
            : base(Orders)
        {
        }
    }
}

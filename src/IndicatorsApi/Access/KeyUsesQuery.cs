using IndicatorsApi.Http.Lists;
using IndicatorsApi.Record.Administration;

namespace IndicatorsApi.Access;

/// <summary>Which uses of a key to list.</summary>
public sealed record KeyUsesQuery : ListQuery
{
    /// <summary>The orders that the list knows.</summary>
    internal static readonly SortOrders<KeyUse> Orders = new(
        Keyset<KeyUse>.Empty.By(use => use.Day).By(use => use.Address),
        ("day", Keyset<KeyUse>.Empty),
        ("requests", Keyset<KeyUse>.Empty.By(use => use.Requests)));

    internal sealed class Validator : Validator<KeyUsesQuery, KeyUse>
    {
        public Validator()
            : base(Orders)
        {
        }
    }
}

using IndicatorsApi.Data.Imports;
using IndicatorsApi.Http.Pagination;

namespace IndicatorsApi.Imports;

/// <summary>The query parameters of a list of imports.</summary>
public sealed record ImportsQuery : ListQuery
{
    internal static readonly SortOrders<ImportJob> Orders = new(
        Keyset<ImportJob>.Empty.By(job => job.Id), ("createdAt", Keyset<ImportJob>.Empty.By(job => job.CreatedAt)));

    internal sealed class Validator() : Validator<ImportsQuery, ImportJob>(Orders);
}

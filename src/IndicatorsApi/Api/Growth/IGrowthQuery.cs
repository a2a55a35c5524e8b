using IndicatorsApi.Http.QueryParameters;

namespace IndicatorsApi.Api.Growth;

/// <summary>A query for growth.</summary>
internal interface IGrowthQuery : IAsOfQuery
{
    /// <summary>The base of the growth, as sent in the query.</summary>
    string? Against { get; }

    /// <summary>The start year of the compound annual growth rate, as sent in the query.</summary>
    string? Since { get; }

    /// <summary>The `explain` flag, as sent in the query.</summary>
    string? Explain { get; }
}

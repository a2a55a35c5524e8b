using IndicatorsApi.Http.QueryParameters;

namespace IndicatorsApi.Api.Growth;

/// <summary>A question about growth.</summary>
internal interface IGrowthQuery : IAsOfQuery
{
    /// <summary>What to compare with, as it stands in the query.</summary>
    string? Against { get; }

    /// <summary>The year that the compound rate starts from, as it stands in the query.</summary>
    string? Since { get; }

    /// <summary>Whether the sums are wanted, as it stands in the query.</summary>
    string? Explain { get; }
}

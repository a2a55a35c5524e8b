using IndicatorsApi.Http.QueryParameters;

namespace IndicatorsApi.Api.Progress;

/// <summary>A question about how targets stand.</summary>
internal interface IAssessmentQuery : IAsOfQuery
{
    /// <summary>The day, as it stands in the query.</summary>
    string? On { get; }

    /// <summary>The method, as it stands in the query.</summary>
    string? Method { get; }

    /// <summary>The profile, as it stands in the query.</summary>
    string? Profile { get; }

    /// <summary>Whether the sums are wanted, as it stands in the query.</summary>
    string? Explain { get; }
}

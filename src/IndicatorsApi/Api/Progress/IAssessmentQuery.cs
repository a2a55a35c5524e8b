using IndicatorsApi.Http.QueryParameters;

namespace IndicatorsApi.Api.Progress;

/// <summary>A query for the progress of targets.</summary>
internal interface IAssessmentQuery : IAsOfQuery
{
    /// <summary>The reference date, as sent in the query.</summary>
    string? On { get; }

    /// <summary>The method, as sent in the query.</summary>
    string? Method { get; }

    /// <summary>The basis of the elapsed share, as sent in the query.</summary>
    string? Profile { get; }

    /// <summary>The `explain` flag, as sent in the query.</summary>
    string? Explain { get; }
}

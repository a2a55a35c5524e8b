namespace IndicatorsApi.Http.QueryParameters;

/// <summary>A query that can read an earlier version of the dataset.</summary>
internal interface IAsOfQuery
{
    /// <summary>The point in time, as sent in the query.</summary>
    string? AsOf { get; }
}

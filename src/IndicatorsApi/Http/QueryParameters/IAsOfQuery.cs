namespace IndicatorsApi.Http.QueryParameters;

/// <summary>A question that can be asked of the record as it stood.</summary>
internal interface IAsOfQuery
{
    /// <summary>The moment, as it stands in the query.</summary>
    string? AsOf { get; }
}

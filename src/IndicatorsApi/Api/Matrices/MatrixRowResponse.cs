namespace IndicatorsApi.Api.Matrices;

/// <summary>A region of a wide matrix, with its cells.</summary>
public sealed record MatrixRowResponse
{
    /// <summary>The code of the region.</summary>
    /// <example>330503105</example>
    public required string Region { get; init; }

    /// <summary>Its cells, by the code of the indicator; one of which nothing is on record is absent.</summary>
    public required IReadOnlyDictionary<string, MatrixCellResponse> Cells { get; init; }
}

namespace IndicatorsApi.Api.Matrices;

/// <summary>A region of a wide matrix with its cells.</summary>
public sealed record MatrixRowResponse
{
    /// <summary>The code of the region.</summary>
    /// <example>330503105</example>
    public required string Region { get; init; }

    /// <summary>The cells by indicator code. Cells without data are omitted.</summary>
    public required IReadOnlyDictionary<string, MatrixCellResponse> Cells { get; init; }
}

namespace IndicatorsApi.Api.Matrices;

/// <summary>The layout of a matrix.</summary>
public enum MatrixLayout
{
#pragma warning disable CA1720 // The usual word for it, which the query takes.
    /// <summary>One item for each cell.</summary>
    Long,
#pragma warning restore CA1720

    /// <summary>One item for each region, with its cells by indicator.</summary>
    Wide,
}

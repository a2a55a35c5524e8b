namespace IndicatorsApi.Api.Matrices;

/// <summary>How a matrix lies.</summary>
public enum MatrixLayout
{
#pragma warning disable CA1720 // The usual word for it, which the query takes.
    /// <summary>One entry for each cell.</summary>
    Long,
#pragma warning restore CA1720

    /// <summary>One entry for each region, with its cells side by side.</summary>
    Wide,
}

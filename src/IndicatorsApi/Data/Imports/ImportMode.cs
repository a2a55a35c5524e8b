namespace IndicatorsApi.Data.Imports;

/// <summary>What becomes of the good rows of a file that holds bad ones.</summary>
public enum ImportMode
{
    /// <summary>All rows or none.</summary>
    Atomic,

    /// <summary>The good rows go in, the bad ones come back.</summary>
    Partial,
}

namespace IndicatorsApi.Data.Imports;

/// <summary>The handling of valid rows in a file with invalid ones.</summary>
public enum ImportMode
{
    /// <summary>All rows are written, or none.</summary>
    Atomic,

    /// <summary>Valid rows are written, and invalid rows are rejected.</summary>
    Partial,

    /// <summary>As atomic, and rows are also written over data recorded after the upload of a background import.</summary>
    Force,
}

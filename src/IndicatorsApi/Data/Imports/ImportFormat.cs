namespace IndicatorsApi.Data.Imports;

/// <summary>How a file is written.</summary>
public enum ImportFormat
{
    /// <summary>Comma-separated values (RFC 4180).</summary>
    Csv,

    /// <summary>A workbook (ISO/IEC 29500).</summary>
    Xlsx,

    /// <summary>A JSON array of flat objects.</summary>
    Json,
}

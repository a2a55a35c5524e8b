namespace IndicatorsApi.Data.Imports;

/// <summary>The format of an import file.</summary>
public enum ImportFormat
{
    /// <summary>Comma-separated values (RFC 4180).</summary>
    Csv,

    /// <summary>An Excel workbook (ISO/IEC 29500).</summary>
    Xlsx,

    /// <summary>A JSON array of flat objects.</summary>
    Json,
}

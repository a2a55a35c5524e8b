namespace IndicatorsApi.Imports.Templates;

/// <summary>The format of rejected rows.</summary>
public enum RejectedFormat
{
    /// <summary>CSV with the columns of the imported file.</summary>
    Csv,

    /// <summary>A workbook with the errors beside the cells.</summary>
    Xlsx,
}

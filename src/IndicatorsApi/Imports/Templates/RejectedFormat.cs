namespace IndicatorsApi.Imports.Templates;

/// <summary>How rejected rows are written.</summary>
public enum RejectedFormat
{
    /// <summary>As CSV, in the columns of the file that was sent.</summary>
    Csv,

    /// <summary>As a workbook, with what is wrong beside the cells.</summary>
    Xlsx,
}

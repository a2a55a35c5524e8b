namespace IndicatorsApi.Imports.Forms;

/// <summary>How a form is written.</summary>
public enum FormFormat
{
    /// <summary>As a workbook.</summary>
    Xlsx,
}

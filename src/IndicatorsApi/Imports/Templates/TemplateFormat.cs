namespace IndicatorsApi.Imports.Templates;

/// <summary>How a form is written.</summary>
public enum TemplateFormat
{
    /// <summary>As a workbook.</summary>
    Xlsx,
}

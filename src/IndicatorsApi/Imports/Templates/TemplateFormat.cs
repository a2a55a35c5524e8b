namespace IndicatorsApi.Imports.Templates;

/// <summary>The file format of import templates.</summary>
public enum TemplateFormat
{
    /// <summary>A workbook.</summary>
    Xlsx,
}

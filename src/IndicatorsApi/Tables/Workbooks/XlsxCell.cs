namespace IndicatorsApi.Tables.Workbooks;

/// <summary>A cell with a style of its own.</summary>
/// <param name="Value">The value; an empty text for an input cell.</param>
/// <param name="Style">The style.</param>
internal sealed record XlsxCell(object Value, XlsxStyle Style);

namespace IndicatorsApi.Tables.Workbooks;

/// <summary>A cell that looks as it says itself, and not as its column does.</summary>
/// <param name="Value">What it holds; an empty text for a cell that is to be filled in.</param>
/// <param name="Style">How it looks.</param>
internal sealed record XlsxCell(object Value, XlsxStyle Style);

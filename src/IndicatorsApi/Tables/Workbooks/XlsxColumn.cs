namespace IndicatorsApi.Tables.Workbooks;

/// <summary>A column of a sheet.</summary>
/// <param name="Header">The header.</param>
/// <param name="Width">Its width in characters.</param>
/// <param name="Style">The style of cells without a style of their own.</param>
/// <param name="IsHidden"><c>true</c> for a hidden column.</param>
internal sealed record XlsxColumn(string Header, int Width, XlsxStyle Style = XlsxStyle.Plain, bool IsHidden = false);

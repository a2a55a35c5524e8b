namespace IndicatorsApi.Tables.Workbooks;

/// <summary>A column of a sheet.</summary>
/// <param name="Header">What stands on its top.</param>
/// <param name="Width">Its width in characters.</param>
/// <param name="Style">How its texts look, where a cell says nothing of its own.</param>
/// <param name="IsHidden">Whether people see it only when they ask for it.</param>
internal sealed record XlsxColumn(string Header, int Width, XlsxStyle Style = XlsxStyle.Plain, bool IsHidden = false);

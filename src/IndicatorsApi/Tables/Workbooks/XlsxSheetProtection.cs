namespace IndicatorsApi.Tables.Workbooks;

/// <summary>Protects a sheet so that only its input cells can be changed, and sets up its printing.</summary>
/// <param name="FrozenColumns">The number of frozen columns, including hidden ones.</param>
/// <param name="Title">The header of each printed page.</param>
internal sealed record XlsxSheetProtection(int FrozenColumns, string Title);

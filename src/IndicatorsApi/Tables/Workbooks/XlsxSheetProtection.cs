namespace IndicatorsApi.Tables.Workbooks;

/// <summary>A sheet that people fill in, and print: cells stay as they are but for those that are to be filled in.</summary>
/// <param name="FrozenColumns">How many columns, hidden ones included, stay in view beside the header.</param>
/// <param name="Title">What stands above each printed page.</param>
internal sealed record XlsxSheetProtection(int FrozenColumns, string Title);

namespace IndicatorsApi.Tables.Workbooks;

/// <summary>A column of a sheet.</summary>
/// <param name="Header">What stands on its top.</param>
/// <param name="Width">Its width in characters.</param>
/// <param name="IsFixed">Whether its texts are grey, because they are to stay as they are.</param>
internal sealed record XlsxColumn(string Header, int Width, bool IsFixed = false);

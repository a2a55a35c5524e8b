using System.Globalization;

namespace IndicatorsApi.Tables.Workbooks;

/// <summary>What cells may hold; a spreadsheet refuses anything else (ISO/IEC 29500-1, 18.3.1.32). Empty cells are allowed.</summary>
/// <param name="Cells">The cells, as ranges with spaces between them.</param>
/// <param name="Kind">What is checked.</param>
/// <param name="Formula1">The list, or the least number.</param>
/// <param name="Formula2">The greatest number.</param>
internal sealed record XlsxValidation(string Cells, string Kind, string Formula1, string? Formula2 = null)
{
    /// <summary>Only words of a list.</summary>
    public static XlsxValidation OneOf(string cells, IEnumerable<string> words) => new(cells, "list", $"\"{string.Join(',', words)}\"");

    /// <summary>Only what stands in other cells.</summary>
    public static XlsxValidation OneOfCells(string cells, string others) => new(cells, "list", others);

    /// <summary>Only numbers up to a limit, on both sides of zero.</summary>
    public static XlsxValidation NumberWithin(string cells, decimal most) =>
        new(cells, "decimal", (-most).ToString(CultureInfo.InvariantCulture), most.ToString(CultureInfo.InvariantCulture));
}

namespace IndicatorsApi.Tables.Workbooks;

/// <summary>What cells may hold; a spreadsheet refuses anything else (ISO/IEC 29500-1, 18.3.1.32). Empty cells are allowed.</summary>
/// <param name="Cells">The cells, as ranges with spaces between them.</param>
/// <param name="Kind">What is checked.</param>
/// <param name="Formula1">The list, or the least number.</param>
/// <param name="Formula2">The greatest number.</param>
internal sealed record XlsxValidation(string Cells, string Kind, string Formula1, string? Formula2 = null)
{
    /// <summary>What somebody is told who puts in something else; a spreadsheet says something of its own without it.</summary>
    public string? Message { get; init; }

    /// <summary>Whether somebody who puts in something else may insist.</summary>
    public bool IsWarning { get; init; }

    /// <summary>What is shown beside a cell that is being filled in: a title and a text.</summary>
    public (string Title, string Text)? Prompt { get; init; }

    /// <summary>Only words of a list.</summary>
    public static XlsxValidation OneOf(string cells, IEnumerable<string> words) => new(cells, "list", $"\"{string.Join(',', words)}\"");

    /// <summary>Only what stands in other cells.</summary>
    public static XlsxValidation OneOfCells(string cells, string others) => new(cells, "list", others);

    /// <summary>Only numbers up to a limit, on both sides of zero.</summary>
    public static XlsxValidation NumberWithin(string cells, decimal most) => NumberWithin(cells, -most, most);

    /// <summary>Only numbers within limits.</summary>
    public static XlsxValidation NumberWithin(string cells, decimal least, decimal most) =>
        new(cells, "decimal", CellFormatter.Of(least), CellFormatter.Of(most));
}

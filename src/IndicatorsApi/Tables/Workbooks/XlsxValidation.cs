namespace IndicatorsApi.Tables.Workbooks;

/// <summary>A cell validation (ISO/IEC 29500-1, 18.3.1.32). Empty cells are allowed.</summary>
/// <param name="Cells">The cells as ranges, separated by spaces.</param>
/// <param name="Kind">The kind of validation.</param>
/// <param name="Formula1">The list or the minimum.</param>
/// <param name="Formula2">The maximum.</param>
internal sealed record XlsxValidation(string Cells, string Kind, string Formula1, string? Formula2 = null)
{
    /// <summary>The message for an invalid value; <c>null</c> for that of the spreadsheet.</summary>
    public string? Message { get; init; }

    /// <summary><c>true</c> when the user may confirm an invalid value.</summary>
    public bool IsWarning { get; init; }

    /// <summary>The title and text that are shown beside a selected cell.</summary>
    public (string Title, string Text)? Prompt { get; init; }

    /// <summary>Allows the words of a list.</summary>
    public static XlsxValidation OneOf(string cells, IEnumerable<string> words) => new(cells, "list", $"\"{string.Join(',', words)}\"");

    /// <summary>Allows the contents of other cells.</summary>
    public static XlsxValidation OneOfCells(string cells, string others) => new(cells, "list", others);

    /// <summary>Allows numbers up to a limit on both sides of zero.</summary>
    public static XlsxValidation NumberWithin(string cells, decimal most) => NumberWithin(cells, -most, most);

    /// <summary>Allows numbers within limits.</summary>
    public static XlsxValidation NumberWithin(string cells, decimal least, decimal most) =>
        new(cells, "decimal", CellFormatter.Of(least), CellFormatter.Of(most));
}

using IndicatorsApi.Measures.Localization;
using IndicatorsApi.Tables.Workbooks;

namespace IndicatorsApi.Tables.Writing;

/// <summary>
/// Writes workbooks with typed cells under a frozen header. The last sheet describes the columns and their
/// units.
/// </summary>
internal sealed class XlsxFormat : TableFormat
{
    /// <summary>The maximum number of rows of a sheet including the header. Further rows continue on further sheets.</summary>
    private const int RowsPerSheet = 1_048_576;

    public override string Name => "xlsx";

    public override string MediaType => XlsxWorkbookWriter.MediaType;

    public override string Extension => "xlsx";

    public override bool MayHoldWords => true;

    public override bool IsForPeople => true;

    public override async Task WriteAsync(Table table, Stream output, CancellationToken cancellationToken)
    {
        using var book = new XlsxWorkbookWriter(output);
        await WriteRowsAsync(book, table, cancellationToken);
        WriteColumns(book, table);
    }

    private static async Task WriteRowsAsync(XlsxWorkbookWriter book, Table table, CancellationToken cancellationToken)
    {
        var title = table.Title.In(table.Language);
        var columns = table.Columns.Select(column => new XlsxColumn(column.Header(table.Language), WidthOf(column.Kind))).ToList();
        await using var rows = table.Rows.GetAsyncEnumerator(cancellationToken);
        var more = await rows.MoveNextAsync();
        for (var number = 1; more || number == 1; number++)
        {
            using var sheet = book.Add(number == 1 ? title : $"{title} {number}", columns);
            for (; more && sheet.Lines < RowsPerSheet; more = await rows.MoveNextAsync())
                sheet.Write([.. rows.Current.Select(table.Shown)]);
        }
    }

    /// <summary>Writes the sheet that describes the columns.</summary>
    private static void WriteColumns(XlsxWorkbookWriter book, Table table)
    {
        var language = table.Language;
        string[] headers = language == Language.Zh ? ["列", "含义", "计量单位", "JSON 属性"] : ["column", "meaning", "unit", "JSON property"];
        using var sheet = book.Add(
            language == Language.Zh ? "列说明" : "Columns", [.. headers.Select((header, i) => new XlsxColumn(header, i == 1 ? 70 : 24))]);
        foreach (var column in table.Columns)
            sheet.Write([column.Header(language), column.Column.Meaning.In(language), column.Unit?.Name.In(language), column.Name]);
    }

    private static int WidthOf(ColumnKind kind) => kind switch
    {
        ColumnKind.Text => 22,
        ColumnKind.Instant => 20,
        _ => 14,
    };
}

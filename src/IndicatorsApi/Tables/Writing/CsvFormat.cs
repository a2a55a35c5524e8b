using System.Text;
using CsvHelper;
using IndicatorsApi.Tables.Workbooks;

namespace IndicatorsApi.Tables.Writing;

/// <summary>Comma-separated values by RFC 4180, in UTF-8, with a header.</summary>
internal sealed class CsvFormat : TableFormat
{
    /// <summary>
    /// What spreadsheets take for the beginning of a formula, the full-width forms of Chinese keyboards included (OWASP, CSV
    /// Injection).
    /// </summary>
    private const string FormulaBeginnings = "=+-@\t\r\n＝＋－＠";

    public override string Name => "csv";

    public override string MediaType => "text/csv";

    public override string Extension => "csv";

    public override bool IsPlainText => true;

    public override async Task WriteAsync(Table table, Stream output, CancellationToken cancellationToken)
    {
        await using var text = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true);
        await using var csv = CsvWriter.Create(text, new CsvWriterOptions { NewLine = "\r\n" }, leaveOpen: true);
        await csv.WriteRecordAsync([.. table.Columns.Select(column => column.Header(table.Language))], cancellationToken);
        await foreach (var row in table.Rows.WithCancellation(cancellationToken))
            await csv.WriteRecordAsync([.. row.Select(cell => cell is string words ? Harmless(words) : CellTexts.Of(cell))], cancellationToken);
        await csv.FlushAsync(cancellationToken);
    }

    /// <summary>A text that spreadsheets show and do not compute; numbers, which may begin with a minus sign, never come here.</summary>
    private static string Harmless(string text) => text.Length > 0 && FormulaBeginnings.Contains(text[0], StringComparison.Ordinal) ? $"'{text}" : text;
}

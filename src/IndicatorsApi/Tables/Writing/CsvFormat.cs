using System.Text;
using CsvHelper;
using IndicatorsApi.Tables.Columns;
using IndicatorsApi.Tables.Workbooks;

namespace IndicatorsApi.Tables.Writing;

/// <summary>Comma-separated values by RFC 4180, in UTF-8, with a header.</summary>
internal sealed class CsvFormat : TableFormat
{
    public override string Name => "csv";

    public override string MediaType => "text/csv";

    public override string Extension => "csv";

    public override bool IsPlainText => true;

    public override bool MayHoldWords => true;

    public override async Task WriteAsync(Table table, Stream output, CancellationToken cancellationToken)
    {
        await using var text = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true);
        await using var csv = CsvWriter.Create(text, new CsvWriterOptions { NewLine = "\r\n" }, leaveOpen: true);
        await csv.WriteRecordAsync([.. table.Columns.Select(column => column.Header(table.Language))], cancellationToken);
        await foreach (var row in table.Rows.WithCancellation(cancellationToken))
            await csv.WriteRecordAsync(
                [.. row.Select(table.Shown).Select(cell => cell is string words ? CsvInjectionGuard.Put(words) : CellFormatter.Of(cell))],
                cancellationToken);
        await csv.FlushAsync(cancellationToken);
    }
}

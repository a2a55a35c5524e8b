using System.Globalization;
using CsvHelper;
using IndicatorsApi.Measures.Localization;
using IndicatorsApi.Tables.Columns;
using IndicatorsApi.Tables.Reading;

namespace IndicatorsApi.Imports;

/// <summary>Writes rejected rows to a file that can be corrected and sent again: the header, each row and its error.</summary>
/// <remarks>Texts are guarded against evaluation in a spreadsheet; numbers are not. Imports remove the guard.</remarks>
internal sealed class RejectedRows : IDisposable
{
    private readonly CsvWriter _csv;

    public RejectedRows(string path, IReadOnlyList<string> header)
    {
        // Excel detects UTF-8 by a byte order mark only.
        var text = new StreamWriter(path, append: false, new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        _csv = CsvWriter.Create(text, new CsvWriterOptions());
        _csv.WriteRecord(
            [
                .. header.Where(column => !Error.IsCalled(column)).Select(Guarded),
                Localizer.Language == Language.Zh ? Error.Chinese : Error.Name,
            ]);
        Header = header;
    }

    private static Column Error => ColumnList.Of(ColumnList.Error);

    private IReadOnlyList<string> Header { get; }

    public void Add(IReadOnlyList<string> cells, IReadOnlyList<RowError> errors)
    {
        var own = Header.Select((column, i) => (column, cell: i < cells.Count ? cells[i] : "")).Where(pair => !Error.IsCalled(pair.column))
            .Select(pair => Guarded(pair.cell));
        _csv.WriteRecord([.. own, Guarded(string.Join(" ", errors.Select(Told)))]);
    }

    private static string Guarded(string cell) =>
        decimal.TryParse(cell, NumberStyles.Number, CultureInfo.InvariantCulture, out _) ? cell : CsvInjectionGuard.Put(cell);

    private static string Told(RowError error)
    {
        if (error.Column is not { } column)
            return error.Message;
        return Localizer.Language == Language.Zh ? $"{ColumnList.Of(column).Chinese}：{error.Message}" : $"{column}: {error.Message}";
    }

    public void Dispose() => _csv.Dispose();
}

using System.Globalization;
using IndicatorsApi.Tables.Workbooks;
using NodaTime;
using Parquet;
using Parquet.Schema;

namespace IndicatorsApi.Tables.Writing;

/// <summary>
/// Writes Apache Parquet. Numbers are doubles, which represent up to 15 digits exactly: many readers scale Parquet's decimals in binary
/// and would read 26 as 26.000000000000004.
/// </summary>
internal sealed class ParquetFormat : TableFormat
{
    private const int RowsPerGroup = 50_000;

    public override string Name => "parquet";

    public override string MediaType => "application/vnd.apache.parquet";

    public override string Extension => "parquet";

    public override async Task WriteAsync(Table table, Stream output, CancellationToken cancellationToken)
    {
        var fields = table.Columns.Select(column => FieldOf(column.Header(table.Language), column.Kind)).ToList();
        await using var parquet = await ParquetWriter.CreateAsync(new ParquetSchema(fields), output, cancellationToken: cancellationToken);
        var rows = new List<IReadOnlyList<object?>>();
        await foreach (var row in table.Rows.WithCancellation(cancellationToken))
        {
            rows.Add(row);
            if (rows.Count == RowsPerGroup)
                await WriteGroupAsync();
        }

        if (rows.Count > 0)
            await WriteGroupAsync();

        async Task WriteGroupAsync()
        {
            using var group = parquet.CreateRowGroup();
            for (var i = 0; i < fields.Count; i++)
                await WriteColumnAsync(group, fields[i], table.Columns[i].Kind, rows.ConvertAll(row => row[i]), cancellationToken);
            rows.Clear();
        }
    }

    private static DataField FieldOf(string name, ColumnKind kind) => kind switch
    {
        ColumnKind.Number => new DataField(name, typeof(double), isNullable: true),
        ColumnKind.Whole => new DataField(name, typeof(int), isNullable: true),
        ColumnKind.Flag => new DataField(name, typeof(bool), isNullable: true),
        ColumnKind.Date => new DateTimeDataField(name, DateTimeFormat.Date, isNullable: true),
        ColumnKind.Instant =>
            new DateTimeDataField(name, DateTimeFormat.Timestamp, isAdjustedToUTC: true, unit: DateTimeTimeUnit.Micros, isNullable: true),
        _ => new DataField(name, typeof(string), isNullable: true),
    };

    private static Task WriteColumnAsync(
        ParquetRowGroupWriter group, DataField field, ColumnKind kind, List<object?> cells, CancellationToken cancellationToken)
    {
        return kind switch
        {
            ColumnKind.Number => WriteAsync(cell => double.Parse(CellFormatter.Of(cell), CultureInfo.InvariantCulture)),
            ColumnKind.Whole => WriteAsync(cell => (int)cell),
            ColumnKind.Flag => WriteAsync(cell => (bool)cell),
            ColumnKind.Date => WriteAsync(cell => ((LocalDate)cell).ToDateTimeUnspecified()),
            ColumnKind.Instant => WriteAsync(cell => ((Instant)cell).ToDateTimeUtc()),
            _ => group.WriteAsync(field, cells.ConvertAll(cell => cell is null ? null! : CellFormatter.Of(cell))),
        };

        Task WriteAsync<TCell>(Func<object, TCell> read)
            where TCell : struct =>
            group.WriteAsync<TCell>(
                field, cells.Select(cell => cell is null ? (TCell?)null : read(cell)).ToArray(), cancellationToken: cancellationToken);
    }
}

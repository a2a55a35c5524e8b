namespace IndicatorsApi.Tables.Writing;

/// <summary>A file format of tables. Each format is a class of this folder; <see cref="All"/> registers it.</summary>
public abstract class TableFormat
{
    /// <summary>All formats in the order of preference.</summary>
    public static IReadOnlyList<TableFormat> All { get; } = [new CsvFormat(), new XlsxFormat(), new JsonStatFormat(), new ParquetFormat()];

    /// <summary>The name in requests, such as <c>csv</c>.</summary>
    public abstract string Name { get; }

    /// <summary>The media type without parameters.</summary>
    public abstract string MediaType { get; }

    /// <summary>The file name extension without the dot.</summary>
    public abstract string Extension { get; }

    /// <summary><c>true</c> for a text format, which can be streamed.</summary>
    public virtual bool IsPlainText => false;

    /// <summary><c>true</c> when cells may contain names instead of codes.</summary>
    public virtual bool MayHoldWords => false;

    /// <summary><c>true</c> for a format that people open.</summary>
    public virtual bool IsForPeople => false;

    /// <summary>Writes a table.</summary>
    /// <param name="table">The table.</param>
    /// <param name="output">The output; it stays open.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    public abstract Task WriteAsync(Table table, Stream output, CancellationToken cancellationToken);
}

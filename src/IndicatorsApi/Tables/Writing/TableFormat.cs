namespace IndicatorsApi.Tables.Writing;

/// <summary>A file format that tables can be written in. One file a format in this folder; the list below is where a new one is registered.</summary>
public abstract class TableFormat
{
    /// <summary>All formats, in the order in which they are offered.</summary>
    public static IReadOnlyList<TableFormat> All { get; } = [new CsvFormat(), new XlsxFormat(), new JsonStatFormat(), new ParquetFormat()];

    /// <summary>What clients call it: <c>csv</c>.</summary>
    public abstract string Name { get; }

    /// <summary>Its media type, without parameters.</summary>
    public abstract string MediaType { get; }

    /// <summary>How the names of its files end, without the dot.</summary>
    public abstract string Extension { get; }

    /// <summary>Whether it is text that can be read from its beginning while the rest is still being written.</summary>
    public virtual bool IsPlainText => false;

    /// <summary>Whether its cells may hold what people call things, instead of what programs read.</summary>
    public virtual bool MayHoldWords => false;

    /// <summary>Whether people open it, rather than programs.</summary>
    public virtual bool IsForPeople => false;

    /// <summary>Writes a table.</summary>
    /// <param name="table">The table.</param>
    /// <param name="output">Where to; it stays open.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public abstract Task WriteAsync(Table table, Stream output, CancellationToken cancellationToken);
}


namespace IndicatorsApi.Tables.Reading;

/// <summary>A file read line by line, whatever its format; never more of it is held than a line.</summary>
public abstract class TableReader : IDisposable
{
    /// <summary>The most characters that a line may have.</summary>
    public const int MaxLineLength = 1_000_000;

    /// <summary>The most columns that a file may have.</summary>
    public const int MaxColumns = 200;

    /// <summary>The columns, as the file names them.</summary>
    public abstract IReadOnlyList<string> Header { get; }

    /// <summary>The lines after the header.</summary>
    /// <exception cref="TableException">The file cannot be read any further.</exception>
    public abstract IEnumerable<SourceRow> Lines();

    /// <summary>All lines from the first, with as many cells as each has: of a file of which no line is known to be the header.</summary>
    /// <exception cref="TableException">The file cannot be read any further.</exception>
    public virtual IEnumerable<SourceRow> Grid() => [];

    /// <summary>The name of the sheet that is read; empty for other files.</summary>
    public virtual string SheetName => "";

    /// <summary>The visible sheets of a workbook that are not read.</summary>
    public virtual IReadOnlyList<string> OtherSheets => [];

    /// <summary>Returns the lines of one of the <see cref="OtherSheets"/>.</summary>
    public virtual IEnumerable<SourceRow> Grid(string sheet) => [];

    /// <inheritdoc />
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Lets the file go.</summary>
    protected abstract void Dispose(bool disposing);
}

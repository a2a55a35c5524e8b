using IndicatorsApi.Data.Imports;
using IndicatorsApi.Imports.WideTables;
using IndicatorsApi.Tables.Reading;

namespace IndicatorsApi.Imports;

/// <summary>The report of an import.</summary>
public sealed record ImportReport
{
    /// <summary>The maximum number of listed errors. The file of rejected rows contains all of them.</summary>
    public const int MaxErrors = 1000;

    /// <summary>The maximum number of listed warnings.</summary>
    public const int MaxWarnings = 1000;

    /// <summary>The kind of data in the file.</summary>
    public ImportKind? Kind { get; init; }

    /// <summary>The interpretation of a table with regions, periods or indicators as columns; null for a line-by-line file.</summary>
    public WideTableInterpretation? Interpretation { get; init; }

    /// <summary>
    /// The number of rows without the header; for a table with regions, periods or indicators as columns, the number of values.
    /// </summary>
    /// <example>78</example>
    public int RowsRead { get; init; }

    /// <summary>The number of valid rows. They were written, unless the import was a dry run or rejected as a whole.</summary>
    /// <example>77</example>
    public int ValidRows { get; init; }

    /// <summary>The number of new keys; 0 for a rejected file.</summary>
    /// <example>70</example>
    public int Created { get; init; }

    /// <summary>The number of keys with a new revision.</summary>
    /// <example>5</example>
    public int Revised { get; init; }

    /// <summary>The number of rows that equal the current revision.</summary>
    /// <example>2</example>
    public int Unchanged { get; init; }

    /// <summary>The number of rows that a background import did not write, because newer data were recorded after its upload.</summary>
    /// <example>0</example>
    public int Superseded { get; init; }

    /// <summary>The superseded rows; at most 1,000 are listed. `mode=force` writes them.</summary>
    public IReadOnlyList<SupersededRow> SupersededRows { get; init; } = [];

    /// <summary>The number of template rows without input.</summary>
    /// <example>0</example>
    public int BlankRows { get; init; }

    /// <summary>The number of rejected rows.</summary>
    /// <example>1</example>
    public int Rejected { get; init; }

    /// <summary>The number of valid rows with plausibility warnings.</summary>
    /// <example>1</example>
    public int RowsWithWarnings { get; init; }

    /// <summary>The errors by line; at most 1,000 are listed.</summary>
    public IReadOnlyList<RowError> Errors { get; init; } = [];

    /// <summary>The warnings by line; at most 1,000 are listed. A warning does not reject a row.</summary>
    public IReadOnlyList<RowWarning> Warnings { get; init; } = [];
}

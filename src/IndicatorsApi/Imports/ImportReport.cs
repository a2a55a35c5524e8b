using IndicatorsApi.Data.Imports;
using IndicatorsApi.Imports.WideTables;
using IndicatorsApi.Tables.Reading;

namespace IndicatorsApi.Imports;

/// <summary>What was in a file, and what became of it.</summary>
public sealed record ImportReport
{
    /// <summary>How many errors are listed; the others are counted, and stand in the file of rejected rows.</summary>
    public const int MaxErrors = 1000;

    /// <summary>How many warnings are listed; the rows of the others are counted.</summary>
    public const int MaxWarnings = 1000;

    /// <summary>What the file holds.</summary>
    public ImportKind? Kind { get; init; }

    /// <summary>How the file was read, where it is a table with regions, periods or indicators across the top; null for a file with a line for each figure.</summary>
    public WideTableInterpretation? Interpretation { get; init; }

    /// <summary>How many rows were read, the header not counted; of a table with regions, periods or indicators across the top, how many figures.</summary>
    /// <example>78</example>
    public int RowsRead { get; init; }

    /// <summary>How many rows nothing is wrong with: what was taken in or, of a file that was rejected as a whole or only tried, what could be.</summary>
    /// <example>77</example>
    public int ValidRows { get; init; }

    /// <summary>How many keys are new, or of a dry run would be; 0 where the file was rejected as a whole.</summary>
    /// <example>70</example>
    public int Created { get; init; }

    /// <summary>How many keys got a new revision.</summary>
    /// <example>5</example>
    public int Revised { get; init; }

    /// <summary>How many rows say what is on record already.</summary>
    /// <example>2</example>
    public int Unchanged { get; init; }

    /// <summary>How many rows were left as the template gave them, with nothing filled in.</summary>
    /// <example>0</example>
    public int BlankRows { get; init; }

    /// <summary>How many rows were rejected.</summary>
    /// <example>1</example>
    public int Rejected { get; init; }

    /// <summary>How many of the rows that could be taken in should be looked at again, for they are unusual next to the record or to one another.</summary>
    /// <example>1</example>
    public int RowsWithWarnings { get; init; }

    /// <summary>What is wrong, by line; at most 1000 are listed.</summary>
    public IReadOnlyList<RowError> Errors { get; init; } = [];

    /// <summary>What is unusual, by line; at most 1000 are listed. A warning holds nothing back.</summary>
    public IReadOnlyList<RowWarning> Warnings { get; init; } = [];
}

namespace IndicatorsApi.Measures.Localization;

/// <summary>What is wrong with a row, a cell or a file; the codes are stable.</summary>
public enum RowErrorCode
{
    /// <summary>The cell holds something that is not allowed there.</summary>
    NotAllowed,

    /// <summary>The cell is empty and may not be.</summary>
    Missing,

    /// <summary>The cell refers to something that is not on record.</summary>
    Unknown,

    /// <summary>The cell is not a number within the limits.</summary>
    NotANumber,

    /// <summary>The figure lies outside what its indicator can be.</summary>
    OutsideLimits,

    /// <summary>The cell is not a period.</summary>
    NotAPeriod,

    /// <summary>The cell is not a date.</summary>
    NotADate,

    /// <summary>The period has not begun.</summary>
    PeriodNotBegun,

    /// <summary>The region had ended when the period began.</summary>
    RegionEnded,

    /// <summary>The unit does not measure the indicator.</summary>
    IncompatibleUnit,

    /// <summary>The rule of a target is incomplete, contradicts itself or does not fit the indicator.</summary>
    RuleNotAllowed,

    /// <summary>The same key stands in the file twice.</summary>
    DuplicateKey,

    /// <summary>The region lies outside the writer's.</summary>
    OutsideRegion,

    /// <summary>A final figure changes only with a reason.</summary>
    ReasonNeeded,

    /// <summary>The formula in the cell has no result.</summary>
    FormulaError,

    /// <summary>The row has too few or too many cells, or a quote in the wrong place.</summary>
    MalformedRow,

    /// <summary>The row or the file is too large.</summary>
    TooLarge,

    /// <summary>A column that is needed is missing.</summary>
    MissingColumn,

    /// <summary>A column is not known.</summary>
    UnknownColumn,

    /// <summary>A column stands in the header twice.</summary>
    DuplicateColumn,

    /// <summary>The file cannot be read as what it says it is.</summary>
    UnreadableFile,

    /// <summary>The file holds no rows.</summary>
    Empty,

    /// <summary>The key is kept to something else than what the file holds.</summary>
    OutsideScope,
}

namespace IndicatorsApi.Measures.Localization;

/// <summary>The error of a row, a cell or a file. Codes are stable.</summary>
public enum RowErrorCode
{
    /// <summary>The value of the cell is not allowed.</summary>
    NotAllowed,

    /// <summary>The cell is required but empty.</summary>
    Missing,

    /// <summary>The cell refers to an unknown item.</summary>
    Unknown,

    /// <summary>The cell is not a number within the limits.</summary>
    NotANumber,

    /// <summary>The value is outside the limits of the indicator.</summary>
    OutsideLimits,

    /// <summary>The cell is not a period.</summary>
    NotAPeriod,

    /// <summary>The cell is not a date.</summary>
    NotADate,

    /// <summary>The period has not begun.</summary>
    PeriodNotBegun,

    /// <summary>The region ended before the period began.</summary>
    RegionEnded,

    /// <summary>The unit is not compatible with the indicator.</summary>
    IncompatibleUnit,

    /// <summary>The rule of the target is incomplete, contradictory or not applicable to the indicator.</summary>
    RuleNotAllowed,

    /// <summary>The key occurs more than once in the file.</summary>
    DuplicateKey,

    /// <summary>The region is outside the region of the client's API key.</summary>
    OutsideRegion,

    /// <summary>A change of a final value requires a reason.</summary>
    ReasonNeeded,

    /// <summary>The key of the sender was revoked after the file was sent.</summary>
    KeyRevoked,

    /// <summary>The formula in the cell has no result.</summary>
    FormulaError,

    /// <summary>The row has too few or too many cells, or a misplaced quote.</summary>
    MalformedRow,

    /// <summary>The row or the file is too large.</summary>
    TooLarge,

    /// <summary>A required column is missing.</summary>
    MissingColumn,

    /// <summary>A column is unknown.</summary>
    UnknownColumn,

    /// <summary>A column occurs more than once in the header.</summary>
    DuplicateColumn,

    /// <summary>The file cannot be read in its declared format.</summary>
    UnreadableFile,

    /// <summary>The file has no rows.</summary>
    Empty,

    /// <summary>The scopes of the API key do not include the content of the file.</summary>
    OutsideScope,
}

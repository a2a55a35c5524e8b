namespace IndicatorsApi.Tables.Workbooks;

/// <summary>How cells look: each member is the place of a cell format in the style sheet.</summary>
internal enum XlsxStyle
{
    /// <summary>As it comes.</summary>
    Plain,

    /// <summary>Bold.</summary>
    Header,

    /// <summary>A day.</summary>
    Date,

    /// <summary>A moment.</summary>
    Instant,

    /// <summary>A text that stays one although it begins like a formula, even after somebody edits the cell.</summary>
    LiteralText,

    /// <summary>Grey.</summary>
    Fixed,
}

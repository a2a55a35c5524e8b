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

    /// <summary>Grey: what a form says for orientation.</summary>
    Fixed,

    /// <summary>Text over several lines.</summary>
    Wrapped,

    /// <summary>The head of a group of lines.</summary>
    Group,

    /// <summary>Yellow: what is to be filled in.</summary>
    Input,

    /// <summary>What may be filled in besides.</summary>
    Optional,

    /// <summary>What has to be mended.</summary>
    Wrong,
}

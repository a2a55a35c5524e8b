namespace IndicatorsApi.Tables.Workbooks;

/// <summary>The cell formats of the style sheet, in order.</summary>
internal enum XlsxStyle
{
    /// <summary>The default format.</summary>
    Plain,

    /// <summary>Bold text.</summary>
    Header,

    /// <summary>A date.</summary>
    Date,

    /// <summary>An instant.</summary>
    Instant,

    /// <summary>A text that stays a text although it begins like a formula, also after a user edits the cell.</summary>
    LiteralText,

    /// <summary>Grey: reference values of a template.</summary>
    Fixed,

    /// <summary>Text with line breaks.</summary>
    Wrapped,

    /// <summary>The heading of a group of rows.</summary>
    Group,

    /// <summary>Yellow: a required input cell.</summary>
    Input,

    /// <summary>An optional input cell.</summary>
    Optional,

    /// <summary>A cell with an error.</summary>
    Wrong,
}

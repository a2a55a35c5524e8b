namespace IndicatorsApi.Tables.Writing;

/// <summary>The type of the cells of a column.</summary>
public enum ColumnKind
{
    /// <summary>A text or a code: <see cref="string"/>.</summary>
    Text,

    /// <summary>A number with decimals: <see cref="decimal"/>.</summary>
    Number,

    /// <summary>A whole number: <see cref="int"/>.</summary>
    Whole,

    /// <summary>Yes or no: <see cref="bool"/>.</summary>
    Flag,

    /// <summary>A date: <see cref="NodaTime.LocalDate"/>.</summary>
    Date,

    /// <summary>An instant: <see cref="NodaTime.Instant"/>.</summary>
    Instant,
}

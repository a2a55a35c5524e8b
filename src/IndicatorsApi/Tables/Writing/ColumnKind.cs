namespace IndicatorsApi.Tables.Writing;

/// <summary>What the cells of a column hold.</summary>
public enum ColumnKind
{
    /// <summary>A text or a word of a closed list: <see cref="string"/>.</summary>
    Text,

    /// <summary>A number with decimals: <see cref="decimal"/>.</summary>
    Number,

    /// <summary>A whole number: <see cref="int"/>.</summary>
    Whole,

    /// <summary>Yes or no: <see cref="bool"/>.</summary>
    Flag,

    /// <summary>A day: <see cref="NodaTime.LocalDate"/>.</summary>
    Date,

    /// <summary>A moment: <see cref="NodaTime.Instant"/>.</summary>
    Instant,
}

using IndicatorsApi.Measures.Words;

namespace IndicatorsApi.Tables.Columns;

/// <summary>A cell that holds a word of a closed list.</summary>
/// <param name="Code">What programs read.</param>
/// <param name="Name">What people call it.</param>
public sealed record Word(string Code, LocalizedText Name)
{
    /// <summary>The word of a value; nothing for nothing.</summary>
    public static Word? Of<T>(T? value)
        where T : struct, Enum => value is { } known ? new(Terms<T>.Of(known), Terms<T>.NameOf(known)) : null;
}

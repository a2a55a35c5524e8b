using IndicatorsApi.Measures.Localization;

namespace IndicatorsApi.Tables.Columns;

/// <summary>A cell that holds a word of a closed list, or a code that has a name.</summary>
/// <param name="Code">What programs read.</param>
/// <param name="Name">What people call it.</param>
public sealed record CodedCell(string Code, LocalizedText Name)
{
    /// <summary>A code, with its name in the language of the answer.</summary>
    public static CodedCell Shown(string code, string label) => new(code, new(label, label));

    /// <summary>The word of a value; nothing for nothing.</summary>
    public static CodedCell? Of<T>(T? value)
        where T : struct, Enum => value is { } known ? new(EnumCodes<T>.Of(known), EnumCodes<T>.NameOf(known)) : null;
}

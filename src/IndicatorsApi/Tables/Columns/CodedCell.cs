using IndicatorsApi.Measures.Localization;

namespace IndicatorsApi.Tables.Columns;

/// <summary>A cell with a code and its name, such as a member of an enumeration.</summary>
/// <param name="Code">The code for programs.</param>
/// <param name="Name">The name for people.</param>
public sealed record CodedCell(string Code, LocalizedText Name)
{
    /// <summary>Returns the cell as text: the code, or its name in the requested language.</summary>
    public static CodedCell Shown(string code, string label) => new(code, new(label, label));

    /// <summary>Creates the cell of a value; <c>null</c> for <c>null</c>.</summary>
    public static CodedCell? Of<T>(T? value)
        where T : struct, Enum => value is { } known ? new(EnumCodes<T>.Of(known), EnumCodes<T>.NameOf(known)) : null;
}

using System.Text.RegularExpressions;
using IndicatorsApi.Measures.Localization;
using IndicatorsApi.Tables.Columns;

namespace IndicatorsApi.Tables.Writing;

/// <summary>A column of a table.</summary>
/// <param name="Column">The column.</param>
/// <param name="Kind">The type of the cells.</param>
/// <param name="Role">The role in statistical formats.</param>
public sealed partial record TableColumn(Column Column, ColumnKind Kind, ColumnRole Role = ColumnRole.Attribute)
{
    /// <summary>The stable name in camelCase: the path of the JSON property and the English header.</summary>
    public string Name => Column.Name;

    /// <summary>The unit of the numbers; <c>null</c> without a unit.</summary>
    public ColumnUnit? Unit => Column.Unit;

    /// <summary>Returns the header in a language.</summary>
    public string Header(Language language) => language == Language.En ? Name : Column.Chinese;

    /// <summary>Returns the name for people in a language: <c>gapClosedPercent</c> becomes "Gap closed percent".</summary>
    public string Label(Language language) =>
        language == Language.Zh ? Column.Chinese
            : char.ToUpperInvariant(Name[0]) + Capital().Replace(Name[1..], letter => $" {letter.Value.ToLowerInvariant()}");

    [GeneratedRegex("[A-Z]", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Capital();
}

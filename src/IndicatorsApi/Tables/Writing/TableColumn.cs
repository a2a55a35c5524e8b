using System.Text.RegularExpressions;
using IndicatorsApi.Measures.Localization;
using IndicatorsApi.Tables.Columns;

namespace IndicatorsApi.Tables.Writing;

/// <summary>A column of a table that is written.</summary>
/// <param name="Column">The column.</param>
/// <param name="Kind">What its cells hold.</param>
/// <param name="Role">What it is for.</param>
public sealed partial record TableColumn(Column Column, ColumnKind Kind, ColumnRole Role = ColumnRole.Attribute)
{
    /// <summary>Its stable name, in camelCase: the path of the property in the JSON answer, and the header in English.</summary>
    public string Name => Column.Name;

    /// <summary>What its numbers are counted in; nothing where they have no unit.</summary>
    public ColumnUnit? Unit => Column.Unit;

    /// <summary>The header in one language.</summary>
    public string Header(Language language) => language == Language.En ? Name : Column.Chinese;

    /// <summary>The name for people in one language: <c>gapClosedPercent</c> reads "Gap closed percent".</summary>
    public string Label(Language language) =>
        language == Language.Zh ? Column.Chinese : char.ToUpperInvariant(Name[0]) + Capital().Replace(Name[1..], letter => $" {letter.Value.ToLowerInvariant()}");

    [GeneratedRegex("[A-Z]", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Capital();
}

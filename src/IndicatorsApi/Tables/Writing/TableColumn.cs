using System.Text.RegularExpressions;
using IndicatorsApi.Measures.Words;

namespace IndicatorsApi.Tables.Writing;

/// <summary>A column of a table.</summary>
/// <param name="Name">Its stable name, in camelCase: the path of the property in the JSON answer, and the header in English.</param>
/// <param name="Chinese">The header in Chinese.</param>
/// <param name="Kind">What its cells hold.</param>
/// <param name="Role">What it is for.</param>
/// <param name="Unit">What its numbers are counted in; nothing where they have no unit.</param>
public sealed partial record TableColumn(string Name, string Chinese, ColumnKind Kind, ColumnRole Role = ColumnRole.Attribute, ColumnUnit? Unit = null)
{
    /// <summary>The header in one language.</summary>
    public string Header(Language language) => language == Language.En ? Name : Chinese;

    /// <summary>The name for people in one language: <c>gapClosedPercent</c> reads "Gap closed percent".</summary>
    public string Label(Language language) =>
        language == Language.Zh ? Chinese : char.ToUpperInvariant(Name[0]) + Capital().Replace(Name[1..], letter => $" {letter.Value.ToLowerInvariant()}");

    [GeneratedRegex("[A-Z]", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Capital();
}

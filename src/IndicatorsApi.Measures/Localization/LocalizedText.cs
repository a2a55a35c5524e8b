namespace IndicatorsApi.Measures.Localization;

/// <summary>A text in both languages of the record.</summary>
/// <param name="Zh">The Chinese text.</param>
/// <param name="En">The English text.</param>
public sealed record LocalizedText(string Zh, string En)
{
    /// <summary>The text in one language.</summary>
    public string In(Language language) => language == Language.En ? En : Zh;
}

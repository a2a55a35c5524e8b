namespace IndicatorsApi.Measures.Localization;

/// <summary>A text in Chinese and English.</summary>
/// <param name="Zh">The Chinese text.</param>
/// <param name="En">The English text.</param>
public sealed record LocalizedText(string Zh, string En)
{
    /// <summary>Returns the text in one language.</summary>
    public string In(Language language) => language == Language.En ? En : Zh;
}

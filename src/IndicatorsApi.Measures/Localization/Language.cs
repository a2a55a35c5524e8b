namespace IndicatorsApi.Measures.Localization;

/// <summary>The languages of names and messages.</summary>
public enum Language
{
    /// <summary>Chinese, the language of the dataset and the default.</summary>
    Zh,

    /// <summary>English.</summary>
    En,
}

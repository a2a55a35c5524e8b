namespace IndicatorsApi.Measures.Localization;

/// <summary>The languages that names are kept in.</summary>
public enum Language
{
    /// <summary>Chinese, the language of the record and the default.</summary>
    Zh,

    /// <summary>English.</summary>
    En,
}

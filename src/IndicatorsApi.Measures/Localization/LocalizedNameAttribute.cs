namespace IndicatorsApi.Measures.Localization;

/// <summary>The display name of an enumeration value or a kind of rule in both languages.</summary>
/// <param name="zh">The Chinese name.</param>
/// <param name="en">The English name.</param>
[AttributeUsage(AttributeTargets.Field | AttributeTargets.Class)]
public sealed class LocalizedNameAttribute(string zh, string en) : Attribute
{
    /// <summary>Further Chinese names that imported files may use, separated by spaces.</summary>
    public string Aliases { get; init; } = "";

    /// <summary>The display name.</summary>
    public LocalizedText Text { get; } = new(zh, en);
}

namespace IndicatorsApi.Measures.Localization;

/// <summary>What people call a word of a closed list, or a kind of rule, in both languages.</summary>
/// <param name="zh">In Chinese.</param>
/// <param name="en">In English.</param>
[AttributeUsage(AttributeTargets.Field | AttributeTargets.Class)]
public sealed class LocalizedNameAttribute(string zh, string en) : Attribute
{
    /// <summary>What else reports call it in Chinese, separated by spaces; files may hold it.</summary>
    public string Aliases { get; init; } = "";

    /// <summary>The name.</summary>
    public LocalizedText Text { get; } = new(zh, en);
}

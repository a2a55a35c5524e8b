using IndicatorsApi.Measures.Localization;

namespace IndicatorsApi.Data.Revisions;

/// <summary>Who answers for a target (责任单位, 责任人职务). Each text stands in one language at least.</summary>
/// <param name="UnitZh">The unit, in Chinese.</param>
/// <param name="UnitEn">The unit, in English.</param>
/// <param name="PostZh">The post of the person, in Chinese; a post and not a name, because people change.</param>
/// <param name="PostEn">The post of the person, in English.</param>
public sealed record ResponsibleParty(string? UnitZh, string? UnitEn, string? PostZh, string? PostEn)
{
    /// <summary>The unit in a language, or in the other where it is not said in that one.</summary>
    public string UnitIn(Language language) => (language == Language.En ? UnitEn ?? UnitZh : UnitZh ?? UnitEn)!;
}

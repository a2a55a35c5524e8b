using IndicatorsApi.Measures.Localization;

namespace IndicatorsApi.Data.Revisions;

/// <summary>The party responsible for a target (责任单位, 责任人职务). Each text is given in at least one language.</summary>
/// <param name="UnitZh">The organization, in Chinese.</param>
/// <param name="UnitEn">The organization, in English.</param>
/// <param name="PostZh">The post of the person, in Chinese. It is a post and not a name, because people change.</param>
/// <param name="PostEn">The post of the person, in English.</param>
public sealed record ResponsibleParty(string? UnitZh, string? UnitEn, string? PostZh, string? PostEn)
{
    /// <summary>Returns the organization in a language, or in the other one when it is missing.</summary>
    public string UnitIn(Language language) => (language == Language.En ? UnitEn ?? UnitZh : UnitZh ?? UnitEn)!;
}

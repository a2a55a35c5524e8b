using System.Collections.Frozen;
using IndicatorsApi.Measures.Figures;
using IndicatorsApi.Measures.Rules;
using IndicatorsApi.Measures.Words;

namespace IndicatorsApi.Imports.Rows;

/// <summary>The words that reports themselves use, where a cell wants one of a closed list.</summary>
public static class ChineseTerms
{
    private static readonly FrozenDictionary<string, string> Words = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["预计"] = Terms<ObservationStatus>.Of(ObservationStatus.Estimated),
        ["初步"] = Terms<ObservationStatus>.Of(ObservationStatus.Preliminary),
        ["修订"] = Terms<ObservationStatus>.Of(ObservationStatus.Revised),
        ["最终"] = Terms<ObservationStatus>.Of(ObservationStatus.Final),
        ["约"] = Terms<Qualifier>.Of(Qualifier.Approximately),
        ["超"] = Terms<Qualifier>.Of(Qualifier.MoreThan),
        ["余"] = Terms<Qualifier>.Of(Qualifier.MoreThan),
        ["不足"] = Terms<Qualifier>.Of(Qualifier.LessThan),
        ["确保"] = Terms<Commitment>.Of(Commitment.Binding),
        ["预期"] = Terms<Commitment>.Of(Commitment.Expected),
        ["力争"] = Terms<Commitment>.Of(Commitment.Aspirational),
        ["计划"] = Terms<Commitment>.Of(Commitment.Planned),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The word of the record for a word of a report; any other word stays as it is.</summary>
    public static string InEnglish(string word) => Words.GetValueOrDefault(word, word);
}

using IndicatorsApi.Measures.Localization;

namespace IndicatorsApi.Http.QueryParameters;

/// <summary>A parameter that may be repeated, or hold several values between commas.</summary>
public static class CommaSeparatedValues
{
    /// <summary>All values, each once.</summary>
    public static IReadOnlyList<string> Split(string[]? values) =>
        [.. (values ?? []).SelectMany(value => value.Split(',', StringSplitOptions.TrimEntries)).Distinct(StringComparer.Ordinal)];

    /// <summary>All terms that the values name, each once; a word that names none is left out, because the query was refused for it.</summary>
    public static IReadOnlyList<T> TermsOf<T>(string[]? values)
        where T : struct, Enum => [.. Split(values).Select(EnumCodes<T>.Find).OfType<T>().Distinct()];
}

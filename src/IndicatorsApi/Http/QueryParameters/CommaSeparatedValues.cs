using IndicatorsApi.Measures.Localization;

namespace IndicatorsApi.Http.QueryParameters;

/// <summary>Splits parameters that are repeated or hold several values between commas.</summary>
public static class CommaSeparatedValues
{
    /// <summary>Returns the distinct values.</summary>
    public static IReadOnlyList<string> Split(string[]? values) =>
        [.. (values ?? []).SelectMany(value => value.Split(',', StringSplitOptions.TrimEntries)).Distinct(StringComparer.Ordinal)];

    /// <summary>Returns the distinct enumeration members for the values, without unknown values, which the validator rejects.</summary>
    public static IReadOnlyList<T> EnumValuesOf<T>(string[]? values)
        where T : struct, Enum => [.. Split(values).Select(EnumCodes<T>.Find).OfType<T>().Distinct()];
}

namespace IndicatorsApi.Http.Queries;

/// <summary>A parameter that may be repeated, or hold several values between commas.</summary>
public static class CommaList
{
    /// <summary>All values, each once.</summary>
    public static IReadOnlyList<string> Split(string[]? values) =>
        [.. (values ?? []).SelectMany(value => value.Split(',', StringSplitOptions.TrimEntries)).Distinct(StringComparer.Ordinal)];
}

using System.Text.RegularExpressions;

namespace IndicatorsApi.Measures.Localization;

/// <summary>The pattern of codes, with an example for error messages.</summary>
/// <param name="Pattern">The regular expression of a code.</param>
/// <param name="ExampleFactory">Returns an example in the current language.</param>
public sealed partial record CodePattern(Regex Pattern, Func<string> ExampleFactory)
{
    /// <summary>The codes of topics, indicators and sources, in kebab case.</summary>
    public static readonly CodePattern Kebab = new(
        KebabPattern(),
        () => Localizer.Format($"industrial-output (lowercase letters, digits and hyphens, at most 64 characters)"));

    /// <summary>The codes of units and of their measures, in capitals.</summary>
    public static readonly CodePattern Capitals = new(
        CapitalsPattern(),
        () => Localizer.Format($"CNY-1E8 (capital letters, digits and hyphens, at most 64 characters)"));

    /// <summary>The statistical codes of administrative divisions.</summary>
    public static readonly CodePattern Division = new(DivisionPattern(), () => Localizer.Format($"330503105 (2 to 12 digits)"));

    /// <summary>An example of a code.</summary>
    public string Example => ExampleFactory();

    private const int MatchTimeout = 1000;

    /// <summary>Returns <see langword="true"/> if a text matches the pattern.</summary>
    public bool IsMatch(string text) => Pattern.IsMatch(text);

    [GeneratedRegex(@"^(?=.{1,64}\z)[a-z0-9]+(-[a-z0-9]+)*\z", RegexOptions.ExplicitCapture, MatchTimeout)]
    private static partial Regex KebabPattern();

    [GeneratedRegex(@"^(?=.{1,64}\z)[A-Z0-9]+(-[A-Z0-9]+)*\z", RegexOptions.ExplicitCapture, MatchTimeout)]
    private static partial Regex CapitalsPattern();

    [GeneratedRegex(@"^[0-9]{2,12}\z", RegexOptions.ExplicitCapture, MatchTimeout)]
    private static partial Regex DivisionPattern();
}

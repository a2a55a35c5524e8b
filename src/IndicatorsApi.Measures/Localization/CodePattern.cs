using System.Text.RegularExpressions;

namespace IndicatorsApi.Measures.Localization;

/// <summary>A form that codes have, with an example for error messages.</summary>
/// <param name="Pattern">Matches a code.</param>
/// <param name="ExampleOf">What a code looks like, in the language of who is spoken to.</param>
public sealed partial record CodePattern(Regex Pattern, Func<string> ExampleOf)
{
    /// <summary>The codes of topics, indicators and sources: English in kebab-case.</summary>
    public static readonly CodePattern Kebab = new(KebabPattern(), () => Localizer.Format($"industrial-output (small letters, digits, hyphens; up to 64)"));

    /// <summary>The codes of units and of what they measure.</summary>
    public static readonly CodePattern Capitals = new(CapitalsPattern(), () => Localizer.Format($"CNY-1E8 (capitals, digits, hyphens; up to 64)"));

    /// <summary>The statistical codes of administrative divisions.</summary>
    public static readonly CodePattern Division = new(DivisionPattern(), () => Localizer.Format($"330503105 (2 to 12 digits)"));

    /// <summary>What a code looks like.</summary>
    public string Example => ExampleOf();

    private const int MatchTimeout = 1000;

    /// <summary>Whether a text has the form.</summary>
    public bool IsMatch(string text) => Pattern.IsMatch(text);

    [GeneratedRegex(@"^(?=.{1,64}\z)[a-z0-9]+(-[a-z0-9]+)*\z", RegexOptions.ExplicitCapture, MatchTimeout)]
    private static partial Regex KebabPattern();

    [GeneratedRegex(@"^(?=.{1,64}\z)[A-Z0-9]+(-[A-Z0-9]+)*\z", RegexOptions.ExplicitCapture, MatchTimeout)]
    private static partial Regex CapitalsPattern();

    [GeneratedRegex(@"^[0-9]{2,12}\z", RegexOptions.ExplicitCapture, MatchTimeout)]
    private static partial Regex DivisionPattern();
}

using System.Text.RegularExpressions;

namespace IndicatorsApi.Vocabulary;

/// <summary>The form of the codes of topics, indicators and sources: English in kebab-case.</summary>
public static partial class CodeForm
{
    /// <summary>An example, for error messages.</summary>
    public const string Example = "industrial-output (small letters, digits, hyphens)";

    /// <summary>Matches a code.</summary>
    [GeneratedRegex(@"^[a-z0-9]+(-[a-z0-9]+)*\z", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    public static partial Regex Kebab();
}

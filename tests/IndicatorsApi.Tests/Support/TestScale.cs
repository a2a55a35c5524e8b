using System.Globalization;

namespace IndicatorsApi.Tests.Support;

/// <summary>
/// The scale of the long suites. It is small by default; <c>FULL_TESTS=1</c> or <c>CI=true</c> selects the full scale. Tests that use it
/// have the attribute <see cref="LongSuiteAttribute"/>.
/// </summary>
internal static class TestScale
{
    /// <summary>Whether the long suites do all that they can.</summary>
    public static bool IsFull { get; } =
        Environment.GetEnvironmentVariable("FULL_TESTS") is { Length: > 0 } full ? full is "1" or "true" : IsCi;

    /// <summary>Whether this is CI, which has every part that a test needs.</summary>
    public static bool IsCi => Environment.GetEnvironmentVariable("CI") == "true";

    /// <summary>A number of its own for each scale.</summary>
    public static int Of(int small, int full) => IsFull ? full : small;

    /// <summary>A number of its own for each scale, unless a variable says another.</summary>
    public static int Of(string variable, int small, int full) => Number(variable, Of(small, full));

    /// <summary>The number that a variable holds, or another one where it is not set.</summary>
    public static int Number(string variable, int otherwise) =>
        Environment.GetEnvironmentVariable(variable) is { Length: > 0 } text ? int.Parse(text, CultureInfo.InvariantCulture) : otherwise;
}

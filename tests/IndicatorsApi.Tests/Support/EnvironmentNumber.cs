using System.Globalization;

namespace IndicatorsApi.Tests.Support;

/// <summary>How much of something a test does, where somebody asks for more than in every run.</summary>
internal static class EnvironmentNumber
{
    /// <summary>The number that a variable holds, or another one where it is not set.</summary>
    public static int Of(string name, int otherwise) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } text ? int.Parse(text, CultureInfo.InvariantCulture) : otherwise;
}

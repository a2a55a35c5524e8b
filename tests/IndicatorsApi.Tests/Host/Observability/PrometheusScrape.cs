using System.Globalization;
using System.Text.RegularExpressions;

namespace IndicatorsApi.Tests.Host.Observability;

/// <summary>A response in the Prometheus text format.</summary>
/// <param name="Text">The very text.</param>
internal sealed partial record PrometheusScrape(string Text)
{
    private IEnumerable<Match> Samples => Sample().Matches(Text);

    /// <summary>The names of all samples, with the endings that histograms and counters have.</summary>
    public IReadOnlySet<string> Names => Samples.Select(sample => sample.Groups["name"].Value).ToHashSet(StringComparer.Ordinal);

    /// <summary>The names of all labels.</summary>
    public IReadOnlySet<string> Labels =>
        Samples.SelectMany(sample => Label().Matches(sample.Groups["labels"].Value)).Select(label => label.Groups["name"].Value)
            .ToHashSet(StringComparer.Ordinal);

    /// <summary>The sum of the samples that have a name and, among others, some labels; 0 where there is none.</summary>
    public double Sum(string name, params string[] labels) => Samples
        .Where(
            sample => sample.Groups["name"].Value == name
                && labels.All(label => sample.Groups["labels"].Value.Contains(label, StringComparison.Ordinal)))
        .Sum(sample => double.Parse(sample.Groups["value"].Value, CultureInfo.InvariantCulture));

    [GeneratedRegex(
        "^(?<name>[a-zA-Z_:][a-zA-Z0-9_:]*)(\\{(?<labels>.*)\\})? (?<value>[^ \n]+)( [0-9]+)?$",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Sample();

    [GeneratedRegex("(?<name>[a-z_]+)=\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Label();
}

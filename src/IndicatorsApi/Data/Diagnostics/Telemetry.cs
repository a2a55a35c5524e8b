using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace IndicatorsApi.Data.Diagnostics;

/// <summary>
/// What the program counts and times goes through one meter and one source. They belong to the process, as what is counted does; an instrument
/// that nobody listens to costs a comparison. The names are explained in docs/operations.md.
/// </summary>
internal static class Telemetry
{
    /// <summary>The name of the meter and of the source.</summary>
    public const string Name = "IndicatorsApi";

    /// <summary>The meters of the record: ours, and that of the driver of PostgreSQL.</summary>
    public static readonly string[] Meters = [Name, "Npgsql"];

    /// <summary>The sources of traces of the record: ours, and that of the driver of PostgreSQL.</summary>
    public static readonly string[] Sources = [Name, "Npgsql"];

    /// <summary>What is done that takes long: writes, imports, messages.</summary>
    public static readonly ActivitySource Activities = new(Name);

    private static readonly Meter Meter = new(Name);

    /// <summary>From a tenth of a millisecond to a minute: statements take the former, a writer who waits for an import the latter.</summary>
    private static readonly double[] Bounds = [0.0001, 0.00025, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60];

    /// <summary>Something that is counted.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="unit">One of it, in braces.</param>
    /// <param name="description">What it is.</param>
    public static Counter<long> Counter(string name, string unit, string description) => Meter.CreateCounter<long>(name, unit, description);

    /// <summary>Something that takes time, in seconds.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="description">What it is.</param>
    public static Histogram<double> Seconds(string name, string description) =>
        Meter.CreateHistogram(name, "s", description, tags: null, new InstrumentAdvice<double> { HistogramBucketBoundaries = Bounds });
}

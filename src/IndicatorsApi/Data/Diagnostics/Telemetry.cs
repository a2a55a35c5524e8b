using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace IndicatorsApi.Data.Diagnostics;

/// <summary>The meter and the activity source of the service. The metrics are documented in docs/operations.md.</summary>
/// <remarks>They are static, because they describe the process. An instrument without a listener costs one comparison.</remarks>
internal static class Telemetry
{
    /// <summary>The name of the meter and of the activity source.</summary>
    public const string Name = "IndicatorsApi";

    /// <summary>The meters of the service and of Npgsql.</summary>
    public static readonly string[] Meters = [Name, "Npgsql"];

    /// <summary>The activity sources of the service and of Npgsql.</summary>
    public static readonly string[] Sources = [Name, "Npgsql"];

    /// <summary>The activity source for long operations: writes, imports and webhook deliveries.</summary>
    public static readonly ActivitySource Activities = new(Name);

    private static readonly Meter Meter = new(Name);

    /// <summary>The bucket boundaries in seconds, from a fast statement (0.1 ms) to a write that waits for an import (1 min).</summary>
    private static readonly double[] Bounds =
        [0.0001, 0.00025, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60];

    /// <summary>Creates a counter.</summary>
    /// <param name="name">The name.</param>
    /// <param name="unit">The unit, in braces for a count of things.</param>
    /// <param name="description">The description.</param>
    public static Counter<long> Counter(string name, string unit, string description) => Meter.CreateCounter<long>(name, unit, description);

    /// <summary>Creates a histogram of durations in seconds.</summary>
    /// <param name="name">The name.</param>
    /// <param name="description">The description.</param>
    public static Histogram<double> Seconds(string name, string description)
    {
        var advice = new InstrumentAdvice<double> { HistogramBucketBoundaries = Bounds };
        return Meter.CreateHistogram(name, "s", description, tags: null, advice);
    }
}

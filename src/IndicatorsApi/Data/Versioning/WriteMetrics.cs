using System.Diagnostics;
using System.Diagnostics.Metrics;
using IndicatorsApi.Data.Diagnostics;

namespace IndicatorsApi.Data.Versioning;

/// <summary>How long writers of the record wait for their turn, and how long a turn lasts, which is how long the next one waits.</summary>
internal static class WriteMetrics
{
    private static readonly Histogram<double> Waits = Telemetry.Seconds(
        "indicators.write_lock.wait.duration", "How long a writer waits for its turn: in the line of this program, and for the lock of the database.");

    private static readonly Histogram<double> Turns = Telemetry.Seconds("indicators.write_transaction.duration", "How long a turn lasts, its commit included; nobody else writes meanwhile.");

    /// <summary>Says that a writer has its turn.</summary>
    /// <param name="came">When it came.</param>
    public static void Waited(long came) => Waits.Record(Stopwatch.GetElapsedTime(came).TotalSeconds);

    /// <summary>Says that a turn is over.</summary>
    /// <param name="began">When it began.</param>
    public static void Wrote(long began) => Turns.Record(Stopwatch.GetElapsedTime(began).TotalSeconds);
}

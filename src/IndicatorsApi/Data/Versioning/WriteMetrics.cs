using System.Diagnostics;
using System.Diagnostics.Metrics;
using IndicatorsApi.Data.Diagnostics;

namespace IndicatorsApi.Data.Versioning;

/// <summary>Measures the wait for the write lock and the duration of write transactions.</summary>
internal static class WriteMetrics
{
    private static readonly Histogram<double> Waits = Telemetry.Seconds(
        "indicators.write_lock.wait.duration", "Time that a writer waits for the write lock of the process and the lock of the database.");

    private static readonly Histogram<double> Durations = Telemetry.Seconds(
        "indicators.write_transaction.duration", "Duration of a write transaction including its commit. Other writers wait for it.");

    /// <summary>Records the wait of a writer that has acquired the lock.</summary>
    /// <param name="start">The timestamp of its arrival.</param>
    public static void RecordWait(long start) => Waits.Record(Stopwatch.GetElapsedTime(start).TotalSeconds);

    /// <summary>Records the duration of a write transaction that has ended.</summary>
    /// <param name="start">The timestamp of its start.</param>
    public static void RecordDuration(long start) => Durations.Record(Stopwatch.GetElapsedTime(start).TotalSeconds);
}

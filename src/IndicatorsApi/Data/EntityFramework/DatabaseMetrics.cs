using System.Diagnostics;
using System.Diagnostics.Metrics;
using IndicatorsApi.Data.Diagnostics;

namespace IndicatorsApi.Data.EntityFramework;

/// <summary>
/// Measures the duration of statements, from execution to the last row read, and of commits. Npgsql measures the statements of PostgreSQL
/// itself (<c>db.client.operation.duration</c>).
/// </summary>
internal static class DatabaseMetrics
{
    /// <summary>The operation of a query.</summary>
    public const string Read = "read";

    /// <summary>The operation of a statement that writes.</summary>
    public const string Write = "write";

    /// <summary>The operation of a commit, until it is on the disk.</summary>
    public const string Commit = "commit";

    private static readonly Histogram<double> Duration =
        Telemetry.Seconds("indicators.db.duration", "The duration of a statement or a commit in the database.");

    /// <summary>Returns the operation of a statement. <c>null</c> means that it is not measured.</summary>
    /// <param name="sql">The text of the statement.</param>
    public static string? OperationOf(string sql) =>
        sql.StartsWith("SELECT ", StringComparison.Ordinal) ? Read
        : sql.StartsWith("INSERT ", StringComparison.Ordinal)
            || sql.StartsWith("UPDATE ", StringComparison.Ordinal)
            || sql.StartsWith("DELETE ", StringComparison.Ordinal) ? Write
        : null;

    /// <summary>Starts a measurement.</summary>
    /// <returns>The timestamp of its start. 0 means that no listener is enabled.</returns>
    public static long Begin() => Duration.Enabled ? Stopwatch.GetTimestamp() : 0;

    /// <summary>Ends a measurement and records it.</summary>
    /// <param name="began">The result of <see cref="Begin"/>.</param>
    /// <param name="operation">The operation.</param>
    public static void End(long began, string operation)
    {
        if (began != 0)
            Record(Stopwatch.GetElapsedTime(began), operation);
    }

    /// <summary>Records a duration.</summary>
    public static void Record(TimeSpan duration, string operation) =>
        Duration.Record(duration.TotalSeconds, new KeyValuePair<string, object?>("operation", operation));
}

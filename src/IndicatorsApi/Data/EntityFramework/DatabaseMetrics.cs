using System.Diagnostics;
using System.Diagnostics.Metrics;
using IndicatorsApi.Data.Diagnostics;

namespace IndicatorsApi.Data.EntityFramework;

/// <summary>
/// How long the database takes: each statement from when it is put until its last row was taken, and each commit. The statements of PostgreSQL are timed
/// by its driver (<c>db.client.operation.duration</c>) and not once more here.
/// </summary>
internal static class DatabaseMetrics
{
    /// <summary>A question.</summary>
    public const string Read = "read";

    /// <summary>A statement that writes.</summary>
    public const string Write = "write";

    /// <summary>A commit: until the disk has it.</summary>
    public const string Commit = "commit";

    private static readonly Histogram<double> Duration = Telemetry.Seconds("indicators.db.duration", "How long a statement or a commit takes in the database.");

    /// <summary>The kind of a statement; nothing where it is not timed.</summary>
    /// <param name="sql">Its text.</param>
    public static string? OperationOf(string sql) =>
        sql.StartsWith("SELECT ", StringComparison.Ordinal) ? Read
        : sql.StartsWith("INSERT ", StringComparison.Ordinal) || sql.StartsWith("UPDATE ", StringComparison.Ordinal) || sql.StartsWith("DELETE ", StringComparison.Ordinal) ? Write
        : null;

    /// <summary>Begins to time.</summary>
    /// <returns>When it was; 0 where nobody listens.</returns>
    public static long Begin() => Duration.Enabled ? Stopwatch.GetTimestamp() : 0;

    /// <summary>Says how long something took.</summary>
    /// <param name="began">When it was begun; 0 says nothing.</param>
    /// <param name="operation">What it was.</param>
    public static void End(long began, string operation)
    {
        if (began != 0)
            Tell(Stopwatch.GetElapsedTime(began), operation);
    }

    /// <summary>Says how long something took.</summary>
    public static void Tell(TimeSpan duration, string operation) => Duration.Record(duration.TotalSeconds, new KeyValuePair<string, object?>("operation", operation));
}

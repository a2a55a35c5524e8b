using System.Diagnostics.Metrics;
using IndicatorsApi.Measures.Words;
using IndicatorsApi.Record.Administration;
using IndicatorsApi.Record.Observing;

namespace IndicatorsApi.Imports;

/// <summary>Counts imports that are done, and what became of their rows.</summary>
internal static class ImportCounts
{
    private static readonly Counter<long> Rows = Telemetry.Counter("indicators.import.rows", "{row}", "Rows of files that were taken in or rejected, by what became of them.");
    private static readonly Counter<long> Imports = Telemetry.Counter("indicators.imports.finished", "{import}", "Imports that are done, by how they ended.");

    /// <summary>Counts the rows of a file. A file that is only tried says nothing of the record; sound rows of one that is rejected as a whole are withheld.</summary>
    public static void Add(ImportReport report, ImportJob job)
    {
        if (job.DryRun || !Rows.Enabled)
            return;
        Add(report.Created, "created");
        Add(report.Revised, "revised");
        Add(report.Unchanged, "unchanged");
        Add(report.Rejected, "rejected");
        Add(job.State == ImportState.Rejected ? report.Sound : 0, "withheld");
    }

    /// <summary>Counts an import that is done.</summary>
    public static void Add(ImportJob job) => Imports.Add(1, new KeyValuePair<string, object?>("state", Terms<ImportState>.Of(job.State)));

    private static void Add(int rows, string outcome)
    {
        if (rows > 0)
            Rows.Add(rows, new KeyValuePair<string, object?>("outcome", outcome));
    }
}

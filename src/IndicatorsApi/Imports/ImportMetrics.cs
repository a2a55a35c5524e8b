using System.Diagnostics.Metrics;
using IndicatorsApi.Data.Diagnostics;
using IndicatorsApi.Data.Imports;
using IndicatorsApi.Measures.Localization;

namespace IndicatorsApi.Imports;

/// <summary>Metrics of imports and their rows.</summary>
internal static class ImportMetrics
{
    private static readonly Counter<long> Rows =
        Telemetry.Counter("indicators.imports.rows", "{row}", "Rows of files that were taken in or rejected, by what became of them.");
    private static readonly Counter<long> Imports =
        Telemetry.Counter("indicators.imports.finished", "{import}", "Imports that are done, by how they ended.");

    /// <summary>Counts the rows of a file. Dry runs are not counted; valid rows of a rejected file count as skipped.</summary>
    public static void Add(ImportReport report, ImportJob job)
    {
        if (job.DryRun || !Rows.Enabled)
            return;
        Add(report.Created, "created");
        Add(report.Revised, "revised");
        Add(report.Unchanged, "unchanged");
        Add(report.Rejected, "rejected");
        Add(job.State == ImportState.Rejected ? report.ValidRows : 0, "skipped");
    }

    /// <summary>Counts a completed import.</summary>
    public static void Add(ImportJob job) =>
        Imports.Add(1, new KeyValuePair<string, object?>("state", EnumCodes<ImportState>.Of(job.State)));

    private static void Add(int rows, string outcome)
    {
        if (rows > 0)
            Rows.Add(rows, new KeyValuePair<string, object?>("outcome", outcome));
    }
}

using System.Text.Json;
using IndicatorsApi.Measures.Words;
using IndicatorsApi.Record.Administration;
using IndicatorsApi.Record.Storage;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace IndicatorsApi.Imports;

/// <summary>Keeps imports from the moment a file is sent until its report is there.</summary>
internal sealed class ImportService(
    IndicatorsContext db, Importer importer, ImportFiles files, ImportQueue queue, IClock clock, WireFormat json, ILogger<ImportService> logger)
{
    /// <summary>Runs an import that is on record, unless it is done already.</summary>
    /// <param name="id">The import.</param>
    /// <param name="cancellationToken">Ends the process; the import is begun anew by the next one.</param>
    public async Task<ImportJob> RunAsync(string id, CancellationToken cancellationToken)
    {
        var job = await db.Imports.AsTracking().SingleAsync(i => i.Id == id, cancellationToken);
        if (job.FinishedAt is not null)
            return job;

        using var cancelled = CancellationTokenSource.CreateLinkedTokenSource(queue.TokenOf(id), cancellationToken);
        try
        {
            await using var file = files.Open(id);
            await importer.RunAsync(job, file, files.Rejected(id), percent => queue.Report(id, percent), cancelled.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            job.Finish(ImportState.Cancelled, kind: null, report: null, clock.GetCurrentInstant());
        }
        catch (Exception exception) when (exception is not OperationCanceledException && StorageErrors.GroundOf(exception) is null)
        {
            logger.LogError(exception, "Import {Id} failed", id);
            job.Finish(ImportState.Failed, kind: null, report: null, clock.GetCurrentInstant());
        }

        await db.SaveChangesAsync(CancellationToken.None);
        files.Delete(id);
        queue.Forget(id);
        return job;
    }

    /// <summary>The report of an import that is done.</summary>
    public ImportReport? ReportOf(ImportJob job) =>
        job.Report is null ? null : JsonSerializer.Deserialize<ImportReport>(job.Report, json.Options);
}

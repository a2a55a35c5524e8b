using System.Text.Json;
using IndicatorsApi.Data.Diagnostics;
using IndicatorsApi.Data.EntityFramework;
using IndicatorsApi.Data.Imports;
using IndicatorsApi.Data.Versioning;
using IndicatorsApi.Measures.Localization;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace IndicatorsApi.Imports;

/// <summary>Runs, cancels and reports imports.</summary>
internal sealed class ImportService(
    IndicatorsContext db,
    WriteLock writeLock,
    Importer importer,
    ImportFiles files,
    ImportQueue queue,
    IClock clock,
    JsonConventions json,
    ILogger<ImportService> logger)
{
    /// <summary>Stores an uploaded import.</summary>
    public async Task AddAsync(ImportJob job, CancellationToken cancellationToken)
    {
        using var acquired = await writeLock.AcquireAsync(cancellationToken);
        db.Imports.Add(job);
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Runs an import within its request.</summary>
    /// <remarks>
    /// The import is stored together with its rows, or with the reason for its rejection. A request without a response therefore leaves
    /// nothing that could be written later.
    /// </remarks>
    /// <param name="job">The new import.</param>
    /// <param name="cancellationToken">Signals that the client has disconnected. The import then writes nothing.</param>
    public async Task<ImportJob> RunWithinRequestAsync(ImportJob job, CancellationToken cancellationToken)
    {
        using var activity = Telemetry.Activities.StartActivity("import.run")?.SetTag("indicators.import.id", job.Id);
        try
        {
            await using (var file = files.Open(job.Id))
                await importer.RunAsync(job, file, files.Rejected(job.Id), progress: null, cancellationToken, () => db.Imports.Add(job));
        }
        catch (Exception exception) when (exception is not OperationCanceledException && DatabaseErrors.DescribeFailure(exception) is null)
        {
            logger.LogError(exception, "Import {Id} failed", job.Id);
            db.ChangeTracker.Clear();
            job.Finish(ImportState.Failed, kind: null, report: null, clock.GetCurrentInstant());
        }
        finally
        {
            files.Delete(job.Id);
        }

        // A published import was saved together with its rows.
        if (db.Entry(job).State == EntityState.Detached)
            await AddAsync(job, CancellationToken.None);
        ImportMetrics.Add(job);
        return job;
    }

    /// <summary>Runs a stored import, unless it is completed.</summary>
    /// <param name="id">The identifier of the import.</param>
    /// <param name="waits"><c>true</c> to wait for another process that runs the import; otherwise that process keeps it.</param>
    /// <param name="cancellationToken">Signals the shutdown. The next process restarts the import.</param>
    public async Task<ImportJob> RunAsync(string id, bool waits, CancellationToken cancellationToken)
    {
        await using var lease = await db.Dialect.AcquireClusterLockAsync(db, LeaseOf(id), waits, cancellationToken);
        var job = await db.Imports.AsTracking().SingleAsync(i => i.Id == id, cancellationToken);
        if (job.FinishedAt is not null || lease is null)
        {
            queue.Forget(id);
            return job;
        }

        using var activity = Telemetry.Activities.StartActivity("import.run")?.SetTag("indicators.import.id", id);
        var lost = lease.Lost;
        using var cancelled = CancellationTokenSource.CreateLinkedTokenSource(
            queue.TokenOf(id), lease.ReleaseRequested, lost, cancellationToken);
        try
        {
            await using var file = files.Open(id);
            await importer.RunAsync(job, file, files.Rejected(id), percent => queue.Report(id, percent), cancelled.Token);
        }
        catch (OperationCanceledException) when (lost.IsCancellationRequested)
        {
            throw new LockLostException(id);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            job.Finish(ImportState.Cancelled, kind: null, report: null, clock.GetCurrentInstant());
        }
        catch (Exception exception) when (exception is not OperationCanceledException && DatabaseErrors.DescribeFailure(exception) is null)
        {
            logger.LogError(exception, "Import {Id} failed", id);
            job.Finish(ImportState.Failed, kind: null, report: null, clock.GetCurrentInstant());
        }

        // A published import has saved its job together with its rows.
        if (db.ChangeTracker.HasChanges())
        {
            using var acquired = await writeLock.AcquireAsync(CancellationToken.None);
            await db.SaveChangesAsync(CancellationToken.None);
        }

        ImportMetrics.Add(job);
        files.Delete(id);
        queue.Forget(id);
        return job;
    }

    /// <summary>Cancels a queued or running import of any process.</summary>
    /// <returns><c>true</c> if the import was queued or running.</returns>
    public async Task<bool> CancelAsync(string id, CancellationToken cancellationToken)
    {
        if (queue.Cancel(id))
            return true;
        if (!db.Dialect.IsShared)
            return false;
        var now = clock.GetCurrentInstant();
        return await db.Dialect.RequestReleaseAsync(db, LeaseOf(id), cancellationToken)
            || await db.Imports.Where(job => job.Id == id && job.FinishedAt == null)
                .ExecuteUpdateAsync(
                    set => set.SetProperty(job => job.State, ImportState.Cancelled).SetProperty(job => job.FinishedAt, now),
                    cancellationToken) > 0;
    }

    private static string LeaseOf(string id) => $"import/{id}";

    /// <summary>Returns the report of a completed import.</summary>
    public ImportReport? ReportOf(ImportJob job) =>
        job.Report is null ? null : JsonSerializer.Deserialize<ImportReport>(job.Report, json.Options);
}

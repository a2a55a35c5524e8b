using IndicatorsApi.Data.EntityFramework;
using Microsoft.Extensions.Options;
using NodaTime;
using NodaTime.Text;

namespace IndicatorsApi.Data.Backups;

/// <summary>Creates a backup at each interval, verifies it, and deletes the oldest ones.</summary>
/// <remarks>While the database is damaged, no backup is deleted, because the last intact one might be among them.</remarks>
internal sealed class BackupWorker(
    IServiceScopeFactory scopes,
    IOptions<BackupOptions> options,
    IClock clock,
    TimeProvider time,
    IHostApplicationLifetime lifetime,
    ILogger<BackupWorker> logger)
    : BackgroundService
{
    private static readonly InstantPattern FileName = InstantPattern.CreateWithInvariantCulture("'indicators-'uuuuMMdd'T'HHmmss'Z.db'");
    private static readonly TimeSpan PollInterval = TimeSpan.FromMinutes(1);

    // One damaged backup is retained for analysis. Further ones would show the same damage.
    private const string DamagedFileName = "not-whole.db";

    private Instant? _damagedAt;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (options.Value.Folder is not { Length: > 0 } folder)
            return;
        await lifetime.WaitForStartAsync(stoppingToken);
        using var timer = new PeriodicTimer(PollInterval, time);
        do
        {
            try
            {
                await BackUpIfDueAsync(folder, stoppingToken);
            }
            catch (Exception exception) when (IsExpected(exception))
            {
                logger.LogError("Backup failed: {Reason}", DatabaseErrors.DescribeFailure(exception) ?? exception.Message);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    /// <summary>Creates a backup if the newest one is older than the interval.</summary>
    /// <param name="folder">The folder of the backups.</param>
    /// <param name="cancellationToken">Cancels the backup.</param>
    internal async Task BackUpIfDueAsync(string folder, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(folder);
        var now = clock.GetCurrentInstant();
        var interval = Duration.FromHours(options.Value.IntervalHours);
        if (new[] { FindNewest(folder), _damagedAt }.Max() is { } newest && now - newest < interval)
            return;

        var file = Path.Combine(folder, FileName.Format(now));
        await using (var scope = scopes.CreateAsyncScope())
            await DatabaseBackup.WriteAsync(scope.ServiceProvider.GetRequiredService<IndicatorsContext>(), file, cancellationToken);
        if (await FindFaultsAsync(file, cancellationToken) is { Count: > 0 } faults)
        {
            _damagedAt = now;
            var damaged = Path.Combine(folder, DamagedFileName);
            File.Move(file, damaged, overwrite: true);
            logger.LogError(
                "The database is damaged, as its backup {File} shows. Older backups are retained. {Faults}",
                damaged,
                string.Join(' ', faults));
            return;
        }

        // The oldest backups are deleted only after a newer one exists.
        foreach (var (_, path) in BackupsIn(folder).OrderByDescending(backup => backup.At).Skip(Math.Max(1, options.Value.RetainedCount)))
            File.Delete(path);
    }

    /// <summary>Returns the instant of the newest intact backup. <c>null</c> if there is none.</summary>
    /// <param name="folder">The folder of the backups.</param>
    internal static Instant? FindNewest(string folder) => BackupsIn(folder).Select(backup => (Instant?)backup.At).Max();

    private static bool IsExpected(Exception exception) =>
        exception is BackupException or DatabaseUnusableException or IOException or UnauthorizedAccessException
        || DatabaseErrors.DescribeFailure(exception) is not null;

    private static async Task<IReadOnlyList<string>> FindFaultsAsync(string file, CancellationToken cancellationToken)
    {
        await using var backup = DatabaseSetup.OpenExternal($"Data Source={file}");
        return (await IntegrityCheck.RunAsync(backup.Context, cancellationToken)).Faults;
    }

    private static IEnumerable<(Instant At, string Path)> BackupsIn(string folder) =>
        from path in Directory.EnumerateFiles(folder, "indicators-*.db")
        let at = FileName.Parse(Path.GetFileName(path))
        where at.Success
        select (at.Value, path);
}

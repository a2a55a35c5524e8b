using IndicatorsApi.Data.EntityFramework;
using Microsoft.Extensions.Options;
using NodaTime;
using NodaTime.Text;

namespace IndicatorsApi.Data.Backups;

/// <summary>Makes a copy of the record from time to time, looks whether it is whole, and lets the oldest go: of a damaged record none is let go, or the last whole copy would be.</summary>
internal sealed class BackupWorker(IServiceScopeFactory scopes, IOptions<BackupOptions> options, IClock clock, TimeProvider time, IHostApplicationLifetime lifetime, ILogger<BackupWorker> logger) : BackgroundService
{
    private static readonly InstantPattern Name = InstantPattern.CreateWithInvariantCulture("'indicators-'uuuuMMdd'T'HHmmss'Z.db'");
    private static readonly TimeSpan PollInterval = TimeSpan.FromMinutes(1);

    // One is kept, to look into: what is wrong with the record is wrong with each.
    private const string NotWhole = "not-whole.db";

    private Instant? _foundDamaged;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (options.Value.Folder is not { Length: > 0 } folder)
            return;
        await lifetime.StartedAsync(stoppingToken);
        using var timer = new PeriodicTimer(PollInterval, time);
        do
        {
            try
            {
                await LookAsync(folder, stoppingToken);
            }
            catch (Exception exception) when (exception is BackupException or DatabaseUnusableException or IOException or UnauthorizedAccessException || DatabaseErrors.DescribeFailure(exception) is not null)
            {
                logger.LogError("No copy of the record could be made. {Reason}", DatabaseErrors.DescribeFailure(exception) ?? exception.Message);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    /// <summary>Makes a copy where one is due.</summary>
    /// <param name="folder">Where copies lie.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    internal async Task LookAsync(string folder, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(folder);
        var now = clock.GetCurrentInstant();
        if (new[] { NewestIn(folder), _foundDamaged }.Max() is { } newest && now - newest < Duration.FromHours(options.Value.IntervalHours))
            return;

        var file = Path.Combine(folder, Name.Format(now));
        await using (var scope = scopes.CreateAsyncScope())
            await DatabaseBackup.CopyAsync(scope.ServiceProvider.GetRequiredService<IndicatorsContext>(), file, cancellationToken);
        if (await FaultsOfAsync(file, cancellationToken) is { Count: > 0 } faults)
        {
            _foundDamaged = now;
            var damaged = Path.Combine(folder, NotWhole);
            File.Move(file, damaged, overwrite: true);
            logger.LogError("The record is not whole, as its copy {File} shows; older copies are kept. {Faults}", damaged, string.Join(' ', faults));
            return;
        }

        // The oldest go only once there is a newer one.
        foreach (var (_, path) in Copies(folder).OrderByDescending(copy => copy.At).Skip(Math.Max(1, options.Value.RetainedCount)))
            File.Delete(path);
    }

    /// <summary>When the newest copy of a folder was made that was found whole; nothing where there is none.</summary>
    /// <param name="folder">Where copies lie.</param>
    internal static Instant? NewestIn(string folder) => Copies(folder).Select(copy => (Instant?)copy.At).Max();

    private static async Task<IReadOnlyList<string>> FaultsOfAsync(string file, CancellationToken cancellationToken)
    {
        await using var copy = DatabaseSetup.Other($"Data Source={file}");
        return (await IntegrityCheck.OfAsync(copy.Record, cancellationToken)).Faults;
    }

    private static IEnumerable<(Instant At, string Path)> Copies(string folder) => Directory.EnumerateFiles(folder, "indicators-*.db")
        .Select(path => (Read: Name.Parse(System.IO.Path.GetFileName(path)), path)).Where(copy => copy.Read.Success).Select(copy => (copy.Read.Value, copy.path));
}

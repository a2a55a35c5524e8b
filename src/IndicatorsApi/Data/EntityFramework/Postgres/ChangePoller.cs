using IndicatorsApi.Data.Changes;
using Npgsql;

namespace IndicatorsApi.Data.EntityFramework.Postgres;

/// <summary>Wakes those who wait for changes when another program has written: it looks five times a second which version is the newest.</summary>
/// <param name="newest">Looks.</param>
/// <param name="signal">Wakes.</param>
/// <param name="time">What the waits are measured by.</param>
internal sealed class ChangePoller(CurrentVersionReader newest, ChangeNotifier signal, TimeProvider time) : BackgroundService
{
    private static readonly TimeSpan PollInterval = TimeSpan.FromMilliseconds(200);

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var known = 0L;
        using var timer = new PeriodicTimer(PollInterval, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                var seen = await newest.ReadAsync();
                if (seen != known)
                    signal.Raise();
                known = seen;
            }
            catch (NpgsqlException)
            {
                // Who waits, looks by himself now and then.
            }
        }
    }
}

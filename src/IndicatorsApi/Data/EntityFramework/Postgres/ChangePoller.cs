using IndicatorsApi.Data.Changes;
using Npgsql;

namespace IndicatorsApi.Data.EntityFramework.Postgres;

/// <summary>Polls the newest version every 200 ms, and wakes the waiting requests when another process has published one.</summary>
/// <param name="newest">Reads the newest version.</param>
/// <param name="signal">Wakes the waiting requests.</param>
/// <param name="time">The clock of the timer.</param>
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
                // The next tick polls again, and waiting requests also poll the version themselves.
            }
        }
    }
}

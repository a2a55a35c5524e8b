namespace IndicatorsApi.Data.EntityFramework;

/// <summary>Waits for events of the host.</summary>
internal static class HostLifetime
{
    /// <summary>Waits until the host has started. Before that, the database may not be initialized.</summary>
    public static async Task WaitForStartAsync(this IHostApplicationLifetime lifetime, CancellationToken cancellationToken)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registration = lifetime.ApplicationStarted.Register(started.SetResult);
        await started.Task.WaitAsync(cancellationToken);
    }
}

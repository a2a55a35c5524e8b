namespace IndicatorsApi.Data.EntityFramework;

/// <summary>Waiting for the host.</summary>
internal static class HostLifetime
{
    /// <summary>Waits until the service serves; before, the database may not be ready for work in the background.</summary>
    public static async Task StartedAsync(this IHostApplicationLifetime lifetime, CancellationToken cancellationToken)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registration = lifetime.ApplicationStarted.Register(started.SetResult);
        await started.Task.WaitAsync(cancellationToken);
    }
}

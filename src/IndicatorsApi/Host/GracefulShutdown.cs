namespace IndicatorsApi.Host;

/// <summary>
/// Tells whoever sends requests that the program is about to end, before it takes no more: a balancer has <c>Shutdown__DrainSeconds</c> to look
/// elsewhere. Requests that run are then finished.
/// </summary>
internal sealed class GracefulShutdown(IConfiguration configuration, TimeProvider time) : IHostedLifecycleService
{
    /// <summary>Whether the program is about to end.</summary>
    public bool HasBegun { get; private set; }

    /// <inheritdoc />
    public async Task StoppingAsync(CancellationToken cancellationToken)
    {
        HasBegun = true;
        await Task.Delay(TimeOf(configuration), time, cancellationToken);
    }

    /// <summary>How long requests are still taken.</summary>
    public static TimeSpan TimeOf(IConfiguration configuration) => TimeSpan.FromSeconds(configuration.GetValue("Shutdown:DrainSeconds", 0));

    /// <inheritdoc />
    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc />
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc />
    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc />
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc />
    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}

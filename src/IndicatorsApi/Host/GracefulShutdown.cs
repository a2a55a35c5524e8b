namespace IndicatorsApi.Host;

/// <summary>Delays the shutdown so that a load balancer can stop sending requests to this instance.</summary>
/// <remarks>
/// During <c>Shutdown__DrainSeconds</c> (default 0) the instance accepts requests while <c>/health/ready</c> responds with 503. The host
/// then completes the requests in progress and stops.
/// </remarks>
internal sealed class GracefulShutdown(IConfiguration configuration, TimeProvider time) : IHostedLifecycleService
{
    /// <summary>Indicates that the shutdown has begun.</summary>
    public bool HasBegun { get; private set; }

    /// <inheritdoc />
    public async Task StoppingAsync(CancellationToken cancellationToken)
    {
        HasBegun = true;
        await Task.Delay(DelayOf(configuration), time, cancellationToken);
    }

    /// <summary>Returns the time for which the instance still accepts requests.</summary>
    public static TimeSpan DelayOf(IConfiguration configuration) =>
        TimeSpan.FromSeconds(configuration.GetValue("Shutdown:DrainSeconds", 0));

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

namespace IndicatorsApi.Data.Changes;

/// <summary>Notifies long polls and workers of commits.</summary>
/// <remarks>A notification may be spurious, so the waiting task queries the database.</remarks>
public sealed class ChangeNotifier
{
    private volatile TaskCompletionSource _next = New();

    /// <summary>Completes at the next commit that this process knows of.</summary>
    public Task Next => _next.Task;

    /// <summary>Notifies the waiting tasks.</summary>
    public void Raise() => Interlocked.Exchange(ref _next, New()).TrySetResult();

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}

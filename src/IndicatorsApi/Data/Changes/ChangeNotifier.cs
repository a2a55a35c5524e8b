namespace IndicatorsApi.Data.Changes;

/// <summary>Wakes those who wait for a change. It may wake for nothing: who wakes looks at the record.</summary>
public sealed class ChangeNotifier
{
    private volatile TaskCompletionSource _next = New();

    /// <summary>Completed at the next change that this process writes.</summary>
    public Task Next => _next.Task;

    /// <summary>Says that something was committed.</summary>
    public void Raise() => Interlocked.Exchange(ref _next, New()).TrySetResult();

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}

namespace IndicatorsApi.Http.ResponseCaching;

/// <summary>Coalesces concurrent requests for the same uncached response.</summary>
/// <remarks>
/// The first request to obtain a concurrency permit computes the response; the others wait for it. The leader is not fixed to the first
/// arrival, because that client may be far back in the fair queue.
/// </remarks>
internal sealed class CoalescedResponse
{
    private readonly TaskCompletionSource _completion = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Participant? _leader;

    /// <summary>The number of requests that wait for the response or compute it.</summary>
    public int ParticipantCount { get; set; }

    /// <summary>Indicates that the leader has computed the response or has failed.</summary>
    public bool IsCompleted => _completion.Task.IsCompleted;

    /// <summary>One of the requests for the response.</summary>
    internal sealed class Participant(CoalescedResponse response)
    {
        /// <summary>The response.</summary>
        public CoalescedResponse Response => response;

        /// <summary>Indicates that a request computes the response.</summary>
        public bool HasLeader => Volatile.Read(ref response._leader) is not null;

        /// <summary>Indicates that another request has computed the response or has failed; this one has sent nothing.</summary>
        public bool IsServedByLeader { get; private set; }

        /// <summary>Makes this request the leader.</summary>
        /// <returns><c>false</c> if there is another leader.</returns>
        public bool TryLead() => Interlocked.CompareExchange(ref response._leader, this, null) is null;

        /// <summary>Releases the waiting requests if this request is the leader.</summary>
        public void Complete()
        {
            if (response._leader == this)
                response._completion.TrySetResult();
        }

        /// <summary>Waits for the leader.</summary>
        public async Task WaitAsync(CancellationToken cancellationToken)
        {
            await response._completion.Task.WaitAsync(cancellationToken);
            IsServedByLeader = true;
        }

        /// <summary>Waits for a lease or for the leader, whichever comes first.</summary>
        /// <param name="acquire">Acquires the lease; its token cancels the wait.</param>
        /// <param name="cancellationToken">Cancels both waits.</param>
        /// <returns>The lease, or <c>null</c> if the leader came first.</returns>
        public async Task<T?> AcquireAsync<T>(Func<CancellationToken, ValueTask<T>> acquire, CancellationToken cancellationToken)
            where T : class, IDisposable
        {
            using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            var lease = acquire(cancellation.Token).AsTask();
            if (await Task.WhenAny(lease, response._completion.Task) == lease)
                return await lease;
            IsServedByLeader = true;
            await cancellation.CancelAsync();
            try
            {
                (await lease).Dispose();
            }
            catch (OperationCanceledException)
            {
                // The wait was cancelled before a lease was acquired.
            }

            return null;
        }
    }
}

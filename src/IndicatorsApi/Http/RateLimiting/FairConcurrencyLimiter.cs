using System.Threading.RateLimiting;

namespace IndicatorsApi.Http.RateLimiting;

/// <summary>A concurrency limiter whose queue is fair among clients: the client that has received the least service comes first.</summary>
/// <remarks>
/// The algorithm is start-time fair queueing (Goyal, Vin and Cheng, 1996). The duration of a request is unknown when it starts, so it is
/// charged when the request ends. An idle client has a small credit, so that a page that sends ten requests together does not queue behind
/// a client that sends requests continuously.
/// </remarks>
/// <param name="permitLimit">The maximum number of leases at a time.</param>
/// <param name="queueLimit">The maximum number of queued requests; further requests are rejected.</param>
/// <param name="time">The clock that measures how long a lease is in use.</param>
internal sealed class FairConcurrencyLimiter(int permitLimit, int queueLimit, TimeProvider time) : PartitionedRateLimiter<ClientPartition>
{
    private const int MaxClients = 10_000;

    /// <summary>The minimum charge of a request, in seconds. The durations of short requests vary more by chance than by cost.</summary>
    private const double MinCharge = 0.01;

    /// <summary>The service that an idle client may receive beyond its share, in seconds.</summary>
    private const double IdleCredit = 10 * MinCharge;

    private readonly Lock _lock = new();
    private readonly Dictionary<ClientPartition, Client> _clients = [];
    private readonly HashSet<Client> _queuedClients = [];
    private int _leaseCount;
    private int _queuedCount;
    private long _lastSequence;

    /// <summary>The virtual time, in seconds of service: the start tag of the request that started last.</summary>
    private double _virtualTime;

    /// <summary>Returns the number of queued requests of a client.</summary>
    public override RateLimiterStatistics GetStatistics(ClientPartition resource)
    {
        lock (_lock)
            return new() { CurrentQueuedCount = _clients.TryGetValue(resource, out var client) ? client.Queue.Count : 0 };
    }

    /// <inheritdoc />
    protected override RateLimitLease AttemptAcquireCore(ClientPartition resource, int permitCount)
    {
        lock (_lock)
            return _leaseCount < permitLimit ? Start(GetOrAdd(resource)) : Lease.Rejected;
    }

    /// <inheritdoc />
    protected override ValueTask<RateLimitLease> AcquireAsyncCore(
        ClientPartition resource, int permitCount, CancellationToken cancellationToken)
    {
        QueuedRequest request;
        lock (_lock)
        {
            var client = GetOrAdd(resource);
            if (_leaseCount < permitLimit)
                return ValueTask.FromResult<RateLimitLease>(Start(client));
            if (_queuedCount == queueLimit)
                return ValueTask.FromResult<RateLimitLease>(Lease.Rejected);
            request = new(client, _lastSequence++);
            request.Node = client.Queue.AddLast(request);
            _queuedClients.Add(client);
            _queuedCount++;
        }

        return WaitAsync(request, cancellationToken);
    }

    private async ValueTask<RateLimitLease> WaitAsync(QueuedRequest request, CancellationToken cancellationToken)
    {
        await using var registration = cancellationToken.UnsafeRegister(_ => Cancel(request, cancellationToken), null);
        return await request.Lease.Task;
    }

    private void Cancel(QueuedRequest request, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            if (request.Node.List is null)
                return;
            Dequeue(request);
            RemoveIfIdle(request.Client);
        }

        request.Lease.SetCanceled(cancellationToken);
    }

    private void Dequeue(QueuedRequest request)
    {
        request.Client.Queue.Remove(request.Node);
        _queuedCount--;
        if (request.Client.Queue.Count == 0)
            _queuedClients.Remove(request.Client);
    }

    private Lease Start(Client client)
    {
        _leaseCount++;
        client.LeaseCount++;
        client.VirtualTime = Math.Max(_virtualTime - IdleCredit, client.VirtualTime);
        _virtualTime = Math.Max(_virtualTime, client.VirtualTime);
        return new Lease(this, client, time.GetTimestamp());
    }

    private void End(Client client, long startedAt)
    {
        lock (_lock)
        {
            _leaseCount--;
            client.LeaseCount--;
            client.VirtualTime += Math.Max(MinCharge, time.GetElapsedTime(startedAt).TotalSeconds);
            RemoveIfIdle(client);
            if (_queuedClients.Count > 0)
                StartNext();
            if (_leaseCount == 0)
                _clients.Clear();
        }
    }

    private void StartNext()
    {
        var next = _queuedClients.MinBy(client => (client.VirtualTime, client.Queue.First!.Value.Sequence))!.Queue.First!.Value;
        Dequeue(next);
        next.Lease.SetResult(Start(next.Client));
    }

    private Client GetOrAdd(ClientPartition partition)
    {
        if (_clients.TryGetValue(partition, out var known))
            return known;
        if (_clients.Count >= MaxClients)
            foreach (var idle in _clients.Values.Where(client => client.IsIdle).ToList())
                _clients.Remove(idle.Partition);
        var client = new Client(partition);
        _clients.Add(partition, client);
        return client;
    }

    /// <summary>Removes an idle client that has its whole credit: it is equal to a new client.</summary>
    private void RemoveIfIdle(Client client)
    {
        if (client.IsIdle && client.VirtualTime <= _virtualTime - IdleCredit)
            _clients.Remove(client.Partition);
    }

    private sealed class Client(ClientPartition partition)
    {
        public ClientPartition Partition => partition;

        public LinkedList<QueuedRequest> Queue { get; } = [];

        public int LeaseCount { get; set; }

        /// <summary>The start tag of the client's next request, in seconds of service.</summary>
        public double VirtualTime { get; set; }

        public bool IsIdle => LeaseCount == 0 && Queue.Count == 0;
    }

    private sealed class QueuedRequest(Client client, long sequence)
    {
        public Client Client => client;

        public long Sequence => sequence;

        public LinkedListNode<QueuedRequest> Node { get; set; } = null!;

        public TaskCompletionSource<RateLimitLease> Lease { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }

    private sealed class Lease(FairConcurrencyLimiter? limiter, Client? client, long startedAt) : RateLimitLease
    {
        public static readonly Lease Rejected = new(limiter: null, client: null, startedAt: 0);

        private int _isDisposed;

        public override bool IsAcquired => limiter is not null;

        public override IEnumerable<string> MetadataNames => [];

        public override bool TryGetMetadata(string metadataName, out object? metadata)
        {
            metadata = null;
            return false;
        }

        protected override void Dispose(bool disposing)
        {
            if (limiter is not null && Interlocked.Exchange(ref _isDisposed, 1) == 0)
                limiter.End(client!, startedAt);
            base.Dispose(disposing);
        }
    }
}

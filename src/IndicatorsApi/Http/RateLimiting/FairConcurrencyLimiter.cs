using System.Threading.RateLimiting;

namespace IndicatorsApi.Http.RateLimiting;

/// <summary>
/// Lets so many do something at a time. Of those that wait, the one whose client has had least comes first: start-time fair queueing (Goyal, Vin and Cheng,
/// 1996), where what a turn took is charged when it ends, since nobody knows it before. A client that was silent has a little credit, so that a page that
/// asks ten questions at once is not greedy.
/// </summary>
/// <param name="atOnce">How many at a time, as things are.</param>
/// <param name="mostThatWait">How many may wait; more are refused.</param>
/// <param name="time">Measures how long a turn took.</param>
internal sealed class FairConcurrencyLimiter(Func<int> atOnce, int mostThatWait, TimeProvider time) : PartitionedRateLimiter<ClientPartition>
{
    private const int MaxKnown = 10_000;

    /// <summary>What a turn counts at least, in seconds: how long short ones take differs more by chance than by what was asked.</summary>
    private const double Least = 0.01;

    /// <summary>What a client that was silent may have beyond its share, in seconds.</summary>
    private const double Credit = 10 * Least;

    private readonly Lock _lock = new();
    private readonly Dictionary<ClientPartition, Client> _clients = [];
    private readonly HashSet<Client> _withWaiters = [];
    private int _taken;
    private int _waiting;
    private long _asked;

    /// <summary>How many seconds of turns a client has had who waits all the time: the start of the turn that began last.</summary>
    private double _served;

    /// <summary>How many of a client wait now.</summary>
    public override RateLimiterStatistics GetStatistics(ClientPartition resource)
    {
        lock (_lock)
            return new() { CurrentQueuedCount = _clients.TryGetValue(resource, out var client) ? client.Waiters.Count : 0 };
    }

    /// <inheritdoc />
    protected override RateLimitLease AttemptAcquireCore(ClientPartition resource, int permitCount)
    {
        lock (_lock)
            return _taken < atOnce() ? Begin(ClientOf(resource)) : Turn.None;
    }

    /// <inheritdoc />
    protected override ValueTask<RateLimitLease> AcquireAsyncCore(ClientPartition resource, int permitCount, CancellationToken cancellationToken)
    {
        Waiter waiter;
        lock (_lock)
        {
            var client = ClientOf(resource);
            if (_taken < atOnce())
                return ValueTask.FromResult<RateLimitLease>(Begin(client));
            if (_waiting == mostThatWait)
                return ValueTask.FromResult<RateLimitLease>(Turn.None);
            waiter = new(client, _asked++);
            waiter.Place = client.Waiters.AddLast(waiter);
            _withWaiters.Add(client);
            _waiting++;
        }

        return WaitAsync(waiter, cancellationToken);
    }

    private async ValueTask<RateLimitLease> WaitAsync(Waiter waiter, CancellationToken cancellationToken)
    {
        await using var registration = cancellationToken.UnsafeRegister(_ => GiveUp(waiter, cancellationToken), null);
        return await waiter.Turn.Task;
    }

    private void GiveUp(Waiter waiter, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            if (waiter.Place.List is null)
                return;
            Leave(waiter);
            Forget(waiter.Client);
        }

        waiter.Turn.SetCanceled(cancellationToken);
    }

    private void Leave(Waiter waiter)
    {
        waiter.Client.Waiters.Remove(waiter.Place);
        _waiting--;
        if (waiter.Client.Waiters.Count == 0)
            _withWaiters.Remove(waiter.Client);
    }

    private Turn Begin(Client client)
    {
        _taken++;
        client.Turns++;
        client.Served = Math.Max(_served - Credit, client.Served);
        _served = Math.Max(_served, client.Served);
        return new Turn(this, client, time.GetTimestamp());
    }

    private void End(Client client, long began)
    {
        lock (_lock)
        {
            _taken--;
            client.Turns--;
            client.Served += Math.Max(Least, time.GetElapsedTime(began).TotalSeconds);
            Forget(client);
            while (_withWaiters.Count > 0 && _taken < atOnce())
                Next();
            if (_taken == 0)
                _clients.Clear();
        }
    }

    private void Next()
    {
        var next = _withWaiters.MinBy(client => (client.Served, client.Waiters.First!.Value.Asked))!.Waiters.First!.Value;
        Leave(next);
        next.Turn.SetResult(Begin(next.Client));
    }

    private Client ClientOf(ClientPartition caller)
    {
        if (_clients.TryGetValue(caller, out var known))
            return known;
        if (_clients.Count >= MaxKnown)
            foreach (var idle in _clients.Values.Where(client => client.IsIdle).ToList())
                _clients.Remove(idle.Caller);
        var client = new Client(caller);
        _clients.Add(caller, client);
        return client;
    }

    /// <summary>Who has all his credit and wants nothing is as good as new.</summary>
    private void Forget(Client client)
    {
        if (client.IsIdle && client.Served <= _served - Credit)
            _clients.Remove(client.Caller);
    }

    private sealed class Client(ClientPartition caller)
    {
        public ClientPartition Caller => caller;

        public LinkedList<Waiter> Waiters { get; } = [];

        public int Turns { get; set; }

        public double Served { get; set; }

        public bool IsIdle => Turns == 0 && Waiters.Count == 0;
    }

    private sealed class Waiter(Client client, long asked)
    {
        public Client Client => client;

        public long Asked => asked;

        public LinkedListNode<Waiter> Place { get; set; } = null!;

        public TaskCompletionSource<RateLimitLease> Turn { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }

    /// <summary>A turn, or none.</summary>
    private sealed class Turn(FairConcurrencyLimiter? limiter, Client? client, long began) : RateLimitLease
    {
        public static readonly Turn None = new(limiter: null, client: null, began: 0);

        private int _isOver;

        public override bool IsAcquired => limiter is not null;

        public override IEnumerable<string> MetadataNames => [];

        public override bool TryGetMetadata(string metadataName, out object? metadata)
        {
            metadata = null;
            return false;
        }

        protected override void Dispose(bool disposing)
        {
            if (limiter is not null && Interlocked.Exchange(ref _isOver, 1) == 0)
                limiter.End(client!, began);
            base.Dispose(disposing);
        }
    }
}

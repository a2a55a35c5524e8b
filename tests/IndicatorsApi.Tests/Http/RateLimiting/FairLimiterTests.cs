using System.Threading.RateLimiting;
using IndicatorsApi.Http.RateLimiting;

namespace IndicatorsApi.Tests.Http.RateLimiting;

/// <summary>Where many wait, whoever has had least comes first.</summary>
public sealed class FairLimiterTests
{
    private static readonly ClientPartition Greedy = new("greedy", HasKey: false);
    private static readonly ClientPartition Modest = new("modest", HasKey: false);
    private readonly Clock _time = new();

    [Fact]
    public async Task Who_asks_now_and_then_comes_before_all_that_a_greedy_client_lets_wait()
    {
        using var limiter = new FairConcurrencyLimiter(() => 1, mostThatWait: 100, _time);
        var turns = Enumerable.Range(0, 50).Select(_ => AskAsync(limiter, Greedy)).ToList();
        await EndAsync(turns[0], seconds: 1);
        var modest = AskAsync(limiter, Modest);
        Assert.False(modest.IsCompleted);
        await EndAsync(turns[1], seconds: 1);

        Assert.Same(modest, await Task.WhenAny(modest, turns[2]));
        Assert.True((await modest).IsAcquired);
    }

    [Fact]
    public async Task A_page_that_asks_ten_questions_at_once_comes_before_who_asks_all_the_time_and_one_that_asks_more_does_not()
    {
        using var limiter = new FairConcurrencyLimiter(() => 1, mostThatWait: 100, _time);
        var turns = Enumerable.Range(0, 50).Select(_ => AskAsync(limiter, Greedy)).ToList();
        await EndAsync(turns[0], seconds: 1);
        await EndAsync(turns[1], seconds: 1);
        var page = Enumerable.Range(0, 12).Select(_ => AskAsync(limiter, Modest)).ToList();
        await EndAsync(turns[2], seconds: 0);
        foreach (var question in page.Take(11))
            await EndAsync(question, seconds: 0);

        Assert.Same(turns[3], await Task.WhenAny(turns[3], page[11]));
    }

    [Fact]
    public async Task Who_has_had_least_comes_before_those_who_have_had_no_more_than_their_share_and_asked_earlier()
    {
        using var limiter = new FairConcurrencyLimiter(() => 1, mostThatWait: 100, _time);
        var (first, second) = (new ClientPartition("1", HasKey: false), new ClientPartition("2", HasKey: false));
        var turns = new[] { first, second, first, second }.Select(client => AskAsync(limiter, client)).ToList();
        await EndAsync(turns[0], seconds: 1);
        await EndAsync(turns[1], seconds: 1);
        await turns[2];
        var modest = AskAsync(limiter, Modest);
        await EndAsync(turns[2], seconds: 1);

        Assert.Same(modest, await Task.WhenAny(modest, turns[3]));
    }

    [Fact]
    public async Task More_than_can_wait_are_refused_and_who_gives_up_makes_room()
    {
        using var limiter = new FairConcurrencyLimiter(() => 1, mostThatWait: 1, _time);
        using var stop = new CancellationTokenSource();
        var (first, second) = (AskAsync(limiter, Greedy), AskUntilAsync(limiter, Greedy, stop.Token));
        Assert.False((await AskAsync(limiter, Modest)).IsAcquired);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);
        var third = AskAsync(limiter, Modest);
        await EndAsync(first, seconds: 1);

        Assert.True((await third).IsAcquired);
    }

    [Fact]
    public async Task Fewer_run_as_soon_as_fewer_may_and_all_that_may_when_more_may_again()
    {
        var most = 3;
        using var limiter = new FairConcurrencyLimiter(() => most, mostThatWait: 100, _time);
        var turns = Enumerable.Range(0, 6).Select(_ => AskAsync(limiter, Greedy)).ToList();
        most = 1;
        await EndAsync(turns[0], seconds: 1);
        await EndAsync(turns[1], seconds: 1);
        Assert.False(limiter.AttemptAcquire(Modest).IsAcquired);
        most = 4;
        await EndAsync(turns[2], seconds: 1);

        Assert.All(await Task.WhenAll(turns), turn => Assert.True(turn.IsAcquired));
        Assert.True(limiter.AttemptAcquire(Modest).IsAcquired);
        Assert.False(limiter.AttemptAcquire(Modest).IsAcquired);
    }

    [Fact]
    public async Task A_turn_that_is_ended_twice_is_ended_once()
    {
        using var limiter = new FairConcurrencyLimiter(() => 1, mostThatWait: 10, _time);
        var turn = await AskAsync(limiter, Greedy);
        turn.Dispose();
        turn.Dispose();

        Assert.True(limiter.AttemptAcquire(Greedy).IsAcquired);
        Assert.False(limiter.AttemptAcquire(Greedy).IsAcquired);
    }

    /// <summary>The bound of Goyal, Vin and Cheng (1996, theorem 1): what two clients that always wait have had differs by no more than their longest turns.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Clients_that_always_wait_have_had_as_much_as_each_other_whatever_a_turn_costs(int seed)
    {
        var random = new Random(seed);
        using var limiter = new FairConcurrencyLimiter(() => 1, mostThatWait: 1000, _time);
        var clients = Enumerable.Range(0, 20).Select(i => new ClientPartition($"{i}", HasKey: i % 2 == 0)).ToList();
        var had = clients.ToDictionary(client => client, _ => 0.0);
        var waiting = clients.SelectMany(client => Enumerable.Range(0, 1 + random.Next(5)).Select(_ => (Client: client, Turn: AskAsync(limiter, client)))).ToList();
        for (var i = 0; i < 5_000; i++)
        {
            var (client, turn) = Assert.Single(waiting, each => each.Turn.IsCompleted);
            waiting.Remove((client, turn));
            waiting.Add((client, AskAsync(limiter, client)));
            var seconds = had.Keys.First() == client ? 10 : random.Next(1, 11);
            had[client] += seconds;
            await EndAsync(turn, seconds);
            await Task.WhenAny(waiting.Select(each => each.Turn));
            Assert.True(had.Values.Max() - had.Values.Min() <= 20, $"After {i} turns one client has had {had.Values.Max()} s, another {had.Values.Min()} s.");
        }
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 3)]
    [InlineData(3, 8)]
    public async Task No_more_run_than_may_and_everybody_gets_a_turn_who_does_not_give_up(int seed, int atOnce)
    {
        var random = new Random(seed);
        using var limiter = new FairConcurrencyLimiter(() => atOnce, mostThatWait: 10_000, _time);
        var running = 0;
        await Task.WhenAll(Enumerable.Range(0, 2_000).Select(i => (Client: new ClientPartition($"{random.Next(30)}", HasKey: false), GivesUp: random.Next(4) == 0)).Select(async asked =>
        {
            using var stop = new CancellationTokenSource();
            var turn = AskUntilAsync(limiter, asked.Client, stop.Token);
            if (asked.GivesUp)
                await stop.CancelAsync();
            try
            {
                using var taken = await turn;
                Assert.True(taken.IsAcquired);
                Assert.InRange(Interlocked.Increment(ref running), 1, atOnce);
                await Task.Yield();
                Interlocked.Decrement(ref running);
            }
            catch (OperationCanceledException) when (asked.GivesUp)
            {
                // That is what giving up means.
            }
        }));

        Assert.True(limiter.AttemptAcquire(Modest).IsAcquired);
    }

    private static Task<RateLimitLease> AskAsync(FairConcurrencyLimiter limiter, ClientPartition client) => AskUntilAsync(limiter, client, TestContext.Current.CancellationToken);

    private static Task<RateLimitLease> AskUntilAsync(FairConcurrencyLimiter limiter, ClientPartition client, CancellationToken stop) => limiter.AcquireAsync(client, 1, stop).AsTask();

    private async Task EndAsync(Task<RateLimitLease> turn, int seconds)
    {
        _time.Seconds += seconds;
        (await turn).Dispose();
    }

    private sealed class Clock : TimeProvider
    {
        public long Seconds { get; set; }

        public override long TimestampFrequency => 1;

        public override long GetTimestamp() => Seconds;
    }
}

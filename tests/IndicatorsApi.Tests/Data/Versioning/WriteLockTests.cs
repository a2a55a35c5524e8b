using IndicatorsApi.Data.Versioning;

namespace IndicatorsApi.Tests.Data.Versioning;

public sealed class WriteLockTests : IDisposable
{
    private readonly WriteLock _lock = new();

    [Fact]
    public async Task A_waiting_writer_acquires_the_lock_before_a_holder_that_returns()
    {
        var held = await EnterAsync();
        var waiting = EnterAsync();
        held.Dispose();
        var returning = EnterAsync();

        using (await waiting)
            Assert.False(returning.IsCompleted);
        (await returning).Dispose();
    }

    [Fact]
    public async Task Waiting_writers_acquire_the_lock_in_the_order_of_their_arrival()
    {
        const int Writers = 50;
        var order = new List<int>();
        var held = await EnterAsync();
        var writers = Enumerable.Range(0, Writers).Select(async writer =>
        {
            using var entered = await EnterAsync();
            order.Add(writer);
        }).ToList();

        Assert.Equal(Writers, _lock.WaitingCount);
        held.Dispose();
        await Task.WhenAll(writers);
        Assert.Equal(Enumerable.Range(0, Writers), order);
    }

    [Fact]
    public async Task A_writer_that_gives_up_leaves_the_queue()
    {
        using var gaveUp = new CancellationTokenSource();
        var held = await EnterAsync();
        var impatient = _lock.AcquireAsync(gaveUp.Token);
        var patient = EnterAsync();
        await gaveUp.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => impatient);
        held.Dispose();
        (await patient).Dispose();
        Assert.Equal(0, _lock.WaitingCount);
    }

    public void Dispose() => _lock.Dispose();

    private Task<IDisposable> EnterAsync() => _lock.AcquireAsync(TestContext.Current.CancellationToken);
}

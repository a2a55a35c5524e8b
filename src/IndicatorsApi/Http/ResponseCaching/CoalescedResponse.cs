namespace IndicatorsApi.Http.ResponseCaching;

/// <summary>
/// An answer that several may ask for at once. Whoever's turn comes first makes it for all: where they waited for the turn of the one who asked first, they would
/// wait as long as he has to, who may be greedy.
/// </summary>
internal sealed class CoalescedResponse
{
    private readonly TaskCompletionSource _end = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Share? _maker;

    /// <summary>How many ask for it.</summary>
    public int Askers { get; set; }

    /// <summary>Whether it is made, or is not going to be.</summary>
    public bool HasEnded => _end.Task.IsCompleted;

    /// <summary>What one who asks has to do with it.</summary>
    internal sealed class Share(CoalescedResponse answer)
    {
        /// <summary>What it is a share of.</summary>
        public CoalescedResponse Answer => answer;

        /// <summary>Whether somebody makes it already.</summary>
        public bool IsBeingMade => Volatile.Read(ref answer._maker) is not null;

        /// <summary>Whether somebody else has made it, or has failed to; nothing is sent then.</summary>
        public bool CameFromAnother { get; private set; }

        /// <summary>Takes the making over, if nobody has.</summary>
        public bool TryBegin() => Interlocked.CompareExchange(ref answer._maker, this, null) is null;

        /// <summary>Lets those who wait go on, if it was made here.</summary>
        public void Finish()
        {
            if (answer._maker == this)
                answer._end.TrySetResult();
        }

        /// <summary>Waits until somebody else has made it.</summary>
        public async Task WaitAsync(CancellationToken cancellationToken)
        {
            await answer._end.Task.WaitAsync(cancellationToken);
            CameFromAnother = true;
        }

        /// <summary>Waits for a turn, or until somebody else has made it.</summary>
        /// <param name="begin">Begins to wait for the turn; its token gives the wait up.</param>
        /// <param name="cancellationToken">Ends both.</param>
        /// <returns>The turn; nothing where the answer was there first.</returns>
        public async Task<T?> TurnAsync<T>(Func<CancellationToken, ValueTask<T>> begin, CancellationToken cancellationToken)
            where T : class, IDisposable
        {
            using var given = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            var turn = begin(given.Token).AsTask();
            if (await Task.WhenAny(turn, answer._end.Task) == turn)
                return await turn;
            CameFromAnother = true;
            await given.CancelAsync();
            try
            {
                (await turn).Dispose();
            }
            catch (OperationCanceledException)
            {
                // It had not come.
            }

            return null;
        }
    }
}

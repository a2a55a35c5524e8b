using System.Collections.Concurrent;

namespace IndicatorsApi.Imports;

/// <summary>Reads a sequence on another thread, some way ahead of who uses it: while one row is written, the next ones are read.</summary>
internal static class Prefetch
{
    private const int ItemsAtOnce = 256;
    private const int BatchesAhead = 8;

    /// <summary>The same items in the same order.</summary>
    public static IEnumerable<T> InBackground<T>(this IEnumerable<T> items)
    {
        using var batches = new BlockingCollection<T[]>(BatchesAhead);
        using var stop = new CancellationTokenSource();
        var reading = Task.Factory.StartNew(Read, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        try
        {
            foreach (var batch in batches.GetConsumingEnumerable())
            {
                foreach (var item in batch)
                    yield return item;
            }

            // What went wrong while reading goes wrong here.
            reading.GetAwaiter().GetResult();
        }
        finally
        {
            stop.Cancel();
            _ = Task.WhenAny(reading).Result;
        }

        void Read()
        {
            try
            {
                foreach (var batch in items.Chunk(ItemsAtOnce))
                    batches.Add(batch, stop.Token);
            }
            finally
            {
                batches.CompleteAdding();
            }
        }
    }
}

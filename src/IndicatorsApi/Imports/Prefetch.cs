using System.Collections.Concurrent;

namespace IndicatorsApi.Imports;

/// <summary>Reads a sequence ahead on another thread, so that rows are parsed while earlier ones are written.</summary>
internal static class Prefetch
{
    private const int ItemsAtOnce = 256;
    private const int BatchesAhead = 8;

    /// <summary>Returns the same items in the same order.</summary>
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

            // Rethrows the exception of the reading thread.
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

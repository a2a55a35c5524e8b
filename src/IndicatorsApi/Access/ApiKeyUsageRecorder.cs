using System.Collections.Concurrent;
using IndicatorsApi.Data.ApiKeys;
using IndicatorsApi.Data.EntityFramework;
using IndicatorsApi.Data.Versioning;
using IndicatorsApi.Measures.Time;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace IndicatorsApi.Access;

/// <summary>Counts the usage of API keys in memory and writes the counts to the database once a minute.</summary>
/// <remarks>No request waits for the write. A killed process loses the counts since the last write.</remarks>
internal sealed class ApiKeyUsageRecorder(
    IServiceScopeFactory scopes, IClock clock, TimeProvider time, IHostApplicationLifetime lifetime, ILogger<ApiKeyUsageRecorder> logger)
    : BackgroundService
{
    private static readonly TimeSpan FlushInterval = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<(string KeyId, LocalDate Day, string Address), Count> _counts = new();

    /// <summary>Counts a request with a key.</summary>
    public void Record(string keyId, string? address, bool writes) =>
        Add(keyId, address, new(1, writes ? 1 : 0, 0, clock.GetCurrentInstant()));

    /// <summary>Counts a request that the key does not permit.</summary>
    public void RecordRefusal(string keyId, string? address) => Add(keyId, address, new(0, 0, 1, clock.GetCurrentInstant()));

    /// <summary>Writes the counts to the database.</summary>
    public async Task FlushAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<IndicatorsContext>();
        foreach (var key in _counts.Keys)
        {
            if (!_counts.TryRemove(key, out var count))
                continue;
            try
            {
                using var lease = await scope.ServiceProvider.GetRequiredService<WriteLock>().AcquireAsync(cancellationToken);
                await AddAsync(db, key, count, cancellationToken);
            }
            catch
            {
                Add(key, count);
                throw;
            }
        }
    }

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await lifetime.WaitForStartAsync(stoppingToken);
        using var timer = new PeriodicTimer(FlushInterval, time);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
                await TryFlushAsync(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The last counts are written below, before the process exits.
        }

        await TryFlushAsync(CancellationToken.None);
    }

    private static async Task AddAsync(
        IndicatorsContext db, (string KeyId, LocalDate Day, string Address) key, Count count, CancellationToken cancellationToken)
    {
        await db.ApiKeys.Where(k => k.Id == key.KeyId && (k.LastUsedAt == null || k.LastUsedAt < count.LastAt))
            .ExecuteUpdateAsync(set => set.SetProperty(k => k.LastUsedAt, count.LastAt), cancellationToken);
        var rows = db.ApiKeyUsages.Where(use => use.KeyId == key.KeyId && use.Day == key.Day && use.Address == key.Address);
        var updated = await rows.ExecuteUpdateAsync(
            set => set.SetProperty(use => use.Requests, use => use.Requests + count.Requests)
                .SetProperty(use => use.Writes, use => use.Writes + count.Writes)
                .SetProperty(use => use.Refused, use => use.Refused + count.Refused)
                .SetProperty(use => use.LastAt, count.LastAt),
            cancellationToken);
        if (updated > 0)
            return;
        db.Add(new ApiKeyUsage
        {
            KeyId = key.KeyId,
            Day = key.Day,
            Address = key.Address,
            Requests = count.Requests,
            Writes = count.Writes,
            Refused = count.Refused,
            LastAt = count.LastAt,
        });
        await db.SaveChangesAsync(cancellationToken);
    }

    private async Task TryFlushAsync(CancellationToken cancellationToken)
    {
        try
        {
            await FlushAsync(cancellationToken);
        }
        catch (Exception exception) when (DatabaseErrors.DescribeFailure(exception) is not null || DatabaseErrors.IsConflict(exception))
        {
            // The counts stay in memory until the next attempt.
            logger.LogWarning(
                "The usage of API keys could not be written; it will be retried in one minute. {Reason}",
                DatabaseErrors.DescribeFailure(exception) ?? exception.Message);
        }
    }

    private void Add(string keyId, string? address, Count count) => Add((keyId, ChinaCalendar.DayOf(count.LastAt), address ?? ""), count);

    private void Add((string KeyId, LocalDate Day, string Address) key, Count count) =>
        _counts.AddOrUpdate(key, count, (_, before) => before.Plus(count));

    private sealed record Count(long Requests, long Writes, long Refused, Instant LastAt)
    {
        public Count Plus(Count other) =>
            new(Requests + other.Requests, Writes + other.Writes, Refused + other.Refused, Instant.Max(LastAt, other.LastAt));
    }
}

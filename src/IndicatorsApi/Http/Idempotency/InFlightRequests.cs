using System.Collections.Concurrent;
using IndicatorsApi.Data.ApiKeys;
using IndicatorsApi.Data.Idempotency;

namespace IndicatorsApi.Http.Idempotency;

/// <summary>The requests with a key that this process is at. One on record without an answer that is not among them was interrupted.</summary>
internal sealed class InFlightRequests
{
    private readonly ConcurrentDictionary<(string Writer, string Key), byte> _running = new();

    /// <summary>Begins a request.</summary>
    /// <returns>Whether it does not run already.</returns>
    public bool Begin(IdempotentRequest request) => _running.TryAdd((request.WriterId, request.Key), 0);

    /// <summary>Ends a request.</summary>
    public void End(IdempotentRequest request) => _running.TryRemove((request.WriterId, request.Key), out _);
}

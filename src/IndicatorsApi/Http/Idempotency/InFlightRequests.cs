using System.Collections.Concurrent;
using IndicatorsApi.Data.Idempotency;

namespace IndicatorsApi.Http.Idempotency;

/// <summary>The requests with an idempotency key that this process executes.</summary>
/// <remarks>A stored request without a response that is not among them was interrupted.</remarks>
internal sealed class InFlightRequests
{
    private readonly ConcurrentDictionary<(string Writer, string Key), byte> _requests = new();

    /// <summary>Adds a request.</summary>
    /// <returns><c>false</c> if it is already in progress.</returns>
    public bool TryAdd(IdempotentRequest request) => _requests.TryAdd((request.WriterId, request.Key), 0);

    /// <summary>Removes a request.</summary>
    public void Remove(IdempotentRequest request) => _requests.TryRemove((request.WriterId, request.Key), out _);
}

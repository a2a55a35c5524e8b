using System.Security.Cryptography;
using System.Text;
using IndicatorsApi.Data.Idempotency;
using IndicatorsApi.Measures.Time;
using NodaTime;

namespace IndicatorsApi.Http.Idempotency;

/// <summary>Generates the identifiers of items that a request creates.</summary>
/// <remarks>
/// The identifier of a request with an <c>Idempotency-Key</c> is derived from the key. If the process ends after the commit and before the
/// response is stored, a retry finds the created item and creates no second one.
/// </remarks>
public sealed class IdempotentIdGenerator
{
    private string? _derivedId;
    private Instant? _firstReceivedAt;

    /// <summary>Returns a hexadecimal identifier, which is random unless the request has a key.</summary>
    /// <param name="length">The number of digits, at most 64.</param>
    public string NewId(int length) => _derivedId?[..length] ?? RandomNumberGenerator.GetHexString(length, lowercase: true);

    /// <summary>Returns the time at which the request, or the first request with its key, was received.</summary>
    public Instant ReceivedAt(IClock clock) => _firstReceivedAt ?? clock.GetCurrentInstant();

    /// <summary>Derives identifiers from a request with a key.</summary>
    internal void BindTo(IdempotentRequest request)
    {
        // The database stores fewer digits of the time; a retry must derive the same identifier.
        _firstReceivedAt = request.CreatedAt.TruncateToMicroseconds();
        _derivedId = Convert.ToHexStringLower(
            SHA256.HashData(Encoding.UTF8.GetBytes($"{request.WriterId}\n{request.Key}\n{_firstReceivedAt}")));
    }
}

using System.Security.Cryptography;
using System.Text;
using IndicatorsApi.Data.Idempotency;
using IndicatorsApi.Measures.Time;
using NodaTime;

namespace IndicatorsApi.Http.Idempotency;

/// <summary>
/// Gives what a request makes its number. That of a request with an <c>Idempotency-Key</c> follows from the key: sent again after its effect
/// was committed and its answer was not, it finds what it made and makes nothing a second time.
/// </summary>
public sealed class IdempotentIdGenerator
{
    private string? _stamp;
    private Instant? _since;

    /// <summary>A number in hexadecimal, random unless the request has a key.</summary>
    /// <param name="length">How many digits it has, at most 64.</param>
    public string NewId(int length) => _stamp?[..length] ?? RandomNumberGenerator.GetHexString(length, lowercase: true);

    /// <summary>When the request came; where it has a key, for the first time.</summary>
    public Instant Since(IClock clock) => _since ?? clock.GetCurrentInstant();

    /// <summary>Binds the numbers to a request that has a key.</summary>
    internal void BindTo(IdempotentRequest request)
    {
        // As the record keeps it: read back, it has no more digits than that.
        _since = request.CreatedAt.ToRecordTime();
        _stamp = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{request.WriterId}\n{request.Key}\n{_since}")));
    }
}

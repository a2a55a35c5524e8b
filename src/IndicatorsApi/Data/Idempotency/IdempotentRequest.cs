using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;

namespace IndicatorsApi.Data.Idempotency;

/// <summary>A request that may be sent twice but must happen once, and its answer.</summary>
public sealed class IdempotentRequest
{
    /// <summary>The client's key.</summary>
    public required string Key { get; init; }

    /// <summary>Who sent it; keys of different writers are different keys.</summary>
    public required string WriterId { get; init; }

    /// <summary>What was asked for: path, query and a hash of the body.</summary>
    public required string Fingerprint { get; init; }

    /// <summary>When it came.</summary>
    public required Instant CreatedAt { get; init; }

    /// <summary>The status of the answer; absent while the request runs.</summary>
    public int? Status { get; set; }

    /// <summary>The address that the answer named.</summary>
    public string? Location { get; set; }

    /// <summary>The type of the answer's body.</summary>
    public string? ContentType { get; set; }

    /// <summary>The answer's body.</summary>
    public byte[]? Body { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<IdempotentRequest>
    {
        public void Configure(EntityTypeBuilder<IdempotentRequest> builder)
        {
            builder.HasKey(r => new { r.WriterId, r.Key });
            builder.HasIndex(r => r.CreatedAt);
        }
    }
}

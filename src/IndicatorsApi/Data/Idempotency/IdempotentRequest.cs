using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;

namespace IndicatorsApi.Data.Idempotency;

/// <summary>A request with an idempotency key, and its response.</summary>
public sealed class IdempotentRequest
{
    /// <summary>The idempotency key.</summary>
    public required string Key { get; init; }

    /// <summary>The id of the writer. Keys of different writers are independent.</summary>
    public required string WriterId { get; init; }

    /// <summary>The path, the query and a hash of the body.</summary>
    public required string Fingerprint { get; init; }

    /// <summary>The instant of arrival.</summary>
    public required Instant CreatedAt { get; init; }

    /// <summary>The status code of the response; <see langword="null"/> while the request is in progress.</summary>
    public int? Status { get; set; }

    /// <summary>The header Location of the response.</summary>
    public string? Location { get; set; }

    /// <summary>The header Content-Type of the response.</summary>
    public string? ContentType { get; set; }

    /// <summary>The encrypted body of the response.</summary>
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

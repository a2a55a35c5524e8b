using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;

namespace IndicatorsApi.Data.ApiKeys;

/// <summary>The usage of an API key by day and address.</summary>
public sealed class ApiKeyUsage
{
    /// <summary>The id of the key.</summary>
    public required string KeyId { get; init; }

    /// <summary>The day in the time zone Asia/Shanghai.</summary>
    public required LocalDate Day { get; init; }

    /// <summary>The client address.</summary>
    public required string Address { get; init; }

    /// <summary>The number of requests.</summary>
    public required long Requests { get; init; }

    /// <summary>The number of write requests.</summary>
    public required long Writes { get; init; }

    /// <summary>The number of forbidden requests.</summary>
    public required long Refused { get; init; }

    /// <summary>The instant of the last request.</summary>
    public required Instant LastAt { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<ApiKeyUsage>
    {
        public void Configure(EntityTypeBuilder<ApiKeyUsage> builder)
        {
            builder.ToTable("ApiKeyUsages");
            builder.HasKey(use => new { use.KeyId, use.Day, use.Address });
            builder.HasOne<ApiKey>().WithMany().HasForeignKey(use => use.KeyId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}

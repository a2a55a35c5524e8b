using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;

namespace IndicatorsApi.Data.ApiKeys;

/// <summary>How often a key was used on a day from an address.</summary>
public sealed class ApiKeyUsage
{
    /// <summary>The id of the key.</summary>
    public required string KeyId { get; init; }

    /// <summary>The day, in Asia/Shanghai.</summary>
    public required LocalDate Day { get; init; }

    /// <summary>The address that it was used from.</summary>
    public required string Address { get; init; }

    /// <summary>How many requests were sent with it.</summary>
    public required long Requests { get; init; }

    /// <summary>How many of them were to write.</summary>
    public required long Writes { get; init; }

    /// <summary>How many of them it does not allow.</summary>
    public required long Refused { get; init; }

    /// <summary>When the last was sent.</summary>
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

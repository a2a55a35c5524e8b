using IndicatorsApi.Measures.Words;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IndicatorsApi.Record.Vocabulary;

/// <summary>An administrative division (SDMX <c>REF_AREA</c>).</summary>
public sealed class Region : IReference
{
    /// <summary>The statistical division code, e.g. <c>330503105</c>: the natural key.</summary>
    public required string Code { get; init; }

    /// <summary>The administrative level.</summary>
    public required RegionLevel Level { get; init; }

    /// <summary>The code of the region this one is a part of; absent at the top.</summary>
    public string? ParentCode { get; init; }

    /// <summary>The region's names.</summary>
    public required LocalizedText Name { get; init; }

    /// <inheritdoc />
    public int Version { get; init; } = 1;

    LocalizedText IReference.Label => Name;

    /// <inheritdoc />
    public object Content => (Level, ParentCode, Name);

    internal sealed class Configuration : IEntityTypeConfiguration<Region>
    {
        public void Configure(EntityTypeBuilder<Region> builder)
        {
            builder.HasKey(r => r.Code);
            builder.Ignore(r => r.Content);
            builder.Property(r => r.Version).IsConcurrencyToken();
            builder.ComplexProperty(r => r.Name);
            builder.HasOne<Region>().WithMany().HasForeignKey(r => r.ParentCode).OnDelete(DeleteBehavior.Restrict);
        }
    }
}

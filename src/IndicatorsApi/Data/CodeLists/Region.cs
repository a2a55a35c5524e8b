using IndicatorsApi.Measures.Localization;
using IndicatorsApi.Measures.RegionChanges;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;

namespace IndicatorsApi.Data.CodeLists;

/// <summary>An administrative division (SDMX <c>REF_AREA</c>).</summary>
public sealed class Region : ICodeListItem
{
    /// <summary>The statistical division code, e.g. <c>330503105</c>: the natural key.</summary>
    public required string Code { get; init; }

    /// <summary>The administrative level.</summary>
    public required RegionLevel Level { get; init; }

    /// <summary>The code of the parent region; <see langword="null"/> at the top.</summary>
    public string? ParentCode { get; init; }

    /// <summary>The region's names.</summary>
    public required LocalizedText Name { get; init; }

    /// <inheritdoc cref="RegionLifetime.ValidFrom" />
    public LocalDate? ValidFrom { get; init; }

    /// <inheritdoc cref="RegionLifetime.ValidTo" />
    public LocalDate? ValidTo { get; init; }

    /// <summary>The codes of the successors, separated by commas; <see langword="null"/> when there are none.</summary>
    public string? Successors { get; init; }

    /// <inheritdoc />
    public int Revision { get; init; } = 1;

    /// <inheritdoc cref="RegionLifetime.Successors" />
    public IReadOnlyList<string> SuccessorCodes => Successors?.Split(',') ?? [];

    /// <summary>The lifetime and the successors.</summary>
    public RegionLifetime Lifetime => new(Code, ValidFrom, ValidTo, SuccessorCodes);

    LocalizedText ICodeListItem.Label => Name;

    /// <inheritdoc />
    public object Content => (Level, ParentCode, Name, ValidFrom, ValidTo, Successors);

    internal sealed class Configuration : IEntityTypeConfiguration<Region>
    {
        public void Configure(EntityTypeBuilder<Region> builder)
        {
            builder.HasKey(r => r.Code);
            builder.Ignore(r => r.Content).Ignore(r => r.SuccessorCodes).Ignore(r => r.Lifetime);
            builder.Property(r => r.Revision).IsConcurrencyToken();
            builder.ComplexProperty(r => r.Name);
            builder.HasOne<Region>().WithMany().HasForeignKey(r => r.ParentCode).OnDelete(DeleteBehavior.Restrict);
        }
    }
}

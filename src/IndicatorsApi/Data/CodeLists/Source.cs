using IndicatorsApi.Measures.Localization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;

namespace IndicatorsApi.Data.CodeLists;

/// <summary>A document that states observations and targets.</summary>
public sealed class Source : ICodeListItem
{
    /// <summary>The natural key, e.g. <c>linghu-work-report-2025</c>.</summary>
    public required string Code { get; init; }

    /// <summary>The public index number (索引号); <see langword="null"/> when the document has none.</summary>
    public string? IndexNumber { get; init; }

    /// <summary>The document's titles.</summary>
    public required LocalizedText Title { get; init; }

    /// <summary>The issuer.</summary>
    public required LocalizedText Issuer { get; init; }

    /// <summary>The day of delivery; <see langword="null"/> when unknown.</summary>
    public LocalDate? DeliveredOn { get; init; }

    /// <summary>The day of publication; <see langword="null"/> when unknown.</summary>
    public LocalDate? PublishedOn { get; init; }

    /// <inheritdoc />
    public int Revision { get; init; } = 1;

    LocalizedText ICodeListItem.Label => Title;

    /// <inheritdoc />
    public object Content => (IndexNumber, Title, Issuer, DeliveredOn, PublishedOn);

    internal sealed class Configuration : IEntityTypeConfiguration<Source>
    {
        public void Configure(EntityTypeBuilder<Source> builder)
        {
            builder.HasKey(s => s.Code);
            builder.Ignore(s => s.Content);
            builder.Property(s => s.Revision).IsConcurrencyToken();
            builder.ComplexProperty(s => s.Title);
            builder.ComplexProperty(s => s.Issuer);
        }
    }
}

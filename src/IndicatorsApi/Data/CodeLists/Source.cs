using IndicatorsApi.Measures.Localization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;

namespace IndicatorsApi.Data.CodeLists;

/// <summary>A document that figures and targets are taken from.</summary>
public sealed class Source : ICodeListItem
{
    /// <summary>The natural key, e.g. <c>linghu-work-report-2025</c>.</summary>
    public required string Code { get; init; }

    /// <summary>The public index number (索引号) of the document, where it has one.</summary>
    public string? IndexNumber { get; init; }

    /// <summary>The document's titles.</summary>
    public required LocalizedText Title { get; init; }

    /// <summary>Who issued it.</summary>
    public required LocalizedText Issuer { get; init; }

    /// <summary>The day it was delivered, where that is known.</summary>
    public LocalDate? DeliveredOn { get; init; }

    /// <summary>The day it was published, where that is known.</summary>
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

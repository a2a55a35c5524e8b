using IndicatorsApi.Measures.Localization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IndicatorsApi.Data.CodeLists;

/// <summary>A subject area that groups indicators, such as economy or environment.</summary>
public sealed class Topic : ICodeListItem
{
    /// <summary>The natural key, e.g. <c>environment</c>.</summary>
    public required string Code { get; init; }

    /// <summary>The position of the topic in a list, from 1.</summary>
    public required int Position { get; init; }

    /// <summary>The topic's names.</summary>
    public required LocalizedText Name { get; init; }

    /// <inheritdoc />
    public int Revision { get; init; } = 1;

    LocalizedText ICodeListItem.Label => Name;

    /// <inheritdoc />
    public object Content => (Position, Name);

    internal sealed class Configuration : IEntityTypeConfiguration<Topic>
    {
        public void Configure(EntityTypeBuilder<Topic> builder)
        {
            builder.HasKey(t => t.Code);
            builder.Ignore(t => t.Content);
            builder.Property(t => t.Revision).IsConcurrencyToken();
            builder.ComplexProperty(t => t.Name);
        }
    }
}

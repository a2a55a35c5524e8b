using IndicatorsApi.Measures.Observations;
using IndicatorsApi.Measures.Localization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IndicatorsApi.Data.CodeLists;

/// <summary>Something that is measured year after year: what a figure is a figure of.</summary>
public sealed class Indicator : ICodeListItem
{
    /// <summary>The natural key: English in kebab-case, e.g. <c>industrial-output</c>.</summary>
    public required string Code { get; init; }

    /// <summary>The topic the indicator belongs to.</summary>
    public required string TopicCode { get; init; }

    /// <summary>The unit that values are kept in.</summary>
    public required string UnitCode { get; init; }

    /// <summary>How values relate to time.</summary>
    public required MeasureKind Measure { get; init; }

    /// <summary>Which direction is good.</summary>
    public required Polarity Polarity { get; init; }

    /// <summary>How the figures of the parts of a period make the figure of the period.</summary>
    public required TemporalAggregation OverTime { get; init; }

    /// <summary>Whether a mean over time gives each month the weight of its days.</summary>
    public required bool WeightedByDays { get; init; }

    /// <summary>How the indicator relates to time.</summary>
    public TemporalProperties Timing => new(Measure, OverTime, WeightedByDays);

    /// <summary>The least that a value can be, in the unit; absent where nothing is said about it.</summary>
    public decimal? Min { get; init; }

    /// <summary>The most that a value can be, in the unit; absent where nothing is said about it.</summary>
    public decimal? Max { get; init; }

    /// <summary>How the values of a region's parts combine.</summary>
    public required SpatialAggregation Rollup { get; init; }

    /// <summary>How the elapsed share of a target period is counted, unless a question says otherwise.</summary>
    public required ElapsedBasis Profile { get; init; }

    /// <summary>Whether the indicator leads a scorecard.</summary>
    public required bool Headline { get; init; }

    /// <summary>The indicator this one is a sub-count of ("of which …"), if it is one.</summary>
    public string? PartOfCode { get; init; }

    /// <summary>The indicator's names.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>What is counted and how.</summary>
    public required LocalizedText Definition { get; init; }

    /// <summary>The topic the indicator belongs to.</summary>
    public Topic Topic { get; init; } = null!;

    /// <summary>The unit that values are kept in.</summary>
    public Unit Unit { get; init; } = null!;

    /// <inheritdoc />
    public int Revision { get; init; } = 1;

    LocalizedText ICodeListItem.Label => Name;

    /// <inheritdoc />
    public object Content => (TopicCode, UnitCode, Measure, OverTime, WeightedByDays, Min, Max, Polarity, Rollup, Profile, Headline, PartOfCode, Name, Definition);

    internal sealed class Configuration : IEntityTypeConfiguration<Indicator>
    {
        public void Configure(EntityTypeBuilder<Indicator> builder)
        {
            builder.HasKey(i => i.Code);
            builder.Ignore(i => i.Content);
            builder.Property(i => i.Revision).IsConcurrencyToken();
            builder.ComplexProperty(i => i.Name);
            builder.ComplexProperty(i => i.Definition);
            builder.HasOne(i => i.Topic).WithMany().HasForeignKey(i => i.TopicCode).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne(i => i.Unit).WithMany().HasForeignKey(i => i.UnitCode).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<Indicator>().WithMany().HasForeignKey(i => i.PartOfCode).OnDelete(DeleteBehavior.Restrict);
        }
    }
}

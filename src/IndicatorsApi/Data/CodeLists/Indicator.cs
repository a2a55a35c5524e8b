using IndicatorsApi.Measures.Localization;
using IndicatorsApi.Measures.Observations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IndicatorsApi.Data.CodeLists;

/// <summary>A measured quantity, to which observations and targets refer.</summary>
public sealed class Indicator : ICodeListItem
{
    /// <summary>The natural key: English in kebab-case, e.g. <c>industrial-output</c>.</summary>
    public required string Code { get; init; }

    /// <summary>The code of the topic.</summary>
    public required string TopicCode { get; init; }

    /// <summary>The code of the unit in which values are stored.</summary>
    public required string UnitCode { get; init; }

    /// <summary>The relation of values to time, such as flow or stock.</summary>
    public required MeasureKind Measure { get; init; }

    /// <summary>The desired direction.</summary>
    public required Polarity Polarity { get; init; }

    /// <summary>The aggregation of the values of parts of a period.</summary>
    public required TemporalAggregation OverTime { get; init; }

    /// <summary><see langword="true"/> when a mean over time weights each month by its days.</summary>
    public required bool WeightedByDays { get; init; }

    /// <summary>The measure, the aggregation over time and the weighting together.</summary>
    public TemporalProperties Timing => new(Measure, OverTime, WeightedByDays);

    /// <summary>The minimum value, in the unit; <see langword="null"/> for no limit.</summary>
    public decimal? Min { get; init; }

    /// <summary>The maximum value, in the unit; <see langword="null"/> for no limit.</summary>
    public decimal? Max { get; init; }

    /// <summary>The aggregation of the values of a region's parts.</summary>
    public required SpatialAggregation Rollup { get; init; }

    /// <summary>The default basis of the elapsed share of a target period.</summary>
    public required ElapsedBasis Profile { get; init; }

    /// <summary><see langword="true"/> when a scorecard lists the indicator first.</summary>
    public required bool Headline { get; init; }

    /// <summary>The code of the whole, for a part ("of which …"); <see langword="null"/> for an indicator that is no part.</summary>
    public string? PartOfCode { get; init; }

    /// <summary>The indicator's names.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>The definition of the measured quantity.</summary>
    public required LocalizedText Definition { get; init; }

    /// <summary>The topic.</summary>
    public Topic Topic { get; init; } = null!;

    /// <summary>The unit in which values are stored.</summary>
    public Unit Unit { get; init; } = null!;

    /// <inheritdoc />
    public int Revision { get; init; } = 1;

    LocalizedText ICodeListItem.Label => Name;

    /// <inheritdoc />
    public object Content =>
        (TopicCode, UnitCode, Measure, OverTime, WeightedByDays, Min, Max, Polarity, Rollup, Profile, Headline, PartOfCode, Name,
            Definition);

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

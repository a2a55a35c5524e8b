using IndicatorsApi.Measures.Observations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IndicatorsApi.Data.Revisions;

/// <summary>One revision of what was published about an indicator of a region in a period.</summary>
public sealed class Observation : Revision
{
    /// <summary>The value in the indicator's unit, exactly as reported; absent where only growth or change was published.</summary>
    public decimal? Value { get; init; }

    /// <summary>
    /// The value as a binary fraction, less than any where there is none; the database derives it from the value, for an order that an index
    /// keeps. Values that it does not tell apart, from the 16th digit on, are put in order by themselves.
    /// </summary>
    public double Magnitude { get; private set; }

    /// <summary>How exactly the value is meant.</summary>
    public required Qualifier Qualifier { get; init; }

    /// <summary>How settled the figure is.</summary>
    public required ObservationStatus Status { get; init; }

    /// <summary>Published growth over the same period one year earlier, in percent.</summary>
    public decimal? ReportedGrowthPercent { get; init; }

    /// <summary>Published change over the same period one year earlier, in the indicator's unit.</summary>
    public decimal? ReportedChange { get; init; }

    /// <summary>The periods of the figures that this one follows from; empty for one that was recorded. Never stored.</summary>
    public IReadOnlyList<Period> DerivedFrom { get; init; } = [];

    /// <summary>The figures of other regions that this one is the sum of, where it stands in for one that its region does not have; empty for any other. Never stored.</summary>
    public IReadOnlyList<Observation> AggregatedFrom { get; init; } = [];

    /// <inheritdoc />
    public override IReadOnlyDictionary<string, object?> Content => new Dictionary<string, object?>(StringComparer.Ordinal)
    {
        ["value"] = Value,
        ["qualifier"] = Qualifier,
        ["status"] = Status,
        ["reportedGrowthPercent"] = ReportedGrowthPercent,
        ["reportedChange"] = ReportedChange,
        ["source"] = SourceCode,
        ["locator"] = Locator,
        ["note"] = Note,
    };

    /// <summary>The revision that takes this one out of the record.</summary>
    /// <param name="reason">Why.</param>
    public Observation Withdraw(string? reason) => new()
    {
        RegionCode = RegionCode,
        IndicatorCode = IndicatorCode,
        Period = Period,
        Number = Number,
        Value = Value,
        Qualifier = Qualifier,
        Status = Status,
        ReportedGrowthPercent = ReportedGrowthPercent,
        ReportedChange = ReportedChange,
        SourceCode = SourceCode,
        Locator = Locator,
        Note = Note,
        Reason = reason,
        Withdrawn = true,
    };

    /// <summary>A figure that stands in for one that a region does not have, to be shown beside those on record.</summary>
    /// <param name="region">The code of the region.</param>
    /// <param name="observation">The figure.</param>
    /// <param name="parts">The figures on record that it is the sum of.</param>
    public static Observation StandIn(string region, ObservationValue observation, IReadOnlyList<Observation> parts) => new()
    {
        RegionCode = region,
        IndicatorCode = observation.Indicator,
        Indicator = parts[0].Indicator,
        Period = observation.Period,
        Number = 0,
        Value = observation.Level?.Value,
        Qualifier = observation.Level?.Qualifier ?? Qualifier.Exact,
        Status = observation.Status,
        SourceCode = parts[0].SourceCode,
        Locator = parts[0].Locator,
        Added = parts.MaxBy(part => part.RecordedIn)!.Added,
        AggregatedFrom = parts,
    };

    /// <summary>The figure as the measures take it.</summary>
    public ObservationValue ToObservationValue() => new(
        IndicatorCode,
        Period,
        Value is { } value ? new QualifiedValue(value, Qualifier) : null,
        Status,
        ReportedGrowthPercent,
        ReportedChange,
        AggregatedFrom.Count > 0 ? null : new(Number, RecordedAt, SourceCode, Locator))
    {
        AggregatedFrom = AggregatedFrom.Count == 0 ? [] : [.. AggregatedFrom.Select(part => new RegionObservation(part.RegionCode, part.ToObservationValue()))],
    };

    internal sealed class Configuration : IEntityTypeConfiguration<Observation>
    {
        public void Configure(EntityTypeBuilder<Observation> builder)
        {
            builder.HasRevisions();
            builder.Ignore(o => o.DerivedFrom).Ignore(o => o.AggregatedFrom);
            builder.Property(o => o.Magnitude).HasComputedColumnSql("COALESCE(CAST(\"Value\" AS REAL), -1e308)", stored: false);
            builder.HasIndex(o => o.Magnitude).HasFilter("\"SupersededInCommit\" IS NULL");
            builder.HasIndex(o => new { o.Period, o.Magnitude }).HasFilter("\"SupersededInCommit\" IS NULL");
        }
    }
}

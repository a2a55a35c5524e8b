using IndicatorsApi.Measures.Observations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IndicatorsApi.Data.Revisions;

/// <summary>A revision of an observation: the published data of an indicator, region and period.</summary>
public sealed class Observation : Revision
{
    /// <summary>The exact value in the unit of the indicator; <see langword="null"/> when only growth or change was published.</summary>
    public decimal? Value { get; init; }

    /// <summary>The value as a floating-point number, computed by the database for indexed sorting; -1e308 without a value.</summary>
    /// <remarks>Values that differ only from the 16th digit on are sorted by the exact value.</remarks>
    public double Magnitude { get; private set; }

    /// <summary>The precision of the value.</summary>
    public required Qualifier Qualifier { get; init; }

    /// <summary>The publication status.</summary>
    public required ObservationStatus Status { get; init; }

    /// <summary>Published growth over the same period one year earlier, in percent.</summary>
    public decimal? ReportedGrowthPercent { get; init; }

    /// <summary>Published change over the same period one year earlier, in the indicator's unit.</summary>
    public decimal? ReportedChange { get; init; }

    /// <summary>The periods from which the value was derived; empty for a recorded observation. Not stored.</summary>
    public IReadOnlyList<Period> DerivedFrom { get; init; } = [];

    /// <summary>The observations of predecessor regions that were aggregated; empty for a recorded observation. Not stored.</summary>
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

    /// <summary>Returns a revision that withdraws the observation.</summary>
    /// <param name="reason">The reason.</param>
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

    /// <summary>Returns an aggregate of predecessor regions, for a region without an observation of its own.</summary>
    /// <param name="region">The code of the region.</param>
    /// <param name="observation">The aggregate.</param>
    /// <param name="parts">The recorded observations that were aggregated.</param>
    public static Observation FromPredecessors(string region, ObservationValue observation, IReadOnlyList<Observation> parts) => new()
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

    /// <summary>Converts the observation to the input of the measures.</summary>
    public ObservationValue ToObservationValue() => new(
        IndicatorCode,
        Period,
        Value is { } value ? new QualifiedValue(value, Qualifier) : null,
        Status,
        ReportedGrowthPercent,
        ReportedChange,
        AggregatedFrom.Count > 0 ? null : new(Number, RecordedAt, SourceCode, Locator))
    {
        AggregatedFrom = AggregatedFrom.Count == 0
            ? []
            : [.. AggregatedFrom.Select(part => new RegionObservation(part.RegionCode, part.ToObservationValue()))],
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

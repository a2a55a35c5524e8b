using IndicatorsApi.Measures.RegionChanges;
using IndicatorsApi.Measures.Observations;

namespace IndicatorsApi.Measures.Growth;

/// <summary>Everything that the growth of a figure is measured from; all numbers in one unit.</summary>
public sealed record GrowthInput
{
    /// <summary>The figure.</summary>
    public required ObservationValue Observation { get; init; }

    /// <summary>How the indicator relates to time; places in an order do not grow by percent.</summary>
    public required MeasureKind Measure { get; init; }

    /// <summary>Whether the indicator is a percentage, which changes by percentage points only.</summary>
    public required bool IsPercent { get; init; }

    /// <summary>What growth is measured against.</summary>
    public GrowthBase Against { get; init; }

    /// <summary>The figure on record that it is measured against, if any.</summary>
    public ObservationValue? ObservedPrevious { get; init; }

    /// <summary>The year from which the compound annual rate is asked for, if it is.</summary>
    public int? SinceYear { get; init; }

    /// <summary>The figure of the same part of that year, if it is on record.</summary>
    public ObservationValue? Since { get; init; }

    /// <summary>From which difference between published and computed growth on a note warns, in percentage points.</summary>
    public decimal DisagreementPercentagePoints { get; init; } = new GrowthOptions().DisagreementPercentagePoints;

    /// <summary>What became of the region since the period that it is measured against.</summary>
    public RegionChange Change { get; init; } = RegionChange.None;

    /// <summary>The growth published with the figure, which compares with one year earlier and nothing else.</summary>
    public decimal? PublishedGrowthPercent => Against == GrowthBase.YearEarlier ? Observation.ReportedGrowthPercent : null;

    /// <summary>The change published with the figure, which compares with one year earlier and nothing else.</summary>
    public decimal? PublishedChange => Against == GrowthBase.YearEarlier ? Observation.ReportedChange : null;

    /// <summary>The period that growth is measured against.</summary>
    public Period? PreviousPeriod => Against == GrowthBase.YearEarlier ? Observation.Period.YearEarlier : Observation.Period.Before;

    /// <summary>The value that it grew from, if anything leads to it.</summary>
    public PreviousValue? Previous
    {
        get
        {
            if (Against == GrowthBase.YearEarlier)
                return PreviousValue.Of(Observation, ObservedPrevious);
            return ObservedPrevious is { Level: { } level } known ? new(known.Period, level, PreviousValue.OriginOf(known)) : null;
        }
    }
}

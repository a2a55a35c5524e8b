using IndicatorsApi.Measures.Observations;
using IndicatorsApi.Measures.RegionChanges;

namespace IndicatorsApi.Measures.Growth;

/// <summary>The input of the growth measures. All numbers are in one unit.</summary>
public sealed record GrowthInput
{
    /// <summary>The observation.</summary>
    public required ObservationValue Observation { get; init; }

    /// <summary>The kind of measure. Ranks have no growth rate.</summary>
    public required MeasureKind Measure { get; init; }

    /// <summary>Indicates that the indicator is a percentage, whose change is in percentage points.</summary>
    public required bool IsPercent { get; init; }

    /// <summary>The base period. Default: one year earlier.</summary>
    public GrowthBase Against { get; init; }

    /// <summary>The recorded observation of the base period, if any.</summary>
    public ObservationValue? ObservedPrevious { get; init; }

    /// <summary>The start year of the compound annual growth rate, if requested.</summary>
    public int? SinceYear { get; init; }

    /// <summary>The observation of the same part of the start year, if any.</summary>
    public ObservationValue? Since { get; init; }

    /// <summary>The maximum difference between published and computed growth without a note, in percentage points.</summary>
    public decimal DisagreementPercentagePoints { get; init; } = new GrowthOptions().DisagreementPercentagePoints;

    /// <summary>The changes of the region since the base period.</summary>
    public RegionChange Change { get; init; } = RegionChange.None;

    /// <summary>The published growth, in percent. It applies only to year-on-year comparisons.</summary>
    public decimal? PublishedGrowthPercent => Against == GrowthBase.YearEarlier ? Observation.ReportedGrowthPercent : null;

    /// <summary>The published change, in the unit. It applies only to year-on-year comparisons.</summary>
    public decimal? PublishedChange => Against == GrowthBase.YearEarlier ? Observation.ReportedChange : null;

    /// <summary>The base period, if it exists.</summary>
    public Period? PreviousPeriod => Against == GrowthBase.YearEarlier ? Observation.Period.YearEarlier : Observation.Period.Before;

    /// <summary>The base value, observed or implied, if any.</summary>
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

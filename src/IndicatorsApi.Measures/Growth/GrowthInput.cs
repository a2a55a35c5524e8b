using IndicatorsApi.Measures.Divisions;
using IndicatorsApi.Measures.Figures;

namespace IndicatorsApi.Measures.Growth;

/// <summary>Everything that the growth of a figure is measured from; all numbers in one unit.</summary>
public sealed record GrowthInput
{
    /// <summary>The figure.</summary>
    public required Figure Figure { get; init; }

    /// <summary>How the indicator relates to time; places in an order do not grow by percent.</summary>
    public required MeasureKind Measure { get; init; }

    /// <summary>Whether the indicator is a percentage, which changes by percentage points only.</summary>
    public required bool IsPercent { get; init; }

    /// <summary>What growth is measured against.</summary>
    public GrowthAgainst Against { get; init; }

    /// <summary>The figure on record that it is measured against, if any.</summary>
    public Figure? ObservedPrevious { get; init; }

    /// <summary>The year from which the compound annual rate is asked for, if it is.</summary>
    public int? SinceYear { get; init; }

    /// <summary>The figure of the same part of that year, if it is on record.</summary>
    public Figure? Since { get; init; }

    /// <summary>From which difference between published and computed growth on a note warns, in percentage points.</summary>
    public decimal DisagreementPercentagePoints { get; init; } = new GrowthOptions().DisagreementPercentagePoints;

    /// <summary>What became of the region since the period that it is measured against.</summary>
    public RegionChange Change { get; init; } = RegionChange.None;

    /// <summary>The growth published with the figure, which compares with one year earlier and nothing else.</summary>
    public decimal? PublishedGrowthPercent => Against == GrowthAgainst.YearEarlier ? Figure.ReportedGrowthPercent : null;

    /// <summary>The change published with the figure, which compares with one year earlier and nothing else.</summary>
    public decimal? PublishedChange => Against == GrowthAgainst.YearEarlier ? Figure.ReportedChange : null;

    /// <summary>The period that growth is measured against.</summary>
    public Period? PreviousPeriod => Against == GrowthAgainst.YearEarlier ? Figure.Period.YearEarlier : Figure.Period.Before;

    /// <summary>The value that it grew from, if anything leads to it.</summary>
    public Previous? Previous
    {
        get
        {
            if (Against == GrowthAgainst.YearEarlier)
                return Previous.Of(Figure, ObservedPrevious);
            return ObservedPrevious is { Level: { } level } known ? new(known.Period, level, Previous.OriginOf(known)) : null;
        }
    }
}

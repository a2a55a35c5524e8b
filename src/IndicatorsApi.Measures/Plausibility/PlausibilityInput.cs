using IndicatorsApi.Measures.Observations;

namespace IndicatorsApi.Measures.Plausibility;

/// <summary>A figure, and what is on record to hold it against. All values are in the figure's unit.</summary>
public sealed record PlausibilityInput
{
    /// <summary>The figure.</summary>
    public required ObservationValue Observation { get; init; }

    /// <summary>What its indicator says.</summary>
    public required IndicatorConstraints Indicator { get; init; }

    /// <summary>The values of the same region and indicator, those of the year and of the year before at least; the figure's own may be among them.</summary>
    public RecordedValues Recorded { get; init; } = new();

    /// <summary>The figure of the same region and period that this one counts a part of, where there is one.</summary>
    public ReferenceObservation? Whole { get; init; }

    /// <summary>The figures of the same region and period that each count a part of this one.</summary>
    public IReadOnlyList<ReferenceObservation> Parts { get; init; } = [];

    /// <summary>From where on a figure is unusual.</summary>
    public PlausibilityOptions Options { get; init; } = new();

    /// <summary>Whether values can lie below zero: the indicator says so, or says nothing and one does. Such values have no ratios and may fall.</summary>
    internal bool MayBeNegative => Indicator.Min is { } min ? min < 0 : Recorded.HasNegative(Observation.Period.Year);

    /// <summary>Another figure of the same series.</summary>
    internal ReferenceObservation At(Period period) => new(Observation.Indicator, period, Recorded[period]);
}

using IndicatorsApi.Measures.Observations;

namespace IndicatorsApi.Measures.Plausibility;

/// <summary>An observation and the recorded values for its plausibility checks. All values are in the unit of the observation.</summary>
public sealed record PlausibilityInput
{
    /// <summary>The observation.</summary>
    public required ObservationValue Observation { get; init; }

    /// <summary>The constraints of its indicator.</summary>
    public required IndicatorConstraints Indicator { get; init; }

    /// <summary>The values of the same series in the year and the previous year. They may include the observation itself.</summary>
    public RecordedValues Recorded { get; init; } = new();

    /// <summary>The observation of the whole of which this one is a part, for the same region and period, if any.</summary>
    public ReferenceObservation? Whole { get; init; }

    /// <summary>The observations of the parts of this one, for the same region and period.</summary>
    public IReadOnlyList<ReferenceObservation> Parts { get; init; } = [];

    /// <summary>The thresholds of the checks.</summary>
    public PlausibilityOptions Options { get; init; } = new();

    /// <summary>Indicates that values may be negative. Such values have no ratios, and their sums may decrease.</summary>
    /// <remarks>The minimum of the indicator decides, or else the recorded values.</remarks>
    internal bool MayBeNegative => Indicator.Min is { } min ? min < 0 : Recorded.HasNegative(Observation.Period.Year);

    /// <summary>Returns the recorded observation of another period of the same series.</summary>
    internal ReferenceObservation At(Period period) => new(Observation.Indicator, period, Recorded[period]);
}

using IndicatorsApi.Growth;
using IndicatorsApi.Indicators;
using IndicatorsApi.Observations;
using IndicatorsApi.Targets.Rules;

namespace IndicatorsApi.Progress;

/// <summary>Everything that decides how a target stands; all numbers in one unit.</summary>
public sealed record ProgressInput
{
    /// <summary>The period the target is for.</summary>
    public required Period Period { get; init; }

    /// <summary>What the target asks for.</summary>
    public required TargetRule Rule { get; init; }

    /// <summary>Which direction of the indicator is good.</summary>
    public required Polarity Polarity { get; init; }

    /// <summary>How the indicator relates to time.</summary>
    public required MeasureKind Measure { get; init; }

    /// <summary>Whether the indicator is a percentage.</summary>
    public required bool IsPercent { get; init; }

    /// <summary>The newest figure of the target's own indicator that is not after the target period, if any.</summary>
    public Figure? Newest { get; init; }

    /// <summary>The figure that the target names as its baseline, or that of one year earlier, if it is on record.</summary>
    public Figure? RecordedBaseline { get; init; }

    /// <summary>Whether the target names a baseline of its own instead of the figure of one year earlier.</summary>
    public bool NamesItsBaseline { get; init; }

    /// <summary>Whether the baseline measures the same thing in the same way.</summary>
    public bool BaselineComparable { get; init; } = true;

    /// <summary>The figure of the target period itself, if it is in.</summary>
    public Figure? Own => Newest is { } newest && newest.Period == Period ? newest : null;

    /// <summary>
    /// The figure to compare with. Where none is on record, the growth or change published with the target period's own
    /// figure leads back to one.
    /// </summary>
    public Baseline? Baseline
    {
        get
        {
            if (RecordedBaseline is not null)
                return new(RecordedBaseline, BaselineComparable);
            if (NamesItsBaseline || Own is not { } own || Previous.Of(own, observed: null) is not { } implied)
                return null;
            return new(new(own.Indicator, implied.Period, implied.Level, own.Status), Comparable: true, implied.Origin);
        }
    }
}

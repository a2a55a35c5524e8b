using IndicatorsApi.Measures.Calendar;
using IndicatorsApi.Measures.Figures;
using IndicatorsApi.Measures.Growth;
using IndicatorsApi.Measures.Rules;
using NodaTime;

namespace IndicatorsApi.Measures.Progress;

/// <summary>Everything that decides how a target stands; all numbers in one unit.</summary>
public sealed record ProgressInput
{
    private readonly IReadOnlyList<Figure> _figures = [];
    private readonly IReadOnlyList<Figure> _baselineFigures = [];

    /// <summary>The period the target is for.</summary>
    public required Period Period { get; init; }

    /// <summary>What the target asks for.</summary>
    public required TargetRule Rule { get; init; }

    /// <summary>Which direction of the indicator is good.</summary>
    public required Polarity Polarity { get; init; }

    /// <summary>How the indicator relates to time.</summary>
    public required MeasureKind Measure { get; init; }

    /// <summary>Whether the indicator adds up over its periods.</summary>
    public bool IsFlow => Measure == MeasureKind.Flow;

    /// <summary>Whether the indicator is a percentage.</summary>
    public required bool IsPercent { get; init; }

    /// <summary>The figures of the target's own indicator, of the target period and before.</summary>
    public IReadOnlyList<Figure> Figures
    {
        get => On is { } day ? [.. _figures.Where(figure => figure.Period.End <= day)] : _figures;
        init => _figures = value;
    }

    /// <summary>The figures of the indicator to compare with: the same ones, unless the target names another indicator.</summary>
    public IReadOnlyList<Figure> BaselineFigures
    {
        get => On is { } day ? [.. _baselineFigures.Where(figure => figure.Period.End <= day)] : _baselineFigures;
        init => _baselineFigures = value;
    }

    /// <summary>The period to compare with; absent only where it would lie before the calendar of the record.</summary>
    public Period? BaselinePeriod { get; init; }

    /// <summary>Whether the target names a baseline of its own instead of the figure of one year earlier.</summary>
    public bool NamesItsBaseline { get; init; }

    /// <summary>Whether the baseline measures the same thing in the same way.</summary>
    public bool BaselineComparable { get; init; } = true;

    /// <summary>How the pace is judged.</summary>
    public ProgressMethod Method { get; init; }

    /// <summary>From which pace on a target stands how.</summary>
    public Bands Bands { get; init; } = new ProgressOptions().Linear;

    /// <inheritdoc cref="ProgressOptions.NearPercent" />
    public decimal NearPercent { get; init; } = new ProgressOptions().NearPercent;

    /// <summary>How the elapsed share is counted.</summary>
    public ElapsedProfile Profile { get; init; }

    /// <summary>The day that is asked about: only figures whose period had ended by then count. Without one, all on record count.</summary>
    public LocalDate? On { get; init; }

    /// <summary>The day from which lateness is counted.</summary>
    public required LocalDate Today { get; init; }

    /// <summary>How far the target period has come.</summary>
    public Position? Position => Position.Of(Period, Measure, Figures);

    /// <summary>The newest figure of the target's own indicator and form before the target period.</summary>
    public Figure? LastBefore => Figures
        .Where(figure => figure.Period.Kind == (Period.Kind == PeriodKind.Plan ? PeriodKind.Year : Period.Kind) && figure.Period.LastMonth < Period.FirstMonth)
        .MaxBy(figure => figure.Period);

    /// <summary>
    /// The figure to compare with. Where none is on record, the growth or change published with the target period's own
    /// figure leads back to one.
    /// </summary>
    public Baseline? Baseline
    {
        get
        {
            if (BaselinePeriod is { } period && Position.Of(period, Measure, BaselineFigures) is { } recorded && recorded.Months == period.Months)
                return new(recorded.Figure, recorded.Parts, BaselineComparable);
            if (NamesItsBaseline || Position is not { IsOwn: true, Figure: var own } || Previous.Of(own, observed: null) is not { } implied)
                return null;
            return new(new(own.Indicator, implied.Period, implied.Level, own.Status), [own], Comparable: true, implied.Origin);
        }
    }

    /// <summary>What a mere direction compares with: the baseline's value at the same point of its period.</summary>
    /// <param name="months">How many months the target period has come.</param>
    public Position? SamePoint(int months)
    {
        if (BaselinePeriod is not { } period)
            return null;
        if (Measure == MeasureKind.Flow)
        {
            var sum = new Accumulation(period, BaselineFigures);
            return sum.Level(months) is { } level ? new(sum.Parts(months)![^1] with { Level = level }, sum.Parts(months)!, months) : null;
        }

        var end = period.LastMonth - Period.Months + months;
        return BaselineFigures.Where(figure => figure.Period.LastMonth == end).MaxBy(figure => figure.Period) is { } same ? new(same, [same], months) : null;
    }
}

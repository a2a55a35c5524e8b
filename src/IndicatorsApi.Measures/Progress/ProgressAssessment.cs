using IndicatorsApi.Measures.Calculation;
using IndicatorsApi.Measures.Criteria;
using IndicatorsApi.Measures.Notes;
using IndicatorsApi.Measures.Observations;

namespace IndicatorsApi.Measures.Progress;

/// <summary>The assessment of a target at one moment.</summary>
/// <param name="Status">The status.</param>
/// <param name="Elapsed">The elapsed share of the target period.</param>
/// <param name="Pace">The pace.</param>
/// <param name="SamePoint">The same point of the baseline period, for a direction without a number and for growth.</param>
internal sealed record ProgressAssessment(ProgressStatus Status, Elapsed Elapsed, Pace Pace, PeriodCoverage? SamePoint = null)
{
    /// <summary>Assesses a target.</summary>
    /// <param name="input">The input of the progress measures.</param>
    /// <param name="criterion">The criterion of the target.</param>
    /// <param name="baseline">The baseline, if any.</param>
    /// <param name="coverage">The coverage of the target period, if any.</param>
    /// <param name="latest">The latest observation, if any.</param>
    /// <param name="trace">Collects the notes.</param>
    public static ProgressAssessment Of(
        ProgressInput input,
        TargetCriterion criterion,
        Baseline? baseline,
        PeriodCoverage? coverage,
        ObservationValue? latest,
        CalculationTrace trace)
    {
        var calculator = new PaceCalculator(input, criterion, baseline);
        var classifier = new StatusClassifier(input, criterion);
        AddDataNotes(input, coverage, trace);
        return coverage is null ? BeforePeriod(calculator, classifier, latest) : InPeriod(calculator, classifier, coverage, trace);
    }

    private static void AddDataNotes(ProgressInput input, PeriodCoverage? coverage, CalculationTrace trace)
    {
        if (input.UndecidedCoverage is { } newer)
            trace.Add(NoteCode.NewerUndecided, $"{newer.Observation.Period}");
        if (coverage is { IsWhole: true, IsOwn: false })
            trace.Add(NoteCode.WholeByParts, DescribeParts(coverage));
        if (coverage is { IsMean: true })
            trace.Add(NoteCode.MeanOfParts, DescribeParts(coverage));
        if (input.Timing.OverTime == TemporalAggregation.Last || coverage is { IsOwn: true })
            return;

        var sum = new Accumulation(input.Period, input.Observations, input.Timing);
        if (coverage is not { IsDifference: true } && sum.Gap is { } gap)
            trace.Add(NoteCode.GapInPeriod, gap);
        if (input.AddsUp && sum.Fall is { } fall)
            trace.Add(NoteCode.CumulativeFell, fall);
        if (coverage is not { IsDifference: true } && sum.Disagreement is { } disagreement)
            trace.Add(NoteCode.SumsDisagree, disagreement);
        if (coverage is { IsDifference: true })
            trace.Add(NoteCode.DerivedByDifference);
    }

    /// <summary>Assesses a target without an observation of its period.</summary>
    /// <remarks>The linear method has no pace yet. The other methods use the trend from the baseline to a later observation.</remarks>
    private static ProgressAssessment BeforePeriod(PaceCalculator calculator, StatusClassifier classifier, ObservationValue? latest)
    {
        var (input, baseline) = (calculator.Input, calculator.Baseline);
        var awaiting = new ProgressAssessment(ProgressStatus.AwaitingData, Elapsed.None, Pace.None(NoteCode.NoObservationOfPeriod));
        if (input.Method == ProgressMethod.Linear || calculator.Criterion is DirectionOnly)
            return awaiting;

        var since = input.LatestBeforePeriod;
        if (since?.Level is not { } level
            || since != latest
            || baseline is null
            || since.Period.LastMonth <= baseline.Observation.Period.LastMonth)
        {
            return awaiting with { Pace = awaiting.Pace with { Percent = NoteCode.NoObservationSinceBaseline } };
        }

        var pace = awaiting.Pace with { Percent = calculator.BeforePeriod(since, level.Value) };
        return baseline.Observation.Level is null
            ? awaiting with { Pace = pace }
            : awaiting with { Pace = pace, Status = classifier.ByPace(level, pace, inPeriod: false) };
    }

    private static ProgressAssessment InPeriod(
        PaceCalculator calculator, StatusClassifier classifier, PeriodCoverage coverage, CalculationTrace trace)
    {
        var elapsed = Elapsed.Of(calculator.Input, coverage);
        trace.Add(elapsed.Reason);
        var samePoint = coverage.IsWhole ? null : calculator.Input.SamePoint(coverage);
        var pace = calculator.At(coverage, elapsed, samePoint, trace);
        var observation = coverage.Observation;
        var directionOnly = calculator.Criterion as DirectionOnly;
        if (!coverage.IsWhole && directionOnly is null && observation.Level is { } level && classifier.IsCeilingPassed(level))
            trace.Add(NoteCode.CeilingExceeded);

        var (status, reason) = coverage.IsWhole ? classifier.ForWholePeriod(observation)
            : directionOnly is not null ? classifier.ByDirection(directionOnly, observation, samePoint?.Observation.Level)
            : (classifier.ByPace(observation.Level, pace, inPeriod: true), null);
        trace.Add(reason);
        return new(status, elapsed, pace, samePoint);
    }

    private static string DescribeParts(PeriodCoverage coverage) => coverage.Parts is [var only]
        ? $"{only.Period}"
        : $"{coverage.Parts.Min(part => part.Period)}–{coverage.Parts.Max(part => part.Period)}";
}

using IndicatorsApi.Measures.Calculation;
using IndicatorsApi.Measures.Observations;
using IndicatorsApi.Measures.Criteria;
using IndicatorsApi.Measures.Notes;

namespace IndicatorsApi.Measures.Progress;

/// <summary>Where a target stands in its period.</summary>
/// <param name="Status">How it stands.</param>
/// <param name="Elapsed">How much of the period is covered.</param>
/// <param name="Pace">How fast it goes.</param>
/// <param name="SamePoint">The same point of the baseline's period, which a mere direction is compared with.</param>
internal sealed record ProgressAssessment(ProgressStatus Status, Elapsed Elapsed, Pace Pace, PeriodCoverage? SamePoint = null)
{
    /// <summary>Finds out where a target stands.</summary>
    /// <param name="input">What decides it.</param>
    /// <param name="goal">What its rule demands.</param>
    /// <param name="baseline">What it is compared with.</param>
    /// <param name="position">How far the period has come.</param>
    /// <param name="latest">The newest figure.</param>
    /// <param name="paper">Takes the notes that arise.</param>
    public static ProgressAssessment Of(ProgressInput input, TargetCriterion goal, Baseline? baseline, PeriodCoverage? position, ObservationValue? latest, CalculationTrace paper)
    {
        var pacing = new PaceCalculator(input, goal, baseline);
        var assessor = new StatusClassifier(input, goal);
        NoteWhatIsMissing(input, position, paper);
        return position is null ? BeforeThePeriod(pacing, assessor, latest) : InThePeriod(pacing, assessor, position, paper);
    }

    private static void NoteWhatIsMissing(ProgressInput input, PeriodCoverage? position, CalculationTrace paper)
    {
        if (input.Undecided is { } newer)
            paper.Add(NoteCode.NewerUndecided, $"{newer.Observation.Period}");
        if (position is { IsWhole: true, IsOwn: false })
            paper.Add(NoteCode.WholeByParts, NamesOf(position));
        if (position is { IsMean: true })
            paper.Add(NoteCode.MeanOfParts, NamesOf(position));
        if (input.Timing.OverTime == TemporalAggregation.Last || position is { IsOwn: true })
            return;

        var sum = new Accumulation(input.Period, input.Observations, input.Timing);
        if (position is not { IsDifference: true } && sum.Gap is { } gap)
            paper.Add(NoteCode.GapInPeriod, gap);
        if (input.AddsUp && sum.Fall is { } fall)
            paper.Add(NoteCode.CumulativeFell, fall);
        if (position is not { IsDifference: true } && sum.Disagreement is { } disagreement)
            paper.Add(NoteCode.SumsDisagree, disagreement);
        if (position is { IsDifference: true })
            paper.Add(NoteCode.DerivedByDifference);
    }

    /// <summary>
    /// Nothing of the target period is in: the even course says nothing yet, but the other methods see the trend since the
    /// baseline, where there is a figure after it.
    /// </summary>
    private static ProgressAssessment BeforeThePeriod(PaceCalculator pacing, StatusClassifier assessor, ObservationValue? latest)
    {
        var (input, baseline) = (pacing.Input, pacing.Baseline);
        var awaiting = new ProgressAssessment(ProgressStatus.AwaitingData, Elapsed.Nothing, Pace.None(NoteCode.NoObservationOfPeriod));
        if (input.Method == ProgressMethod.Linear || pacing.Goal is DirectionOnly)
            return awaiting;

        var since = input.LastBefore;
        if (since?.Level is not { } level || since != latest || baseline is null || since.Period.LastMonth <= baseline.Observation.Period.LastMonth)
            return awaiting with { Pace = awaiting.Pace with { Percent = NoteCode.NothingSinceBaseline } };

        var pace = awaiting.Pace with { Percent = pacing.Before(since, level.Value) };
        return baseline.Observation.Level is null ? awaiting with { Pace = pace } : awaiting with { Pace = pace, Status = assessor.ByPace(level, pace, inPeriod: false) };
    }

    private static ProgressAssessment InThePeriod(PaceCalculator pacing, StatusClassifier assessor, PeriodCoverage position, CalculationTrace paper)
    {
        var elapsed = Elapsed.Of(pacing.Input, position);
        paper.Add(elapsed.Because);
        var samePoint = position.IsWhole ? null : pacing.Input.SamePoint(position);
        var pace = pacing.At(position, elapsed, samePoint, paper);
        if (!position.IsWhole && pacing.Goal is not DirectionOnly && position.Observation.Level is { } level && assessor.IsCeilingPassed(level))
            paper.Add(NoteCode.CeilingPassed);

        var status = position.IsWhole ? Noted(assessor.ByOwnObservation(position.Observation), paper)
            : pacing.Goal is DirectionOnly toward ? Noted(assessor.ByDirection(toward, position.Observation, samePoint?.Observation.Level), paper)
            : assessor.ByPace(position.Observation.Level, pace, inPeriod: true);
        return new(status, elapsed, pace, samePoint);
    }

    private static string NamesOf(PeriodCoverage position) =>
        position.Parts is [var only] ? $"{only.Period}" : $"{position.Parts.Min(part => part.Period)}–{position.Parts.Max(part => part.Period)}";

    private static ProgressStatus Noted((ProgressStatus Status, NoteCode? Because) judged, CalculationTrace paper)
    {
        paper.Add(judged.Because);
        return judged.Status;
    }
}

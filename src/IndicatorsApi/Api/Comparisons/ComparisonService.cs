using IndicatorsApi.Api.Growth;
using IndicatorsApi.Api.Progress;
using IndicatorsApi.Api.Rollups;
using IndicatorsApi.Measures.Comparisons;
using IndicatorsApi.Measures.RegionChanges;
using IndicatorsApi.Measures.Observations;
using IndicatorsApi.Measures.Growth;
using IndicatorsApi.Measures.Notes;
using IndicatorsApi.Measures.Rollups;
using IndicatorsApi.Data.Revisions;
using IndicatorsApi.Data.EntityFramework;
using Microsoft.EntityFrameworkCore;

namespace IndicatorsApi.Api.Comparisons;

/// <summary>Loads the numbers by which regions are compared: each is what the region's own answer has.</summary>
public sealed class ComparisonService(IndicatorsContext db, GrowthService growth, ProgressService progress)
{
    private static readonly ComparedValue NoObservation = new(null, Notes: new Note(NoteCode.NoObservationOfPeriod));

    /// <summary>Compares regions.</summary>
    public async Task<Comparison> CompareAsync(ComparisonRequest question, CancellationToken cancellationToken)
    {
        var numbers = await NumbersAsync(question, cancellationToken);
        var before = new Dictionary<string, ComparedValue>(StringComparer.Ordinal);
        if (question.By is ComparisonMeasure.Value or ComparisonMeasure.Growth && question.Period.YearEarlier is { } earlier)
            before = await NumbersAsync(question with { Period = earlier, Assessment = question.Assessment with { On = null } }, cancellationToken, PointsOf(numbers));
        return new(question, numbers, before);
    }

    /// <summary>The same points one year earlier: only what speaks of the same months can have changed its place.</summary>
    private static Dictionary<string, Period> PointsOf(Dictionary<string, ComparedValue> numbers) =>
        numbers.Where(number => number.Value.Through?.YearEarlier is not null).ToDictionary(number => number.Key, number => number.Value.Through!.YearEarlier!, StringComparer.Ordinal);

    private async Task<Dictionary<string, ComparedValue>> NumbersAsync(ComparisonRequest question, CancellationToken cancellationToken, IReadOnlyDictionary<string, Period>? at = null)
    {
        var codes = question.Regions.Select(region => region.Code).Concat(question.Parent is { } parent ? [parent.Code] : []).Distinct(StringComparer.Ordinal).ToList();
        return question.By switch
        {
            ComparisonMeasure.Value => await ValuesAsync(question, codes, at, cancellationToken),
            ComparisonMeasure.Growth => await GrowthAsync(question, codes, cancellationToken),
            _ => await StandingAsync(question, codes, cancellationToken),
        };
    }

    private async Task<Dictionary<string, ComparedValue>> ValuesAsync(ComparisonRequest question, List<string> codes, IReadOnlyDictionary<string, Period>? at, CancellationToken cancellationToken)
    {
        var (indicator, period) = (question.Indicator, question.Period);
        var factor = question.Unit is { } unit ? indicator.Unit.FactorTo(unit) : 1;
        var values = await db.ValuesAsync(codes, [indicator.Code], period, question.Assessment, cancellationToken);
        var observations = values.ToDictionary(region => region.Key.Region, IReadOnlyList<ObservationValue> (region) => [.. region.Select(observation => observation.Scale(factor))], StringComparer.Ordinal);
        var points = observations.ToDictionary(region => region.Key, region => CumulativePoints.Of(period, indicator.Timing, region.Value), StringComparer.Ordinal);
        var common = question.Through == AlignmentPoint.Common ? CommonOf([.. question.Regions.Select(region => points.GetValueOrDefault(region.Code)).OfType<IReadOnlyDictionary<int, QualifiedValue>>()]) : null;
        return codes.ToDictionary(code => code, code => points.TryGetValue(code, out var own) && own.Count > 0 ? ValueOf(code, own) : NoObservation, StringComparer.Ordinal);

        ComparedValue ValueOf(string code, IReadOnlyDictionary<int, QualifiedValue> own)
        {
            int? months = at is null ? common ?? own.Keys.Max()
                : at.TryGetValue(code, out var wanted) ? own.Keys.Where(months => RollupLine.PointAt(period, indicator, months) == wanted).Cast<int?>().FirstOrDefault() : null;
            return months is not { } point || !own.TryGetValue(point, out var value) ? new(null, Notes: new Note(NoteCode.NotAtThisPoint))
                : new(value.Value, RollupLine.PointAt(period, indicator, point), value.Qualifier, [.. NotesOn(code, value, point)]);
        }

        IEnumerable<Note> NotesOn(string code, QualifiedValue value, int point)
        {
            if (!value.IsExact)
                yield return new(NoteCode.ValueQualified);
            if (PredecessorAggregation.NoteOn(CumulativePoints.StandInsAt(period, indicator.Timing, observations[code], point)) is { } merged)
                yield return merged;
        }
    }

    /// <summary>The newest point that all have, of those that have any; where there is none, the newest of those that most have.</summary>
    private static int? CommonOf(List<IReadOnlyDictionary<int, QualifiedValue>> regions) =>
        regions.SelectMany(region => region.Keys).GroupBy(months => months).OrderByDescending(point => point.Count()).ThenByDescending(point => point.Key).Select(point => (int?)point.Key).FirstOrDefault();

    private async Task<Dictionary<string, ComparedValue>> GrowthAsync(ComparisonRequest question, List<string> codes, CancellationToken cancellationToken)
    {
        var (indicator, period, asOf) = (question.Indicator.Code, question.Period, question.Assessment.AsOf);
        var observations = question.Assessment.On is { } day && period.End > day ? [] : await db.At<Observation>(asOf).WithCommits()
            .Where(o => o.IndicatorCode == indicator && o.Period == period && codes.Contains(o.RegionCode))
            .ToListAsync(cancellationToken);
        var measured = await growth.MeasureAsync(observations, unit: null, asOf, cancellationToken);
        var known = observations.Zip(measured).ToDictionary(observation => observation.First.RegionCode, observation => GrowthOf(observation.Second, period), StringComparer.Ordinal);
        return codes.ToDictionary(code => code, code => known.GetValueOrDefault(code) ?? NoObservation, StringComparer.Ordinal);
    }

    private static ComparedValue GrowthOf(GrowthResult result, Period period) => new(
        result.GrowthPercent ?? result.ChangePercentagePoints, period, result.Observation.Level?.Qualifier ?? Qualifier.Exact, result.Notes);

    private async Task<Dictionary<string, ComparedValue>> StandingAsync(ComparisonRequest question, List<string> codes, CancellationToken cancellationToken)
    {
        var (indicator, period) = (question.Indicator.Code, question.Period);
        var targets = await db.At<Target>(question.Assessment.AsOf).WithCommits()
            .Where(t => t.IndicatorCode == indicator && t.Period == period && codes.Contains(t.RegionCode))
            .ToListAsync(cancellationToken);
        var measured = await progress.MeasureAsync(targets, unit: null, question.Assessment, cancellationToken);
        var compared = question.Regions.Select(region => region.Code).ToHashSet(StringComparer.Ordinal);
        if (question.Through == AlignmentPoint.Common
            && measured.Where(target => target.Result.InTargetPeriod && compared.Contains(target.Target.RegionCode)).Select(target => target.Result.ReportedThrough).Min() is { } common)
            measured = await progress.MeasureAsync(targets, unit: null, question.Assessment with { On = common }, cancellationToken);
        var known = measured.ToDictionary(target => target.Target.RegionCode, target => StandingOf(question.By, target), StringComparer.Ordinal);
        return codes.ToDictionary(code => code, code => known.GetValueOrDefault(code) ?? new(null, Notes: new Note(NoteCode.NoTargetOfPeriod)), StringComparer.Ordinal);
    }

    /// <summary>Before any figure of the period is in, a target stands where it starts from; that is no place among those that have begun.</summary>
    private static ComparedValue StandingOf(ComparisonMeasure by, TargetProgress target)
    {
        var result = target.Result;
        var number = !result.InTargetPeriod ? null : by switch
        {
            ComparisonMeasure.Attainment => result.AttainmentPercent,
            ComparisonMeasure.Pace => result.PacePercent,
            _ => result.LeadPercentagePoints,
        };
        IReadOnlyList<Note> notes = result.InTargetPeriod || result.Says(NoteCode.NoObservationOfPeriod) ? result.Notes : [new(NoteCode.NoObservationOfPeriod), .. result.Notes];
        return new(number, result.InTargetPeriod ? result.Latest?.Period : null, result.Latest?.Level?.Qualifier ?? Qualifier.Exact, notes);
    }
}

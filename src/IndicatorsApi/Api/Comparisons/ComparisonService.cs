using IndicatorsApi.Api.Growth;
using IndicatorsApi.Api.Progress;
using IndicatorsApi.Api.Rollups;
using IndicatorsApi.Data.EntityFramework;
using IndicatorsApi.Data.Revisions;
using IndicatorsApi.Measures.Comparisons;
using IndicatorsApi.Measures.Growth;
using IndicatorsApi.Measures.Notes;
using IndicatorsApi.Measures.Observations;
using IndicatorsApi.Measures.RegionChanges;
using IndicatorsApi.Measures.Rollups;
using Microsoft.EntityFrameworkCore;

namespace IndicatorsApi.Api.Comparisons;

/// <summary>Loads the numbers of comparisons. Each number equals the one in the region's own response.</summary>
public sealed class ComparisonService(IndicatorsContext db, GrowthService growth, ProgressService progress)
{
    private static readonly ComparedValue NoObservation = new(null, Notes: new Note(NoteCode.NoObservationOfPeriod));

    /// <summary>Loads a comparison.</summary>
    public async Task<Comparison> CompareAsync(ComparisonRequest request, CancellationToken cancellationToken)
    {
        var numbers = await NumbersAsync(request, cancellationToken);
        var before = new Dictionary<string, ComparedValue>(StringComparer.Ordinal);
        if (request.By is ComparisonMeasure.Value or ComparisonMeasure.Growth && request.Period.YearEarlier is { } earlier)
            before = await NumbersAsync(
                request with { Period = earlier, Assessment = request.Assessment with { On = null } }, cancellationToken,
                PointsOf(numbers));
        return new(request, numbers, before);
    }

    /// <summary>Returns the same points one year earlier. A rank change is meaningful only between equal parts of a year.</summary>
    private static Dictionary<string, Period> PointsOf(Dictionary<string, ComparedValue> numbers) =>
        numbers.Where(number => number.Value.Through?.YearEarlier is not null)
            .ToDictionary(number => number.Key, number => number.Value.Through!.YearEarlier!, StringComparer.Ordinal);

    private async Task<Dictionary<string, ComparedValue>> NumbersAsync(
        ComparisonRequest request, CancellationToken cancellationToken, IReadOnlyDictionary<string, Period>? at = null)
    {
        var codes = request.Regions.Select(region => region.Code).Concat(request.Parent is { } parent ? [parent.Code] : [])
            .Distinct(StringComparer.Ordinal).ToList();
        return request.By switch
        {
            ComparisonMeasure.Value => await ValuesAsync(request, codes, at, cancellationToken),
            ComparisonMeasure.Growth => await GrowthAsync(request, codes, cancellationToken),
            _ => await TargetMeasuresAsync(request, codes, cancellationToken),
        };
    }

    private async Task<Dictionary<string, ComparedValue>> ValuesAsync(
        ComparisonRequest request, List<string> codes, IReadOnlyDictionary<string, Period>? at, CancellationToken cancellationToken)
    {
        var (indicator, period) = (request.Indicator, request.Period);
        var factor = request.Unit is { } unit ? indicator.Unit.FactorTo(unit) : 1;
        var values = await db.LoadValuesAsync(codes, [indicator.Code], period, request.Assessment, cancellationToken);
        var observations = values.ToDictionary(
            region => region.Key.Region,
            IReadOnlyList<ObservationValue> (region) => [.. region.Select(observation => observation.Scale(factor))],
            StringComparer.Ordinal);
        var points = observations.ToDictionary(
            region => region.Key, region => CumulativePoints.Of(period, indicator.Timing, region.Value), StringComparer.Ordinal);
        var common = request.Through == AlignmentPoint.Common
            ? CommonOf(
                [.. request.Regions.Select(region => points.GetValueOrDefault(region.Code))
                    .OfType<IReadOnlyDictionary<int, QualifiedValue>>()])
            : null;
        return codes.ToDictionary(
            code => code, code => points.TryGetValue(code, out var own) && own.Count > 0 ? ValueOf(code, own) : NoObservation,
            StringComparer.Ordinal);

        ComparedValue ValueOf(string code, IReadOnlyDictionary<int, QualifiedValue> own)
        {
            int? months = at is null ? common ?? own.Keys.Max()
                : at.TryGetValue(code, out var same)
                    ? own.Keys.Where(months => RollupLine.PointAt(period, indicator, months) == same).Cast<int?>().FirstOrDefault()
                    : null;
            return months is not { } point || !own.TryGetValue(point, out var value)
                ? new(null, Notes: new Note(NoteCode.NoObservationAtPoint))
                : new(value.Value, RollupLine.PointAt(period, indicator, point), value.Qualifier, [.. NotesOn(code, value, point)]);
        }

        IEnumerable<Note> NotesOn(string code, QualifiedValue value, int point)
        {
            if (!value.IsExact)
                yield return new(NoteCode.ValueQualified);
            var aggregates = CumulativePoints.PredecessorAggregatesAt(period, indicator.Timing, observations[code], point);
            if (PredecessorAggregation.NoteOn(aggregates) is { } merged)
                yield return merged;
        }
    }

    /// <summary>
    /// Returns the newest point that all regions with values have reported, or else the newest of the most frequent points.
    /// </summary>
    private static int? CommonOf(List<IReadOnlyDictionary<int, QualifiedValue>> regions) =>
        regions.SelectMany(region => region.Keys).GroupBy(months => months).OrderByDescending(point => point.Count())
            .ThenByDescending(point => point.Key).Select(point => (int?)point.Key).FirstOrDefault();

    private async Task<Dictionary<string, ComparedValue>> GrowthAsync(
        ComparisonRequest request, List<string> codes, CancellationToken cancellationToken)
    {
        var (indicator, period, asOf) = (request.Indicator.Code, request.Period, request.Assessment.AsOf);
        var observations = request.Assessment.On is { } day && period.End > day ? [] : await db.AsOf<Observation>(asOf).WithCommits()
            .Where(o => o.IndicatorCode == indicator && o.Period == period && codes.Contains(o.RegionCode))
            .ToListAsync(cancellationToken);
        var measured = await growth.MeasureAsync(observations, unit: null, asOf, cancellationToken);
        var byRegion = observations.Zip(measured).ToDictionary(
            pair => pair.First.RegionCode, pair => GrowthOf(pair.Second, period), StringComparer.Ordinal);
        return codes.ToDictionary(code => code, code => byRegion.GetValueOrDefault(code) ?? NoObservation, StringComparer.Ordinal);
    }

    private static ComparedValue GrowthOf(GrowthResult result, Period period) => new(
        result.GrowthPercent ?? result.ChangePercentagePoints, period, result.Observation.Level?.Qualifier ?? Qualifier.Exact,
        result.Notes);

    private async Task<Dictionary<string, ComparedValue>> TargetMeasuresAsync(
        ComparisonRequest request, List<string> codes, CancellationToken cancellationToken)
    {
        var (indicator, period) = (request.Indicator.Code, request.Period);
        var targets = await db.AsOf<Target>(request.Assessment.AsOf).WithCommits()
            .Where(t => t.IndicatorCode == indicator && t.Period == period && codes.Contains(t.RegionCode))
            .ToListAsync(cancellationToken);
        var measured = await progress.MeasureAsync(targets, unit: null, request.Assessment, cancellationToken);
        var compared = request.Regions.Select(region => region.Code).ToHashSet(StringComparer.Ordinal);
        if (request.Through == AlignmentPoint.Common
            && measured.Where(target => target.Result.InTargetPeriod && compared.Contains(target.Target.RegionCode))
                .Select(target => target.Result.ReportedThrough).Min() is { } common)
            measured = await progress.MeasureAsync(targets, unit: null, request.Assessment with { On = common }, cancellationToken);
        var byRegion = measured.ToDictionary(
            target => target.Target.RegionCode, target => MeasureOf(request.By, target), StringComparer.Ordinal);
        return codes.ToDictionary(
            code => code, code => byRegion.GetValueOrDefault(code) ?? new(null, Notes: new Note(NoteCode.NoTargetOfPeriod)),
            StringComparer.Ordinal);
    }

    /// <summary>Returns a measure of a target. Without an observation of the period, the target has no rank.</summary>
    private static ComparedValue MeasureOf(ComparisonMeasure by, TargetProgress target)
    {
        var result = target.Result;
        var number = !result.InTargetPeriod ? null : by switch
        {
            ComparisonMeasure.Attainment => result.AttainmentPercent,
            ComparisonMeasure.Pace => result.PacePercent,
            _ => result.LeadPercentagePoints,
        };
        IReadOnlyList<Note> notes = result.InTargetPeriod || result.HasNote(NoteCode.NoObservationOfPeriod)
            ? result.Notes
            : [new(NoteCode.NoObservationOfPeriod), .. result.Notes];
        return new(number, result.InTargetPeriod ? result.Latest?.Period : null, result.Latest?.Level?.Qualifier ?? Qualifier.Exact, notes);
    }
}

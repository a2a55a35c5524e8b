using IndicatorsApi.Data.CodeLists;
using IndicatorsApi.Data.EntityFramework;
using IndicatorsApi.Data.Revisions;
using IndicatorsApi.Data.Versioning;
using IndicatorsApi.Measures.Observations;
using IndicatorsApi.Measures.Progress;
using IndicatorsApi.Measures.RegionChanges;
using IndicatorsApi.Measures.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using NodaTime;

namespace IndicatorsApi.Api.Progress;

/// <summary>Loads and measures the progress of targets.</summary>
public sealed class ProgressService(IndicatorsContext db, IOptions<ProgressOptions> options)
{
    private const int MaxKeysPerTarget = 3;

    /// <summary>Measures the progress of targets.</summary>
    /// <param name="targets">The targets, with their indicators and units.</param>
    /// <param name="unit">The unit of the measures. The unit of each indicator by default.</param>
    /// <param name="assessment">The assessment options.</param>
    /// <param name="cancellationToken">The cancellation token.</param>
    /// <returns>One result for each target, in the same order.</returns>
    public async Task<IReadOnlyList<TargetProgress>> MeasureAsync(
        IReadOnlyList<Target> targets, Unit? unit, AssessmentOptions assessment, CancellationToken cancellationToken)
    {
        var inputs = await InputsAsync(targets, unit, assessment, cancellationToken);
        return [.. targets.Zip(inputs, (target, input) => new TargetProgress(target, unit, input, ProgressResult.Of(input)))];
    }

    /// <summary>Loads the inputs of the measures.</summary>
    /// <inheritdoc cref="MeasureAsync" />
    /// <returns>One input for each target, in the same order.</returns>
    public async Task<IReadOnlyList<ProgressInput>> InputsAsync(
        IReadOnlyList<Target> targets, Unit? unit, AssessmentOptions assessment, CancellationToken cancellationToken)
    {
        if (targets.Count == 0)
            return [];

        var codeLists = await db.LoadCodeListsAsync(cancellationToken);
        var (from, last) = YearsOf(targets);
        var recent = await LoadObservationsAsync(targets, from, last, codeLists.Lineage, assessment.AsOf, cancellationToken);
        var inputs = InputsOf(targets, unit, recent, codeLists, assessment);

        // Without an observation of the period, the last one before it may be much older.
        var withoutLast = targets.Zip(inputs).Where(pair => pair.Second.LatestBeforePeriod is null).Select(pair => pair.First).ToList();
        if (withoutLast.Count == 0)
            return inputs;
        var older = await LastBeforeAsync(withoutLast, from, assessment, cancellationToken);
        return older.Count == 0 ? inputs : InputsOf(targets, unit, [.. recent, .. older], codeLists, assessment);
    }

    /// <summary>
    /// Returns the first and last periods of the years to load: target periods, the same periods a year earlier, and baselines.
    /// </summary>
    internal static (Period From, Period Last) YearsOf(IReadOnlyList<Target> targets)
    {
        var first = targets.SelectMany(target => new[] { target.Period, target.Period.YearEarlier, target.EffectiveBaselinePeriod })
            .OfType<Period>().Min(period => period.FirstMonth);
        var lastYear = targets.Max(target => target.Period.Year);
        return (Period.Of(PeriodKind.Month, first / 12, 1), Period.Of(PeriodKind.YearToDate, lastYear, 12));
    }

    private IReadOnlyList<ProgressInput> InputsOf(
        IReadOnlyList<Target> targets, Unit? unit, IReadOnlyList<Observation> observations, CodeListSet codeLists,
        AssessmentOptions assessment)
    {
        var lookup = observations.ToLookup(o => (o.RegionCode, o.IndicatorCode));
        return [.. targets.Select(target => InputOf(target, unit ?? target.Indicator.Unit, lookup, codeLists, assessment))];
    }

    /// <summary>Returns the input of the measures of a target.</summary>
    /// <param name="target">The target.</param>
    /// <param name="unit">The unit of the measures.</param>
    /// <param name="observations">The observations, by region and indicator. Others may be included.</param>
    /// <param name="codeLists">The code lists.</param>
    /// <param name="assessment">The assessment options.</param>
    internal ProgressInput InputOf(
        Target target, Unit unit, ILookup<(string Region, string Indicator), Observation> observations, CodeListSet codeLists,
        AssessmentOptions assessment) => new()
        {
            Period = target.Period,
            Rule = target.Rule.Scale(target.Indicator.Unit.FactorTo(unit)),
            Polarity = target.Indicator.Polarity,
            Measure = target.Indicator.Measure,
            OverTime = target.Indicator.OverTime,
            WeightedByDays = target.Indicator.WeightedByDays,
            IsPercent = target.Indicator.Unit.IsPercent,
            Observations =
                [.. ObservationsIn(unit, target.RegionCode, target.IndicatorCode, observations, codeLists)
                    .Where(observation => observation.Period.LastMonth <= target.Period.LastMonth)],
            BaselineObservations = [.. ObservationsIn(unit, target.RegionCode, target.EffectiveBaselineIndicator, observations, codeLists)],
            BaselinePeriod = target.EffectiveBaselinePeriod,
            HasExplicitBaseline = target.HasExplicitBaseline,
            BaselineComparable = target.BaselineComparable,
            Change = target.EffectiveBaselinePeriod is { } baseline
                ? codeLists.Lineage.Between(target.RegionCode, baseline, target.Period)
                : RegionChange.None,
            Method = assessment.Method,
            Thresholds = options.Value.Of(assessment.Method),
            DirectionThresholds = options.Value.Direction,
            Min = (target.Indicator.Min ?? ValueBounds.Min(target.Indicator.Measure))?.Times(target.Indicator.Unit.FactorTo(unit)),
            Max = (target.Indicator.Max ?? ValueBounds.Max(target.Indicator.Measure, target.Indicator.Unit.IsPercent))
                ?.Times(target.Indicator.Unit.FactorTo(unit)),
            NearPercent = options.Value.NearPercent,
            AheadPercent = options.Value.AheadPercent,
            Profile = assessment.Profile ?? target.Indicator.Profile,
            On = assessment.On,
            Today = assessment.Today,
        };

    private static IEnumerable<ObservationValue> ObservationsIn(
        Unit unit, string region, string indicator, ILookup<(string Region, string Indicator), Observation> observations,
        CodeListSet codeLists)
    {
        return Recorded(region).Concat(
            PredecessorAggregation.Of(codeLists.Lineage, region, codeLists.Indicators[indicator].Rollup, Recorded));

        IEnumerable<ObservationValue> Recorded(string code) =>
            observations[(code, indicator)]
                .Select(observation => observation.ToObservationValue().Scale(observation.Indicator.Unit.FactorTo(unit)));
    }

    private async Task<IReadOnlyList<Observation>> LoadObservationsAsync(
        IReadOnlyList<Target> targets, Period from, Period last, RegionLineage succession, long? asOf, CancellationToken cancellationToken)
    {
        var regions = targets.Select(t => t.RegionCode).Distinct(StringComparer.Ordinal).ToList();
        var indicators = targets.SelectMany(t => new[] { t.IndicatorCode, t.EffectiveBaselineIndicator }).Distinct(StringComparer.Ordinal)
            .ToList();
        var rows = db.AsOf<Observation>(asOf).Where(o => o.Period >= from && o.Period <= last);

        // For targets of many regions, most pairs of a region and an indicator have no target and need not be loaded.
        var own = regions.Count * indicators.Count <= MaxKeysPerTarget * targets.Count
            ? await rows.WithCommits().Where(o => regions.Contains(o.RegionCode) && indicators.Contains(o.IndicatorCode))
                .ToListAsync(cancellationToken)
            : await KeysOf(targets).SelectMany(key => rows.Where(o => o.RegionCode == key.Region && o.IndicatorCode == key.Indicator))
                .WithCommits().ToListAsync(cancellationToken);
        var predecessors = succession.WithMergedPredecessors(regions).Skip(regions.Count).ToList();
        if (predecessors.Count == 0)
            return own;
        own.AddRange(
            await rows.WithCommits().Where(o => predecessors.Contains(o.RegionCode) && indicators.Contains(o.IndicatorCode))
                .ToListAsync(cancellationToken));
        return own;
    }

    private IQueryable<SeriesKey> KeysOf(IReadOnlyList<Target> targets)
    {
        var ids = targets.Select(target => target.Id).ToList();
        var rows = db.Targets.Where(target => ids.Contains(target.Id));
        return rows.Select(target => new SeriesKey { Region = target.RegionCode, Indicator = target.IndicatorCode })
            .Union(
                rows.Where(target => target.BaselineIndicatorCode != null)
                    .Select(target => new SeriesKey { Region = target.RegionCode, Indicator = target.BaselineIndicatorCode! }));
    }

    /// <summary>Loads the last observations before a month, by indicator and period kind, up to the reference date.</summary>
    private async Task<IReadOnlyList<Observation>> LastBeforeAsync(
        List<Target> targets, Period from, AssessmentOptions assessment, CancellationToken cancellationToken)
    {
        if (LastMonthBefore(from, assessment.On) is not { } last)
            return [];
        var older = new List<Observation>();
        foreach (var form in targets.GroupBy(target => ProgressInput.FormBefore(target.Period)))
        {
            var ids = form.Select(target => target.Id).ToList();
            var keys = db.Targets.Where(target => ids.Contains(target.Id))
                .Select(target => new SeriesKey { Region = target.RegionCode, Indicator = target.IndicatorCode });
            older.AddRange(await db.FindLatestAsync(keys, form.Key, last, assessment.AsOf, cancellationToken));
        }

        return older;
    }

    /// <summary>Returns the last period that ends before a month and by a day. `null` before the first supported year.</summary>
    private static Period? LastMonthBefore(Period month, LocalDate? day)
    {
        var last = month.Start.PlusDays(-1);
        if (day is { } on && on < last)
            last = on.PlusDays(1).With(DateAdjusters.StartOfMonth).PlusDays(-1);
        return last.Year < Period.FirstYear ? null : Period.Of(PeriodKind.YearToDate, last.Year, last.Month);
    }
}

using IndicatorsApi.Data.CodeLists;
using IndicatorsApi.Data.EntityFramework;
using IndicatorsApi.Data.Revisions;
using IndicatorsApi.Data.Versioning;
using IndicatorsApi.Measures.Growth;
using IndicatorsApi.Measures.Observations;
using IndicatorsApi.Measures.Progress;
using IndicatorsApi.Measures.RegionChanges;
using IndicatorsApi.Measures.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace IndicatorsApi.Api.Growth;

/// <summary>Loads and measures the growth of observations.</summary>
public sealed class GrowthService(IndicatorsContext db, IOptions<GrowthOptions> options)
{
    /// <summary>Measures the growth of observations.</summary>
    /// <param name="observations">The observations, with their indicators and units.</param>
    /// <param name="unit">The unit of the measures. The unit of each indicator by default.</param>
    /// <param name="asOf">The dataset version. `null` for the newest.</param>
    /// <param name="cancellationToken">The cancellation token.</param>
    /// <param name="against">The base of the growth.</param>
    /// <param name="sinceYear">The start year of the compound annual growth rate. `null` for none.</param>
    /// <returns>One result for each observation, in the same order.</returns>
    public async Task<IReadOnlyList<GrowthResult>> MeasureAsync(
        IReadOnlyList<Observation> observations,
        Unit? unit,
        long? asOf,
        CancellationToken cancellationToken,
        GrowthBase against = GrowthBase.YearEarlier,
        int? sinceYear = null)
    {
        var succession = (await db.LoadCodeListsAsync(cancellationToken)).Lineage;
        var inputs = observations.Select(observation => InputOf(observation, unit, against, sinceYear)).ToList();
        var earlier = await LoadAsync(observations, inputs, succession, asOf, cancellationToken);
        return [.. observations.Zip(inputs, (observation, input) => GrowthResult.Of(input with
        {
            ObservedPrevious = Find(observation, input.PreviousPeriod),
            Since = Find(observation, SincePeriod(input)),
            Change = input.PreviousPeriod is { } previous
                ? succession.Between(observation.RegionCode, previous, observation.Period)
                : RegionChange.None,
        }))];

        ObservationValue? Find(Observation observation, Period? period) =>
            period is null
                ? null
                : WholeOf(observation.Indicator, period, ObservationsOf(observation.RegionCode, observation.Indicator))
                    ?.Scale(FactorOf(observation, unit));

        IEnumerable<ObservationValue> ObservationsOf(string region, Indicator indicator) =>
            Recorded(region, indicator)
                .Concat(PredecessorAggregation.Of(succession, region, indicator.Rollup, code => Recorded(code, indicator)));

        IEnumerable<ObservationValue> Recorded(string region, Indicator indicator) =>
            earlier[(region, indicator.Code)].Select(o => o.ToObservationValue());
    }

    /// <summary>Returns the observation of a period, or the aggregate of its parts if they cover all of it.</summary>
    private static ObservationValue? WholeOf(Indicator indicator, Period period, IEnumerable<ObservationValue> observations) =>
        PeriodCoverage.Candidates(period, indicator.Timing, [.. observations.Where(observation => period.Contains(observation.Period))])
            .FirstOrDefault(position => position.IsWhole)?.Observation;

    private GrowthInput InputOf(Observation observation, Unit? unit, GrowthBase against, int? sinceYear) => new()
    {
        Observation = observation.ToObservationValue().Scale(FactorOf(observation, unit)),
        Measure = observation.Indicator.Measure,
        IsPercent = observation.Indicator.Unit.IsPercent,
        Against = against,
        SinceYear = sinceYear,
        DisagreementPercentagePoints = options.Value.DisagreementPercentagePoints,
    };

    private static decimal FactorOf(Observation observation, Unit? unit) => unit is null ? 1 : observation.Indicator.Unit.FactorTo(unit);

    private static Period? SincePeriod(GrowthInput input) =>
        input.SinceYear is { } year && year < input.Observation.Period.Year
            ? input.Observation.Period.YearsEarlier(input.Observation.Period.Year - year)
            : null;

    /// <summary>
    /// Returns the periods that may cover a period. A year may be reported as 1—12月, by months, by quarters or by halves.
    /// </summary>
    private static IEnumerable<Period> PartsOf(Period period) => period.Kind != PeriodKind.Year ? [period] :
    [
        period,
        Period.Of(PeriodKind.YearToDate, period.Year, 12),
        .. Enumerable.Range(1, 12).Select(month => Period.Of(PeriodKind.Month, period.Year, month)),
        .. Enumerable.Range(1, 4).Select(quarter => Period.Of(PeriodKind.Quarter, period.Year, quarter)),
        .. Enumerable.Range(1, 2).Select(half => Period.Of(PeriodKind.Half, period.Year, half)),
    ];

    private async Task<ILookup<(string Region, string Indicator), Observation>> LoadAsync(
        IReadOnlyList<Observation> observations, List<GrowthInput> inputs, RegionLineage succession, long? asOf,
        CancellationToken cancellationToken)
    {
        var regions = succession.WithMergedPredecessors(observations.Select(o => o.RegionCode));
        var indicators = observations.Select(o => o.IndicatorCode).Distinct(StringComparer.Ordinal).ToList();
        var periods = inputs.SelectMany(input => new[] { input.PreviousPeriod, SincePeriod(input) }).OfType<Period>().Distinct().ToList();
        var parts = periods.SelectMany(PartsOf).Distinct().ToList();
        var earlier = await db.AsOf<Observation>(asOf).Include(o => o.Added)
            .Where(o => regions.Contains(o.RegionCode) && indicators.Contains(o.IndicatorCode) && parts.Contains(o.Period))
            .ToListAsync(cancellationToken);
        return earlier.ToLookup(o => (o.RegionCode, o.IndicatorCode));
    }
}

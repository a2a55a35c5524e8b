using IndicatorsApi.Measures.Figures;
using IndicatorsApi.Measures.Growth;
using IndicatorsApi.Record.Revisions;
using IndicatorsApi.Record.Storage;
using IndicatorsApi.Record.Vocabulary;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace IndicatorsApi.Api.Growth;

/// <summary>Loads what growth is measured from.</summary>
public sealed class GrowthService(IndicatorsContext db, IOptions<GrowthOptions> options)
{
    /// <summary>Measures the growth of observations.</summary>
    /// <param name="observations">The observations, with their indicators and units.</param>
    /// <param name="unit">The unit to measure in; without one each in its own.</param>
    /// <param name="asOf">The moment at which the record is looked at; nothing for now.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <param name="against">What growth is measured against.</param>
    /// <param name="sinceYear">The year from which the compound annual rate is asked for, if it is.</param>
    /// <returns>One result for each observation, in the same order.</returns>
    public async Task<IReadOnlyList<GrowthResult>> MeasureAsync(
        IReadOnlyList<Observation> observations,
        Unit? unit,
        long? asOf,
        CancellationToken cancellationToken,
        GrowthAgainst against = GrowthAgainst.YearEarlier,
        int? sinceYear = null)
    {
        var inputs = observations.Select(observation => InputOf(observation, unit, against, sinceYear)).ToList();
        var earlier = await LoadAsync(observations, inputs, asOf, cancellationToken);
        return [.. observations.Zip(inputs, (observation, input) => GrowthResult.Of(input with
        {
            ObservedPrevious = Find(observation, input.PreviousPeriod),
            Since = Find(observation, SincePeriod(input)),
        }))];

        Figure? Find(Observation observation, Period? period) =>
            period is not null && earlier.TryGetValue((observation.RegionCode, observation.IndicatorCode, period), out var found)
                ? found.ToFigure().Scale(FactorOf(observation, unit))
                : null;
    }

    private GrowthInput InputOf(Observation observation, Unit? unit, GrowthAgainst against, int? sinceYear) => new()
    {
        Figure = observation.ToFigure().Scale(FactorOf(observation, unit)),
        Measure = observation.Indicator.Measure,
        IsPercent = observation.Indicator.Unit.IsPercent,
        Against = against,
        SinceYear = sinceYear,
        DisagreementPercentagePoints = options.Value.DisagreementPercentagePoints,
    };

    private static decimal FactorOf(Observation observation, Unit? unit) => unit is null ? 1 : observation.Indicator.Unit.FactorTo(unit);

    private static Period? SincePeriod(GrowthInput input) =>
        input.SinceYear is { } year && year < input.Figure.Period.Year ? input.Figure.Period.YearsEarlier(input.Figure.Period.Year - year) : null;

    private async Task<Dictionary<(string Region, string Indicator, Period Period), Observation>> LoadAsync(
        IReadOnlyList<Observation> observations, List<GrowthInput> inputs, long? asOf, CancellationToken cancellationToken)
    {
        var regions = observations.Select(o => o.RegionCode).Distinct(StringComparer.Ordinal).ToList();
        var indicators = observations.Select(o => o.IndicatorCode).Distinct(StringComparer.Ordinal).ToList();
        var periods = inputs.SelectMany(input => new[] { input.PreviousPeriod, SincePeriod(input) }).OfType<Period>().Distinct().ToList();
        return await db.Observations.At(asOf).Include(o => o.Added)
            .Where(o => regions.Contains(o.RegionCode) && indicators.Contains(o.IndicatorCode) && periods.Contains(o.Period))
            .ToDictionaryAsync(o => (o.RegionCode, o.IndicatorCode, o.Period), cancellationToken);
    }
}

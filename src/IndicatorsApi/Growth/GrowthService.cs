using IndicatorsApi.Data;
using IndicatorsApi.Observations;
using IndicatorsApi.Revisions;
using IndicatorsApi.Units;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace IndicatorsApi.Growth;

/// <summary>Loads what growth is measured from.</summary>
public sealed class GrowthService(IndicatorsContext db)
{
    /// <summary>Measures the growth of observations over the same period one year earlier.</summary>
    /// <param name="observations">The observations, with their indicators and units.</param>
    /// <param name="unit">The unit to measure in; without one each in its own.</param>
    /// <param name="asOf">The moment at which the record is looked at; nothing for now.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>One result for each observation, in the same order.</returns>
    public async Task<IReadOnlyList<GrowthResult>> MeasureAsync(
        IReadOnlyList<Observation> observations, Unit? unit, Instant? asOf, CancellationToken cancellationToken)
    {
        var regions = observations.Select(o => o.RegionCode).Distinct(StringComparer.Ordinal).ToList();
        var indicators = observations.Select(o => o.IndicatorCode).Distinct(StringComparer.Ordinal).ToList();
        var periods = observations.Select(o => o.Period.YearEarlier).OfType<Period>().Distinct().ToList();
        var earlier = await db.Observations.At(asOf)
            .Where(o => regions.Contains(o.RegionCode) && indicators.Contains(o.IndicatorCode) && periods.Contains(o.Period))
            .ToDictionaryAsync(o => (o.RegionCode, o.IndicatorCode, o.Period), cancellationToken);

        return [.. observations.Select(Measure)];

        GrowthResult Measure(Observation observation)
        {
            var indicator = observation.Indicator;
            var factor = unit is null ? 1 : indicator.Unit.FactorTo(unit);
            var previous = observation.Period.YearEarlier is { } period
                ? earlier.GetValueOrDefault((observation.RegionCode, observation.IndicatorCode, period))
                : null;
            return GrowthResult.Of(
                observation.ToFigure().Scale(factor), previous?.ToFigure().Scale(factor), indicator.Measure, indicator.Unit.IsPercent);
        }
    }
}

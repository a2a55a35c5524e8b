using IndicatorsApi.Measures.Time;
using IndicatorsApi.Measures.Observations;
using IndicatorsApi.Data.Revisions;

namespace IndicatorsApi.Api.Observations;

/// <summary>Single months out of cumulative figures: what is published is January to June, what is asked for is June.</summary>
public static class DerivedMonths
{
    /// <summary>Derives a month.</summary>
    /// <param name="month">The month.</param>
    /// <param name="year">What is on record for the region and the indicator in that year, with indicator and labels.</param>
    /// <returns>
    /// <see langword="null"/> where the figures before or up to it do not join, or do not add up at all: stocks, ratios and ranks
    /// have no months to take apart.
    /// </returns>
    public static Observation? Derive(Period month, IReadOnlyCollection<Observation> year)
    {
        if (month.Kind != PeriodKind.Month || year.Count == 0 || year.First().Indicator.OverTime != TemporalAggregation.Sum)
            return null;

        var sum = new Accumulation(Period.OfYear(month.Year), year.Select(o => o.ToObservationValue()), TemporalProperties.Of(MeasureKind.Flow));
        if (sum.Difference(month.Number) is not { } level)
            return null;

        var periods = sum.Parts(month.Number)!.Union(sum.Parts(month.Number - 1)!).Select(part => part.Period).ToList();
        var parts = year.Where(o => periods.Contains(o.Period)).OrderBy(o => o.Period).ToList();
        var last = parts[^1];
        return new()
        {
            RegionCode = last.RegionCode,
            Region = last.Region,
            IndicatorCode = last.IndicatorCode,
            Indicator = last.Indicator,
            Period = month,
            Number = 0,
            Value = level.Value,
            Qualifier = level.Qualifier,
            Status = parts.Min(part => part.Status),
            SourceCode = last.SourceCode,
            Locator = last.Locator,
            Added = parts.MaxBy(part => part.RecordedIn)!.Added,
            AggregatedFrom = [.. parts.SelectMany(part => part.AggregatedFrom)],
            DerivedFrom = [.. parts.Select(part => part.Period)],
        };
    }
}

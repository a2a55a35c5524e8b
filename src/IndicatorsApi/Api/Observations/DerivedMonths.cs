using IndicatorsApi.Data.Revisions;
using IndicatorsApi.Measures.Observations;
using IndicatorsApi.Measures.Time;

namespace IndicatorsApi.Api.Observations;

/// <summary>Derives single months from cumulative observations: June is January to June minus January to May.</summary>
public static class DerivedMonths
{
    /// <summary>Derives a month.</summary>
    /// <param name="month">The month.</param>
    /// <param name="year">The observations of the region and the indicator in that year, with indicator and labels.</param>
    /// <returns>
    /// <see langword="null"/> if the observations leave a gap before the end of the month, or if the indicator is not a sum over time,
    /// such as a stock, a ratio or a rank.
    /// </returns>
    public static Observation? Derive(Period month, IReadOnlyCollection<Observation> year)
    {
        if (month.Kind != PeriodKind.Month || year.Count == 0 || year.First().Indicator.OverTime != TemporalAggregation.Sum)
            return null;

        var sum = new Accumulation(
            Period.OfYear(month.Year), year.Select(o => o.ToObservationValue()), TemporalProperties.Of(MeasureKind.Flow));
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

using IndicatorsApi.Data.EntityFramework;
using IndicatorsApi.Data.Revisions;
using IndicatorsApi.Measures.Time;
using Microsoft.EntityFrameworkCore;

namespace IndicatorsApi.Api.Observations;

/// <summary>Derives single months from stored observations.</summary>
public sealed class DerivationService(IndicatorsContext db)
{
    /// <summary>Returns the month of each row: the row itself, or a month that is derived from it.</summary>
    /// <param name="rows">The stored observations.</param>
    /// <param name="asOf">The dataset version to read; <see langword="null"/> for the newest.</param>
    /// <param name="cancellationToken">Cancels the query.</param>
    /// <returns>One month for each row; <see langword="null"/> if none can be derived, or if the month itself is stored.</returns>
    public async Task<IEnumerable<Observation?>> MonthsAsync(
        IReadOnlyList<Observation> rows, long? asOf, CancellationToken cancellationToken)
    {
        var years = await YearsAsync(rows, asOf, cancellationToken);
        return rows.Select(row => row.Period.Kind switch
        {
            PeriodKind.Month => row,
            PeriodKind.YearToDate => Month(row, [.. years[(row.RegionCode, row.IndicatorCode, row.Period.Year)]]),
            _ => null,
        });

        static Observation? Month(Observation row, List<Observation> year)
        {
            var month = Period.Of(PeriodKind.Month, row.Period.Year, row.Period.Number);
            return year.Exists(o => o.Period == month) ? null : DerivedMonths.Derive(month, year);
        }
    }

    /// <summary>Derives one month.</summary>
    /// <returns><see langword="null"/> if no stored observations lead to it.</returns>
    public async Task<Observation?> MonthAsync(
        string region, string indicator, Period month, long? asOf, CancellationToken cancellationToken)
    {
        var (first, last) = (Period.Of(PeriodKind.Month, month.Year, 1), Period.Of(PeriodKind.YearToDate, month.Year, 12));
        var year = await db.AsOf<Observation>(asOf).WithCommits()
            .Where(o => o.RegionCode == region && o.IndicatorCode == indicator && o.Period >= first && o.Period <= last)
            .ToListAsync(cancellationToken);
        return DerivedMonths.Derive(month, year);
    }

    private async Task<ILookup<(string Region, string Indicator, int Year), Observation>> YearsAsync(
        IReadOnlyList<Observation> rows, long? asOf, CancellationToken cancellationToken)
    {
        var cumulative = rows.Where(row => row.Period.Kind == PeriodKind.YearToDate).ToList();
        var regions = cumulative.Select(row => row.RegionCode).Distinct(StringComparer.Ordinal).ToList();
        var indicators = cumulative.Select(row => row.IndicatorCode).Distinct(StringComparer.Ordinal).ToList();
        if (cumulative.Count == 0)
            return Enumerable.Empty<Observation>().ToLookup(row => ("", "", 0));

        var first = Period.Of(PeriodKind.Month, cumulative.Min(row => row.Period.Year), 1);
        var last = Period.Of(PeriodKind.YearToDate, cumulative.Max(row => row.Period.Year), 12);
        var observations = await db.AsOf<Observation>(asOf).WithCommits()
            .Where(o => regions.Contains(o.RegionCode) && indicators.Contains(o.IndicatorCode) && o.Period >= first && o.Period <= last)
            .ToListAsync(cancellationToken);
        return observations.ToLookup(o => (o.RegionCode, o.IndicatorCode, o.Period.Year));
    }
}

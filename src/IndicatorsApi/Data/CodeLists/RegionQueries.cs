using NodaTime;

namespace IndicatorsApi.Data.CodeLists;

/// <summary>Filters regions by their lifetime and successors.</summary>
public static class RegionQueries
{
    /// <summary>Returns the regions that exist on a day.</summary>
    public static IQueryable<Region> ExistingOn(this IQueryable<Region> regions, LocalDate day) => regions.ExistingWithin(day, day);

    /// <summary>Returns the regions that exist on any day of a range.</summary>
    /// <param name="regions">The regions.</param>
    /// <param name="from">The first day.</param>
    /// <param name="to">The last day.</param>
    public static IQueryable<Region> ExistingWithin(this IQueryable<Region> regions, LocalDate from, LocalDate to) =>
        regions.Where(region => (region.ValidFrom == null || region.ValidFrom <= to) && (region.ValidTo == null || region.ValidTo >= from));

    /// <summary>Returns the predecessors of a region.</summary>
    /// <param name="regions">The regions.</param>
    /// <param name="code">The code of the successor.</param>
    public static IQueryable<Region> PredecessorsOf(this IQueryable<Region> regions, string code)
    {
        var one = $",{code},";
        return regions.Where(region => region.Successors != null && ("," + region.Successors + ",").Contains(one));
    }
}

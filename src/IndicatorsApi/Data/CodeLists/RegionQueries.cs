using NodaTime;

namespace IndicatorsApi.Data.CodeLists;

/// <summary>Regions by the time in which they exist.</summary>
public static class RegionQueries
{
    /// <summary>Only the regions that exist on a day.</summary>
    public static IQueryable<Region> ExistingOn(this IQueryable<Region> regions, LocalDate day) => regions.ExistingWithin(day, day);

    /// <summary>Only the regions that exist on some day of a time.</summary>
    /// <param name="regions">The regions.</param>
    /// <param name="from">The first day.</param>
    /// <param name="to">The last day.</param>
    public static IQueryable<Region> ExistingWithin(this IQueryable<Region> regions, LocalDate from, LocalDate to) =>
        regions.Where(region => (region.ValidFrom == null || region.ValidFrom <= to) && (region.ValidTo == null || region.ValidTo >= from));

    /// <summary>Only the regions whose place one took, or one of several.</summary>
    /// <param name="regions">The regions.</param>
    /// <param name="code">The code of that one.</param>
    public static IQueryable<Region> Before(this IQueryable<Region> regions, string code)
    {
        var one = $",{code},";
        return regions.Where(region => region.Successors != null && ("," + region.Successors + ",").Contains(one));
    }
}

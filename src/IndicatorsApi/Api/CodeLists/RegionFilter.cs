using IndicatorsApi.Data.CodeLists;
using IndicatorsApi.Http.QueryParameters;

namespace IndicatorsApi.Api.CodeLists;

/// <summary>Filters regions by parent and level.</summary>
internal static class RegionFilter
{
    /// <summary>Returns the regions that match.</summary>
    /// <param name="regions">The regions.</param>
    /// <param name="parent">The codes of the parent regions, as sent in the query.</param>
    /// <param name="level">The levels, as sent in the query.</param>
    public static IQueryable<Region> Matching(this IQueryable<Region> regions, string[]? parent, string[]? level) =>
        regions.WhereIn(r => r.ParentCode!, CommaSeparatedValues.Split(parent))
            .WhereIn(r => r.Level, CommaSeparatedValues.EnumValuesOf<RegionLevel>(level));
}

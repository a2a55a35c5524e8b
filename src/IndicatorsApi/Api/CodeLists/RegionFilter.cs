using IndicatorsApi.Http.QueryParameters;
using IndicatorsApi.Data.CodeLists;

namespace IndicatorsApi.Api.CodeLists;

/// <summary>Which regions are meant, where a list is asked for by what they are parts of and by their level.</summary>
internal static class RegionFilter
{
    /// <summary>Only the regions that match.</summary>
    /// <param name="regions">The regions.</param>
    /// <param name="parent">Codes of the regions whose direct parts are meant, as they stand in the query.</param>
    /// <param name="level">Levels, as they stand in the query.</param>
    public static IQueryable<Region> Matching(this IQueryable<Region> regions, string[]? parent, string[]? level) =>
        regions.OneOf(r => r.ParentCode!, CommaSeparatedValues.Split(parent)).OneOf(r => r.Level, CommaSeparatedValues.TermsOf<RegionLevel>(level));
}

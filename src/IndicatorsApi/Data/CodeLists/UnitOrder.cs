namespace IndicatorsApi.Data.CodeLists;

/// <summary>The order of units in lists.</summary>
internal static class UnitOrder
{
    /// <summary>Orders units by measure, multiplier and code.</summary>
    public static IOrderedQueryable<Unit> OrderByMeasure(this IQueryable<Unit> units) =>
        units.OrderBy(u => u.Measure).ThenBy(u => u.Multiplier).ThenBy(u => u.Code);
}

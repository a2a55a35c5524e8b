namespace IndicatorsApi.Data.CodeLists;

/// <summary>The order that units are told of in.</summary>
internal static class UnitOrder
{
    /// <summary>By what they measure, the smaller ones first; units of one size by their code.</summary>
    public static IOrderedQueryable<Unit> InOrder(this IQueryable<Unit> units) => units.OrderBy(u => u.Measure).ThenBy(u => u.Multiplier).ThenBy(u => u.Code);
}

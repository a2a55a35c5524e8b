using IndicatorsApi.Data.CodeLists;
using IndicatorsApi.Data.EntityFramework;
using IndicatorsApi.Http.Problems;
using IndicatorsApi.Measures.Localization;
using Microsoft.EntityFrameworkCore;

namespace IndicatorsApi.Http.RouteParameters;

/// <summary>Resolves the requested unit of values.</summary>
internal static class UnitResolver
{
    private const int MaxShownIndicators = 5;

    /// <summary>Returns the requested unit and checks that it is compatible with the indicators.</summary>
    /// <param name="db">The database context.</param>
    /// <param name="unit">The code or Chinese name of the requested unit, or <see langword="null"/>.</param>
    /// <param name="indicators">The indicators of the request.</param>
    /// <param name="cancellationToken">Cancels the query.</param>
    /// <returns><see langword="null"/> when no unit was requested; each value then has the unit of its indicator.</returns>
    /// <exception cref="ProblemException">400: the unit is unknown or incompatible with an indicator.</exception>
    public static async Task<Unit?> GetUnitAsync(
        this IndicatorsContext db, string? unit, IQueryable<Indicator> indicators, CancellationToken cancellationToken)
    {
        if (unit is null)
            return null;

        var units = await db.Units.OrderByMeasure().ToListAsync(cancellationToken);
        var found = units.Find(u => u.Code == unit) ?? units.Find(u => u.Name.Zh == unit);
        if (found is null)
        {
            var known = string.Join(", ", units.Select(u => $"{u.Code} ({u.Name.Zh})"));
            throw new ProblemException(Problem.OfParameter(
                ProblemType.InvalidParameter, "unit", Localizer.Format($"'{unit}' is not a known unit. Known: {known}.")));
        }

        var incompatible = await indicators
            .Where(i => i.Unit.Measure != found.Measure)
            .Select(i => new { i.Code, i.Unit.Measure })
            .Distinct()
            .OrderBy(i => i.Code)
            .Take(MaxShownIndicators)
            .ToListAsync(cancellationToken);
        if (incompatible.Count == 0)
            return found;

        var compatible = string.Join("; for ", incompatible.Select(i => $"{i.Code}: {UnitsOf(i.Measure)}"));
        throw new ProblemException(Problem.OfParameter(
            ProblemType.IncompatibleUnit,
            "unit",
            Localizer.Format(
                $"{found.Code} does not fit every requested indicator. Use one that fits (for {compatible}), or filter by `indicator`.")));

        string UnitsOf(string measure) => string.Join(", ", units.Where(u => u.Measure == measure).Select(u => u.Code));
    }

    /// <summary>Returns the factor from the unit of the indicator to the requested unit; 1 when none is requested.</summary>
    public static decimal FactorTo(this Indicator indicator, Unit? unit) => unit is null ? 1 : indicator.Unit.FactorTo(unit);
}

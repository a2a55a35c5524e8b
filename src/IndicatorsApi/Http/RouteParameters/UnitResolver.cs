using IndicatorsApi.Http.Problems;
using IndicatorsApi.Measures.Localization;
using IndicatorsApi.Data.EntityFramework;
using IndicatorsApi.Data.CodeLists;
using Microsoft.EntityFrameworkCore;

namespace IndicatorsApi.Http.RouteParameters;

/// <summary>The unit that a client wants figures in.</summary>
internal static class UnitResolver
{
    private const int MisfitsShown = 5;

    /// <summary>Finds the unit asked for and makes sure that it fits.</summary>
    /// <param name="db">The record.</param>
    /// <param name="asked">The code or the Chinese name of a unit, or nothing.</param>
    /// <param name="indicators">The indicators whose figures are asked for.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns><see langword="null"/> where no unit was asked for: each figure stays in its own.</returns>
    /// <exception cref="ProblemException">400: the unit is unknown, or does not measure one of the indicators.</exception>
    public static async Task<Unit?> UnitAsync(
        this IndicatorsContext db, string? asked, IQueryable<Indicator> indicators, CancellationToken cancellationToken)
    {
        if (asked is null)
            return null;

        var units = await db.Units.InOrder().ToListAsync(cancellationToken);
        var unit = units.Find(u => u.Code == asked) ?? units.Find(u => u.Name.Zh == asked);
        if (unit is null)
        {
            var known = string.Join(", ", units.Select(u => $"{u.Code} ({u.Name.Zh})"));
            throw new ProblemException(Problem.OfParameter(ProblemType.InvalidParameter, "unit", Localizer.Format($"'{asked}' is not a known unit. Known: {known}.")));
        }

        var misfits = await indicators
            .Where(i => i.Unit.Measure != unit.Measure)
            .Select(i => new { i.Code, i.Unit.Measure })
            .Distinct()
            .OrderBy(i => i.Code)
            .Take(MisfitsShown)
            .ToListAsync(cancellationToken);
        if (misfits.Count == 0)
            return unit;

        var fitting = misfits.Select(i => $"{i.Code}: {string.Join(", ", units.Where(u => u.Measure == i.Measure).Select(u => u.Code))}");
        throw new ProblemException(Problem.OfParameter(
            ProblemType.IncompatibleUnit,
            "unit",
            Localizer.Format($"{unit.Code} does not measure everything that was asked for. Compatible units are, for {string.Join("; for ", fitting)}. Ask for one of them, or narrow the list by `indicator`.")));
    }

    /// <summary>What a number in the indicator's own unit is multiplied by to be in the unit asked for.</summary>
    public static decimal FactorTo(this Indicator indicator, Unit? asked) => asked is null ? 1 : indicator.Unit.FactorTo(asked);
}

using IndicatorsApi.Indicators;

namespace IndicatorsApi.Data.Seeding;

/// <summary>How lines of figures and targets name the unit of their numbers.</summary>
internal static class SeedUnits
{
    /// <summary>What the numbers of a line are multiplied by to be in the indicator's unit; 1 for an empty cell.</summary>
    /// <exception cref="SeedException">The unit is unknown or measures something else.</exception>
    public static decimal FactorTo(this SeedRow row, Indicator indicator, string column, SeedRecord record)
    {
        var own = record.Units[indicator.UnitCode];
        if (row.OptionalReference(column, record.Units) is not { } unit)
            return 1;
        if (unit.IsCompatibleWith(own))
            return unit.FactorTo(own);

        var compatible = record.Units.Values.Where(own.IsCompatibleWith).Select(u => u.Code);
        throw row.Fail(column, $"'{unit.Code}' does not measure {indicator.Code}. Allowed: {string.Join(", ", compatible)}.");
    }
}

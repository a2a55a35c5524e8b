using IndicatorsApi.Record.Vocabulary;
using IndicatorsApi.Tables.Reading;

namespace IndicatorsApi.Imports.Rows;

/// <summary>How lines of figures and targets name what they refer to.</summary>
internal static class RowReferences
{
    /// <summary>What the numbers of a line are multiplied by to be in the indicator's unit; 1 for an empty cell.</summary>
    /// <exception cref="RowException">The unit is unknown or measures something else.</exception>
    public static decimal FactorTo(this TableRow row, Indicator indicator, string column, References record)
    {
        var own = record.Units[indicator.UnitCode];
        if (row.Plain(column) is not { } text)
            return 1;
        var unit = record.Units.GetValueOrDefault(text) ?? record.Units.Values.FirstOrDefault(known => known.Name.Zh == row.Optional(column)) ?? row.Reference(column, record.Units);
        if (unit.IsCompatibleWith(own))
            return unit.FactorTo(own);

        var compatible = record.Units.Values.Where(own.IsCompatibleWith).Select(u => u.Code);
        throw row.Fail(column, $"'{unit.Code}' does not measure {indicator.Code}. Allowed: {string.Join(", ", compatible)}.", RowErrorCode.IncompatibleUnit);
    }

    /// <summary>The code of the source of a line: its own, or the one that holds for the whole file.</summary>
    /// <exception cref="RowException">There is none, or it is unknown.</exception>
    public static string SourceIn(this TableRow row, References record) =>
        row.Optional("source") is null && record.DefaultSource is { } forAll ? forAll : row.Reference("source", record.Sources).Code;

    /// <summary>The region of a line, by its code or its Chinese name.</summary>
    /// <exception cref="RowException">There is none, or it is unknown.</exception>
    public static Region RegionIn(this TableRow row, References record) =>
        (row.Optional("region") is { } text ? record.RegionOf(CellText.Plain(text)) : null) ?? row.Reference("region", record.Regions);

    /// <summary>The indicator of a line, by its code or its Chinese name.</summary>
    /// <exception cref="RowException">There is none, or it is unknown.</exception>
    public static Indicator IndicatorIn(this TableRow row, References record) =>
        (row.Optional("indicator") is { } text ? record.IndicatorOf(CellText.Plain(text)) : null) ?? row.Reference("indicator", record.Indicators);
}

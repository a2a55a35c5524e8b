using IndicatorsApi.Data.CodeLists;
using IndicatorsApi.Measures.Localization;

namespace IndicatorsApi.Imports.Rows;

/// <summary>Reads units from <c>units.csv</c>.</summary>
public static class UnitCsv
{
    /// <summary>The columns of the file.</summary>
    public static IReadOnlyList<string> Columns { get; } = ["code", "measure", "multiplier", "nameZh", "nameEn"];

    /// <summary>Reads a line.</summary>
    public static Unit Read(TableRow row, RowContext record)
    {
        var name = row.Text("nameZh");
        if (record.CodeLists.Units.Values.FirstOrDefault(unit => unit.Name.Zh == name) is { } other)
            throw row.Fail(
                "nameZh",
                Localizer.Format($"'{name}' is already the name of {other.Code}. Units can be requested by name, so names must be unique."));

        return new()
        {
            Code = row.Code("code", CodePattern.Capitals),
            Measure = row.Code("measure", CodePattern.Capitals),
            Multiplier = row.WholeNumber("multiplier", Unit.MinMultiplier, Unit.MaxMultiplier),
            Name = new(name, row.Text("nameEn")),
        };
    }
}

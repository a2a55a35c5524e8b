using IndicatorsApi.Measures.Words;
using IndicatorsApi.Record.Vocabulary;

namespace IndicatorsApi.Imports.Rows;

/// <summary>A unit as a line of <c>units.csv</c>.</summary>
public static class UnitCsv
{
    /// <summary>The columns of the file.</summary>
    public static IReadOnlyList<string> Columns { get; } = ["code", "measure", "multiplier", "nameZh", "nameEn"];

    /// <summary>Reads a line.</summary>
    public static Unit Read(TableRow row, References record)
    {
        var name = row.Text("nameZh");
        if (record.Codelists.Units.Values.FirstOrDefault(unit => unit.Name.Zh == name) is { } other)
            throw row.Fail("nameZh", Say.It($"'{name}' is the name of {other.Code} already. Units can be asked for by name, so each name may stand once."));

        return new()
        {
            Code = row.Code("code", CodeForm.Capitals),
            Measure = row.Code("measure", CodeForm.Capitals),
            Multiplier = row.WholeNumber("multiplier", Unit.MinMultiplier, Unit.MaxMultiplier),
            Name = new(name, row.Text("nameEn")),
        };
    }
}

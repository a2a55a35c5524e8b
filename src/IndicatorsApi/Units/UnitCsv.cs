using System.Text.RegularExpressions;
using IndicatorsApi.Data.Seeding;

namespace IndicatorsApi.Units;

/// <summary>A unit as a line of <c>units.csv</c>.</summary>
public static partial class UnitCsv
{
    /// <summary>The columns of the file.</summary>
    public static IReadOnlyList<string> Columns { get; } = ["code", "measure", "multiplier", "nameZh", "nameEn"];

    /// <summary>Reads a line.</summary>
    public static Unit Read(SeedRow row, SeedRecord record)
    {
        var name = row.Text("nameZh");
        if (record.Units.Values.FirstOrDefault(unit => unit.Name.Zh == name) is { } other)
            throw row.Fail("nameZh", $"'{name}' is the name of {other.Code} already. Units can be asked for by name, so each name may stand once.");

        return new()
        {
            Code = row.Code("code", Form(), "CNY-1E8 (capitals, digits, hyphens)"),
            Measure = row.Code("measure", Form(), "CNY (capitals, digits, hyphens)"),
            Multiplier = row.WholeNumber("multiplier", -9, 12),
            Name = new(name, row.Text("nameEn")),
        };
    }

    [GeneratedRegex(@"^[A-Z0-9]+(-[A-Z0-9]+)*\z", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Form();
}

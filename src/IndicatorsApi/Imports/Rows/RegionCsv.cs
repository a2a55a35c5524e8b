using IndicatorsApi.Data.CodeLists;
using IndicatorsApi.Measures.Localization;
using IndicatorsApi.Tables.Reading;

namespace IndicatorsApi.Imports.Rows;

/// <summary>Reads regions from <c>regions.csv</c>.</summary>
public static class RegionCsv
{
    /// <summary>The columns of the file.</summary>
    public static IReadOnlyList<string> Columns { get; } =
        ["code", "level", "parent", "nameZh", "nameEn", "validFrom", "validTo", "successors"];

    /// <summary>The required columns.</summary>
    public static IReadOnlyList<string> Required { get; } = ["code", "level", "parent", "nameZh", "nameEn"];

    /// <summary>Reads a line.</summary>
    public static Region Read(TableRow row, RowContext record)
    {
        var parent = row.OptionalReference("parent", record.CodeLists.Regions);
        var level = row.Term<RegionLevel>("level");
        if (parent is not null && parent.Level >= level)
            throw row.Fail(
                "level",
                Localizer.Format($"a {NameOf(level)} cannot belong to the {NameOf(parent.Level)} {parent.Code}. Levels from top to bottom: {Localizer.DescribeCodes<RegionLevel>()}."));

        return new()
        {
            Code = row.Code("code", CodePattern.Division),
            Level = level,
            ParentCode = parent?.Code,
            Name = new(row.Text("nameZh"), row.Text("nameEn")),
            ValidFrom = row.Date("validFrom"),
            ValidTo = row.Date("validTo"),
            Successors = row.Plain("successors") is { } codes
                ? string.Join(
                    ',', codes.Split([' ', ',', ';', '、', '，'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
                : null,
        };
    }

    /// <summary>Validates a line after all lines are read, because a region may precede its successor.</summary>
    public static IEnumerable<RowError> Check(TableRow row, RowContext record) =>
        RegionValidator.Validate(record.CodeLists.Regions[row.Code("code", CodePattern.Division)], record.CodeLists.Regions)
        .Select(breach => row.Error(breach.Field, breach.Message, RowErrorCode.NotAllowed));

    private static string NameOf(RegionLevel level) =>
        Localizer.Language == Language.Zh ? EnumCodes<RegionLevel>.NameOf(level).Zh : level.ToString();
}

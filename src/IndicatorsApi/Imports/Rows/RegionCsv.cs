using IndicatorsApi.Measures.Words;
using IndicatorsApi.Record.Vocabulary;
using IndicatorsApi.Tables.Reading;

namespace IndicatorsApi.Imports.Rows;

/// <summary>A region as a line of <c>regions.csv</c>.</summary>
public static class RegionCsv
{
    /// <summary>The columns of the file.</summary>
    public static IReadOnlyList<string> Columns { get; } = ["code", "level", "parent", "nameZh", "nameEn", "validFrom", "validTo", "successors"];

    /// <summary>The columns that the file has to have.</summary>
    public static IReadOnlyList<string> Required { get; } = ["code", "level", "parent", "nameZh", "nameEn"];

    /// <summary>Reads a line.</summary>
    public static Region Read(TableRow row, References record)
    {
        var parent = row.OptionalReference("parent", record.Codelists.Regions);
        var level = row.Term<RegionLevel>("level");
        if (parent is not null && parent.Level >= level)
            throw row.Fail("level", Say.It($"a {NameOf(level)} cannot lie in the {NameOf(parent.Level)} {parent.Code}. Levels go down: {Say.Words<RegionLevel>()}."));

        return new()
        {
            Code = row.Code("code", CodeForm.Division),
            Level = level,
            ParentCode = parent?.Code,
            Name = new(row.Text("nameZh"), row.Text("nameEn")),
            ValidFrom = row.Date("validFrom"),
            ValidTo = row.Date("validTo"),
            Successors = row.Plain("successors") is { } codes ? string.Join(',', codes.Split([' ', ',', ';', '、', '，'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)) : null,
        };
    }

    /// <summary>Judges a line once all lines are read: a region may come before the one that takes its place.</summary>
    public static IEnumerable<RowError> Check(TableRow row, References record) => RegionRules.Check(record.Codelists.Regions[row.Code("code", CodeForm.Division)], record.Codelists.Regions)
        .Select(breach => row.Error(breach.Field, breach.Message, RowErrorCode.NotAllowed));

    private static string NameOf(RegionLevel level) => Say.Language == Language.Zh ? Terms<RegionLevel>.NameOf(level).Zh : level.ToString();
}

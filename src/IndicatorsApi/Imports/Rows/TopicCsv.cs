using IndicatorsApi.Data.CodeLists;
using IndicatorsApi.Measures.Localization;

namespace IndicatorsApi.Imports.Rows;

/// <summary>Reads topics from <c>topics.csv</c>; the order of the lines is the order of the topics.</summary>
public static class TopicCsv
{
    /// <summary>The columns of the file.</summary>
    public static IReadOnlyList<string> Columns { get; } = ["code", "nameZh", "nameEn"];

    /// <summary>Reads a line.</summary>
    public static Topic Read(TableRow row, RowContext record) => new()
    {
        Code = row.Code("code", CodePattern.Kebab),
        Position = record.CodeLists.Topics.Count + 1,
        Name = new(row.Text("nameZh"), row.Text("nameEn")),
    };
}

using IndicatorsApi.Data.CodeLists;
using IndicatorsApi.Measures.Localization;

namespace IndicatorsApi.Imports.Rows;

/// <summary>Reads sources from <c>sources.csv</c>.</summary>
public static class SourceCsv
{
    /// <summary>The columns of the file.</summary>
    public static IReadOnlyList<string> Columns { get; } =
        ["code", "indexNumber", "titleZh", "titleEn", "issuerZh", "issuerEn", "deliveredOn", "publishedOn"];

    /// <summary>Reads a line.</summary>
    public static Source Read(TableRow row, RowContext record) => new()
    {
        Code = row.Code("code", CodePattern.Kebab),
        IndexNumber = row.Optional("indexNumber"),
        Title = new(row.Text("titleZh"), row.Text("titleEn")),
        Issuer = new(row.Text("issuerZh"), row.Text("issuerEn")),
        DeliveredOn = row.Date("deliveredOn"),
        PublishedOn = row.Date("publishedOn"),
    };
}

using IndicatorsApi.Data.CodeLists;
using IndicatorsApi.Measures.Localization;
using IndicatorsApi.Measures.Observations;

namespace IndicatorsApi.Imports.Rows;

/// <summary>Reads indicators from <c>indicators.csv</c>.</summary>
public static class IndicatorCsv
{
    /// <summary>The columns of the file.</summary>
    public static IReadOnlyList<string> Columns { get; } =
        ["code", "topic", "unit", "measure", "overTime", "weightedByDays", "min", "max", "polarity", "rollup", "profile", "headline",
            "partOf", "nameZh", "nameEn", "definitionZh", "definitionEn"];

    /// <summary>Reads a line.</summary>
    public static Indicator Read(TableRow row, RowContext record) => new()
    {
        Code = row.Code("code", CodePattern.Kebab),
        TopicCode = row.Reference("topic", record.CodeLists.Topics).Code,
        UnitCode = row.Reference("unit", record.CodeLists.Units).Code,
        Measure = row.Term<MeasureKind>("measure"),
        OverTime = row.Term<TemporalAggregation>("overTime"),
        WeightedByDays = row.Flag("weightedByDays"),
        Min = row.Number("min"),
        Max = row.Number("max"),
        Polarity = row.Term<Polarity>("polarity"),
        Rollup = row.Term<SpatialAggregation>("rollup"),
        Profile = row.Term<ElapsedBasis>("profile"),
        Headline = row.Flag("headline"),
        PartOfCode = row.OptionalReference("partOf", record.CodeLists.Indicators)?.Code,
        Name = new(row.Text("nameZh"), row.Text("nameEn")),
        Definition = new(row.Text("definitionZh"), row.Text("definitionEn")),
    };
}

using IndicatorsApi.Measures.Localization;
using IndicatorsApi.Measures.Progress;
using IndicatorsApi.Tables.Columns;
using IndicatorsApi.Tables.Writing;

namespace IndicatorsApi.Api.Matrices;

/// <summary>
/// The tables of a matrix: one row for each cell, or one row for each region with a column for each indicator and measure.
/// </summary>
internal static class MatrixTable
{
    private static readonly LocalizedText Title = new("对照表", "Matrix");

    /// <summary>Returns the columns of the long table.</summary>
    public static TableSchema<Cell> Long(IReadOnlyList<MatrixMeasure> measures) => measures.Aggregate(
        new TableSchema<Cell>("matrix", Title)
            .Text("region", row => row.Region.Region, ColumnRole.Geo)
            .Text("regionLabel", row => row.Region.RegionLabel, ColumnRole.GeoLabel)
            .Text("indicator", row => row.Indicator.Indicator, ColumnRole.Metric)
            .Text("indicatorLabel", row => row.Indicator.IndicatorLabel, ColumnRole.MetricLabel)
            .Words("topic", row => CodedCell.Shown(row.Indicator.Topic, row.Indicator.TopicLabel))
            .Period("period", row => row.Period, ColumnRole.Time)
            .Text("unit", row => row.Indicator.Unit)
            .Text("unitLabel", row => row.Indicator.UnitLabel, ColumnRole.UnitLabel),
        (shape, measure) => With(shape, measure, ColumnOf(measure), row => row.Values));

    /// <summary>Returns the columns of the wide table.</summary>
    public static TableSchema<Row> Wide(MatrixResponse matrix) => matrix.Indicators.Aggregate(
        new TableSchema<Row>("matrix", Title)
            .Text("region", row => row.Region.Region, ColumnRole.Geo)
            .Text("regionLabel", row => row.Region.RegionLabel, ColumnRole.GeoLabel)
            .Period("period", row => row.Period, ColumnRole.Time),
        (shape, indicator) =>
            matrix.Measures.Aggregate(
                shape, (wider, measure) =>
                    With(wider, measure, ColumnOf(measure, indicator), row => row.Cells.GetValueOrDefault(indicator.Indicator))));

    /// <summary>Returns the rows of the long table.</summary>
    public static IReadOnlyList<Cell> CellsOf(MatrixResponse matrix)
    {
        var regions = matrix.Regions.ToDictionary(region => region.Region, StringComparer.Ordinal);
        var indicators = matrix.Indicators.ToDictionary(indicator => indicator.Indicator, StringComparer.Ordinal);
        return [.. matrix.Cells!.Select(cell => new Cell(matrix.Period, regions[cell.Region!], indicators[cell.Indicator!], cell))];
    }

    /// <summary>Returns the rows of the wide table.</summary>
    public static IReadOnlyList<Row> RowsOf(MatrixResponse matrix) =>
        [.. matrix.Regions.Zip(matrix.Rows!, (region, row) => new Row(matrix.Period, region, row.Cells))];

    private static TableSchema<T> With<T>(
        TableSchema<T> shape, MatrixMeasure measure, Column column, Func<T, MatrixCellResponse?> of) => measure switch
        {
            MatrixMeasure.Value => shape.Measure(column, row => of(row)?.Value),
            MatrixMeasure.ReportedThrough => shape.Date(column, row => of(row)?.ReportedThrough),
            MatrixMeasure.Status => shape.Term<ProgressStatus>(column, row => of(row)?.Status),
            MatrixMeasure.StartingPosition => shape.Term<StartingPosition>(column, row => of(row)?.StartingPosition),
            MatrixMeasure.Schedule => shape.Term<ScheduleStatus>(column, row => of(row)?.Schedule),
            MatrixMeasure.Threshold => shape.Measure(column, row => of(row)?.Threshold),
            MatrixMeasure.AttainmentPercent => shape.Measure(column, row => of(row)?.AttainmentPercent),
            MatrixMeasure.Gap => shape.Measure(column, row => of(row)?.Gap),
            MatrixMeasure.PacePercent => shape.Measure(column, row => of(row)?.PacePercent),
            MatrixMeasure.LeadPercentagePoints => shape.Measure(column, row => of(row)?.LeadPercentagePoints),
            _ => shape.Measure(column, row => of(row)?.Projected),
        };

    private static Column ColumnOf(MatrixMeasure measure) =>
        measure == MatrixMeasure.Status
            ? ColumnList.Of("targetStatus") with { Name = "status" }
            : ColumnList.Of(EnumCodes<MatrixMeasure>.Of(measure));

    private static Column ColumnOf(MatrixMeasure measure, MatrixIndicatorResponse indicator)
    {
        var column = ColumnOf(measure);
        var unit = column.Unit == ColumnUnit.OfRow ? $"（{indicator.UnitLabel}）" : "";
        return new($"{indicator.Indicator}.{column.Name}", $"{indicator.IndicatorLabel}·{column.Chinese}{unit}", column.Meaning);
    }

    /// <summary>A row of the long table: one cell with its region and indicator.</summary>
    internal sealed record Cell(Period Period, MatrixRegionResponse Region, MatrixIndicatorResponse Indicator, MatrixCellResponse Values);

    /// <summary>A row of the wide table: one region with its cells.</summary>
    internal sealed record Row(Period Period, MatrixRegionResponse Region, IReadOnlyDictionary<string, MatrixCellResponse> Cells);
}

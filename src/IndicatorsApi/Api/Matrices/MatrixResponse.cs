using System.Text.Json.Serialization;
using IndicatorsApi.Measures.Localization;

namespace IndicatorsApi.Api.Matrices;

/// <summary>A matrix of regions and indicators in a period.</summary>
public sealed record MatrixResponse
{
    /// <summary>The period.</summary>
    public required Period Period { get; init; }

    /// <summary>The measures of each cell.</summary>
    public required IReadOnlyList<MatrixMeasure> Measures { get; init; }

    /// <summary>The regions, in the order of their codes.</summary>
    public required IReadOnlyList<MatrixRegionResponse> Regions { get; init; }

    /// <summary>The indicators, in the order of topics.</summary>
    public required IReadOnlyList<MatrixIndicatorResponse> Indicators { get; init; }

    /// <summary>The cells with data, in the order of regions, then of indicators. Only in the `long` shape.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<MatrixCellResponse>? Cells { get; init; }

    /// <summary>The cells with data by region. Only in the `wide` shape.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<MatrixRowResponse>? Rows { get; init; }

    internal static MatrixResponse From(Matrix matrix, IReadOnlyList<MatrixMeasure> measures, MatrixLayout layout, Language language) =>
        new()
        {
            Period = matrix.Period,
            Measures = measures,
            Regions =
            [.. matrix.Regions.Select(region => new MatrixRegionResponse { Region = region.Code, RegionLabel = region.Name.In(language) })],
            Indicators =
        [
            .. matrix.Indicators.Select(indicator => new MatrixIndicatorResponse
            {
                Indicator = indicator.Code,
                IndicatorLabel = indicator.Name.In(language),
                Topic = indicator.TopicCode,
                TopicLabel = indicator.Topic.Name.In(language),
                Unit = indicator.UnitCode,
                UnitLabel = indicator.Unit.Name.In(language),
            }),
        ],
            Cells = layout == MatrixLayout.Wide ? null
            : [.. matrix.Cells.Select(cell => MatrixCellResponse.From(cell, measures, withKey: true))],
            Rows = layout == MatrixLayout.Long ? null : RowsOf(matrix, measures),
        };

    private static IReadOnlyList<MatrixRowResponse> RowsOf(Matrix matrix, IReadOnlyList<MatrixMeasure> measures)
    {
        var cells = matrix.Cells.ToLookup(cell => cell.Region.Code, StringComparer.Ordinal);
        return
        [
            .. matrix.Regions.Select(region => new MatrixRowResponse
            {
                Region = region.Code,
                Cells = cells[region.Code].ToDictionary(
                    cell => cell.Indicator.Code,
                    cell => MatrixCellResponse.From(cell, measures, withKey: false),
                    StringComparer.Ordinal),
            }),
        ];
    }
}

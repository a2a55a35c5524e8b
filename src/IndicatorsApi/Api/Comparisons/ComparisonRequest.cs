using IndicatorsApi.Api.Progress;
using IndicatorsApi.Data.CodeLists;
using IndicatorsApi.Measures.Comparisons;
using IndicatorsApi.Measures.Rollups;

namespace IndicatorsApi.Api.Comparisons;

/// <summary>The parameters of a comparison.</summary>
/// <param name="Indicator">The indicator.</param>
/// <param name="Period">The period.</param>
/// <param name="Parent">The parent of the compared regions. `null` when a level is compared.</param>
/// <param name="Regions">The compared regions, in the order of their codes.</param>
/// <param name="By">The compared measure.</param>
/// <param name="Through">The point of a running period.</param>
/// <param name="Assessment">The dataset version and the reference date.</param>
/// <param name="Unit">The unit of the values. `null` for the indicator's own.</param>
public sealed record ComparisonRequest(
    Indicator Indicator, Period Period, Region? Parent, IReadOnlyList<Region> Regions, ComparisonMeasure By, AlignmentPoint Through,
    AssessmentOptions Assessment, Unit? Unit)
{
    /// <summary>Returns the path of the explanation of a region's number at a dataset version.</summary>
    public string ExplainedAt(Region region, ComparedValue compared, long version) => By switch
    {
        ComparisonMeasure.Value => $"/api/v1/series/{region.Code}/{Indicator.Code}?asOf=v{version}",
        ComparisonMeasure.Growth => $"/api/v1/growth/{region.Code}/{Indicator.Code}/{compared.Through}?explain=true&asOf=v{version}",
        _ => $"/api/v1/progress/{region.Code}/{Indicator.Code}/{Period}?explain=true&asOf=v{version}",
    };
}

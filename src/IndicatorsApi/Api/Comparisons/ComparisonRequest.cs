using IndicatorsApi.Api.Progress;
using IndicatorsApi.Measures.Comparisons;
using IndicatorsApi.Measures.Rollups;
using IndicatorsApi.Data.CodeLists;

namespace IndicatorsApi.Api.Comparisons;

/// <summary>Which regions to compare, and by what.</summary>
/// <param name="Indicator">The indicator.</param>
/// <param name="Period">The period.</param>
/// <param name="Parent">The region that is shown beside its parts; nothing where a level is compared.</param>
/// <param name="Regions">The regions that are compared, in the order of their codes.</param>
/// <param name="By">By which number.</param>
/// <param name="Through">At which point of a running period.</param>
/// <param name="Assessment">The version of the record that is looked at, and the day.</param>
/// <param name="Unit">The unit of values; nothing for the indicator's own.</param>
public sealed record ComparisonRequest(
    Indicator Indicator, Period Period, Region? Parent, IReadOnlyList<Region> Regions, ComparisonMeasure By, AlignmentPoint Through, AssessmentOptions Assessment, Unit? Unit)
{
    /// <summary>Where the number of a region is explained: its own answer, by the version of the record that was read.</summary>
    public string ExplainedAt(Region region, ComparedValue compared, long version) => By switch
    {
        ComparisonMeasure.Value => $"/api/v1/series/{region.Code}/{Indicator.Code}?asOf=v{version}",
        ComparisonMeasure.Growth => $"/api/v1/growth/{region.Code}/{Indicator.Code}/{compared.Through}?explain=true&asOf=v{version}",
        _ => $"/api/v1/progress/{region.Code}/{Indicator.Code}/{Period}?explain=true&asOf=v{version}",
    };
}

using IndicatorsApi.Measures.Notes;
using IndicatorsApi.Measures.Observations;

namespace IndicatorsApi.Api.Comparisons;

/// <summary>The number of a region in a comparison.</summary>
/// <param name="Number">The number, not rounded. `null` when there is none.</param>
/// <param name="Through">The period that the number covers.</param>
/// <param name="Qualifier">The qualifier of the observation behind the number.</param>
/// <param name="Notes">The reasons for a missing number, and qualifications.</param>
public sealed record ComparedValue(
    decimal? Number, Period? Through = null, Qualifier Qualifier = Qualifier.Exact, params IReadOnlyList<Note> Notes);

using IndicatorsApi.Measures.Observations;
using IndicatorsApi.Measures.Notes;

namespace IndicatorsApi.Api.Comparisons;

/// <summary>The number by which a region is compared.</summary>
/// <param name="Number">The number, not rounded; absent where there is none.</param>
/// <param name="Through">The point of the period that it speaks of.</param>
/// <param name="Qualifier">How exactly the figure behind it is meant.</param>
/// <param name="Notes">Why there is none, or what to know before reading it.</param>
public sealed record ComparedValue(decimal? Number, Period? Through = null, Qualifier Qualifier = Qualifier.Exact, params IReadOnlyList<Note> Notes);

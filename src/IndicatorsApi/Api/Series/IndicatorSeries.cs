using IndicatorsApi.Api.Progress;
using IndicatorsApi.Data.Revisions;
using IndicatorsApi.Measures.Growth;
using IndicatorsApi.Measures.Notes;
using IndicatorsApi.Measures.Time;

namespace IndicatorsApi.Api.Series;

/// <summary>A series: the observations of one indicator over time.</summary>
/// <param name="Points">The observations in chronological order, with their growth over one year earlier.</param>
/// <param name="Targets">The targets whose periods overlap the range.</param>
/// <param name="Recorded">The number of recorded observations by period kind, inside and outside the range.</param>
/// <param name="Notes">The notes on region changes.</param>
public sealed record IndicatorSeries(
    IReadOnlyList<(Observation Observation, GrowthResult Growth)> Points,
    IReadOnlyList<TargetProgress> Targets,
    IReadOnlyDictionary<PeriodKind, int> Recorded,
    IReadOnlyList<Note> Notes);

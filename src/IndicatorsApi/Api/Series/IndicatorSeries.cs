using IndicatorsApi.Api.Progress;
using IndicatorsApi.Measures.Time;
using IndicatorsApi.Measures.Growth;
using IndicatorsApi.Measures.Notes;
using IndicatorsApi.Data.Revisions;

namespace IndicatorsApi.Api.Series;

/// <summary>One indicator's values over time.</summary>
/// <param name="Points">The figures in their order, and their growth over one year earlier.</param>
/// <param name="Targets">The targets whose periods cross the stretch.</param>
/// <param name="Recorded">How many figures of each form are on record, in the stretch or not.</param>
/// <param name="Notes">Where the region itself changed.</param>
public sealed record IndicatorSeries(
    IReadOnlyList<(Observation Figure, GrowthResult Growth)> Points,
    IReadOnlyList<TargetProgress> Targets,
    IReadOnlyDictionary<PeriodKind, int> Recorded,
    IReadOnlyList<Note> Notes);

using IndicatorsApi.Api.Progress;
using IndicatorsApi.Record.Changes;
using IndicatorsApi.Record.Revisions;
using IndicatorsApi.Record.Vocabulary;
using NodaTime;

namespace IndicatorsApi.Api.Digests;

/// <summary>What changed in a region and its direct parts.</summary>
/// <param name="Regions">The region, then its direct parts in the order of their codes.</param>
/// <param name="Targets">The targets that run, or ran, in the time, or are overdue, or turned in it, each as it stands and as it stood before; nothing where it was not on record.</param>
/// <param name="Figures">What became of figures, the newest first; nothing stood there before what is created.</param>
/// <param name="Remarks">What was said of targets in the time and stood at its end, the newest day first.</param>
/// <param name="Missing">The figures that are due and not on record.</param>
public sealed record Digest(
    IReadOnlyList<Region> Regions,
    IReadOnlyList<(TargetProgress Now, TargetProgress? Before)> Targets,
    IReadOnlyList<(ChangeAction Action, Observation Now, Observation? Before)> Figures,
    IReadOnlyList<Remark> Remarks,
    IReadOnlyList<(Region Region, Indicator Indicator, Period Period, LocalDate? DueOn)> Missing);

using IndicatorsApi.Api.Progress;
using IndicatorsApi.Data.Changes;
using IndicatorsApi.Data.Revisions;
using IndicatorsApi.Data.CodeLists;
using NodaTime;

namespace IndicatorsApi.Api.Digests;

/// <summary>What changed in a region and its direct parts.</summary>
/// <param name="Regions">The region, then its direct parts in the order of their codes.</param>
/// <param name="Targets">The targets that run, or ran, in the time, or are overdue, or turned in it.</param>
/// <param name="Attention">Those that are missed, overdue or behind, the worst first.</param>
/// <param name="StatusChanged">Those that stand otherwise than before, those first that stand worse.</param>
/// <param name="Measured">The first of both in full, by their revisions.</param>
/// <param name="Observations">What became of each figure, and of which region it is.</param>
/// <param name="ShownObservations">The first of them in full, what was revised or withdrawn before what is new, each with what it took the place of; nothing stood there before what is created.</param>
/// <param name="Remarks">What was said of targets in the time and stood at its end, the newest day first.</param>
/// <param name="Missing">The figures that are due and not on record.</param>
public sealed record Digest(
    IReadOnlyList<Region> Regions,
    IReadOnlyList<DigestTarget> Targets,
    IReadOnlyList<DigestTarget> Attention,
    IReadOnlyList<DigestTarget> StatusChanged,
    IReadOnlyDictionary<long, TargetProgress> Measured,
    IReadOnlyList<(ChangeAction Action, string Region)> Observations,
    IReadOnlyList<(ChangeAction Action, Observation Now, Observation? Before)> ShownObservations,
    IReadOnlyList<Remark> Remarks,
    IReadOnlyList<(Region Region, Indicator Indicator, Period Period, LocalDate? DueOn)> Missing);

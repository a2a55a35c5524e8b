using IndicatorsApi.Api.Progress;
using IndicatorsApi.Data.Changes;
using IndicatorsApi.Data.CodeLists;
using IndicatorsApi.Data.Revisions;
using NodaTime;

namespace IndicatorsApi.Api.Digests;

/// <summary>The changes in a region and its direct parts.</summary>
/// <param name="Regions">The region, then its direct parts by code.</param>
/// <param name="Targets">
/// The targets whose period overlaps the window, and earlier ones that are overdue or changed their status in it.
/// </param>
/// <param name="Attention">The targets that are missed, overdue or behind, worst first.</param>
/// <param name="StatusChanged">The targets whose schedule status changed, deteriorations first.</param>
/// <param name="Measured">The full progress of the first targets of both lists, by revision.</param>
/// <param name="Observations">The net change of each observation, and its region.</param>
/// <param name="ShownObservations">
/// The first changes in full, each with the previous observation. Created observations come last and have none.
/// </param>
/// <param name="Remarks">The remarks of the window that are current at its end, newest day first.</param>
/// <param name="Missing">The observations that are due and missing.</param>
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

using IndicatorsApi.Api.Progress;
using IndicatorsApi.Data.CodeLists;

namespace IndicatorsApi.Api.Allocations;

/// <summary>A target with the targets it is allocated to.</summary>
/// <param name="Whole">The target.</param>
/// <param name="Regions">
/// The child regions in the order of their codes, each with its target for the same period. `null` for a region without a target.
/// </param>
/// <param name="Periods">The region's own targets for shorter periods, in chronological order.</param>
public sealed record AllocatedTarget(
    TargetProgress Whole, IReadOnlyList<(Region Region, TargetProgress? Target)> Regions, IReadOnlyList<TargetProgress> Periods);

using IndicatorsApi.Api.Progress;
using IndicatorsApi.Data.CodeLists;

namespace IndicatorsApi.Api.Allocations;

/// <summary>A target, and the targets that are its parts.</summary>
/// <param name="Whole">The target.</param>
/// <param name="Regions">The direct parts of its region, in the order of their codes, each with its target for the same period; nothing where it has none.</param>
/// <param name="Periods">The region's own targets for periods within, in their order.</param>
public sealed record AllocatedTarget(TargetProgress Whole, IReadOnlyList<(Region Region, TargetProgress? Target)> Regions, IReadOnlyList<TargetProgress> Periods);

using IndicatorsApi.Api.Progress;
using IndicatorsApi.Data.CodeLists;
using IndicatorsApi.Data.EntityFramework;
using IndicatorsApi.Data.Revisions;
using Microsoft.EntityFrameworkCore;

namespace IndicatorsApi.Api.Allocations;

/// <summary>Loads the allocations of targets.</summary>
public sealed class AllocationService(IndicatorsContext db, ProgressService progress)
{
    /// <summary>Loads and measures a target and its parts.</summary>
    /// <param name="target">The target.</param>
    /// <param name="unit">The unit of the measures. The unit of the target by default.</param>
    /// <param name="assessment">The assessment options.</param>
    /// <param name="cancellationToken">The cancellation token.</param>
    public async Task<AllocatedTarget> LoadAsync(
        Target target, Unit? unit, AssessmentOptions assessment, CancellationToken cancellationToken)
    {
        var regions = await db.Regions.Where(region => region.ParentCode == target.RegionCode).ExistingOn(target.Period.End)
            .OrderBy(region => region.Code).ToListAsync(cancellationToken);
        var codes = regions.Select(region => region.Code).ToList();
        var ofRegions = await db.AsOf<Target>(assessment.AsOf).WithCommits()
            .Where(t => t.IndicatorCode == target.IndicatorCode && t.Period == target.Period && codes.Contains(t.RegionCode))
            .ToListAsync(cancellationToken);
        var ofPeriods = await db.AsOf<Target>(assessment.AsOf).WithCommits()
            .Where(t => t.IndicatorCode == target.IndicatorCode && t.RegionCode == target.RegionCode && t.Period != target.Period)
            .OrderBy(t => t.Period)
            .ToListAsync(cancellationToken);
        var within = ofPeriods.Where(t => target.Period.Contains(t.Period)).ToList();
        var measured = await progress.MeasureAsync([target, .. ofRegions, .. within], unit, assessment, cancellationToken);
        var byRegion = measured.Skip(1).Take(ofRegions.Count).ToDictionary(part => part.Target.RegionCode, StringComparer.Ordinal);
        return new(
            measured[0], [.. regions.Select(region => (region, byRegion.GetValueOrDefault(region.Code)))],
            [.. measured.Skip(1 + ofRegions.Count)]);
    }
}

using System.Runtime.CompilerServices;
using IndicatorsApi.Data.Revisions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace IndicatorsApi.Data.EntityFramework;

/// <summary>Finds the current revision of a natural key. The most frequent query is compiled once for each model.</summary>
internal static class CurrentRevisionQuery<T>
    where T : Revision
{
    private static readonly ConditionalWeakTable<IModel, Func<IndicatorsContext, string, string, Period, CancellationToken, Task<T?>>>
        Compiled = [];

    /// <summary>Returns the revision that is current now, or was in a version. <c>null</c> if there is none.</summary>
    public static Task<T?> FindAsync(
        IndicatorsContext db, string region, string indicator, Period period, long? version, CancellationToken cancellationToken) =>
        (version ?? db.PinnedVersion) is null
            ? Compiled.GetValue(db.Model, _ => Compile())(db, region, indicator, period, cancellationToken)
            : db.AsOf<T>(version).WithCommits()
                .SingleOrDefaultAsync(r => r.RegionCode == region && r.IndicatorCode == indicator && r.Period == period, cancellationToken);

    private static Func<IndicatorsContext, string, string, Period, CancellationToken, Task<T?>> Compile() =>
        EF.CompileAsyncQuery((IndicatorsContext db, string region, string indicator, Period period, CancellationToken cancellationToken) =>
            db.Set<T>().Include(r => r.Added).SingleOrDefault(r =>
                r.RegionCode == region
                && r.IndicatorCode == indicator
                && r.Period == period
                && r.SupersededInCommit == null
                && !r.Withdrawn));
}

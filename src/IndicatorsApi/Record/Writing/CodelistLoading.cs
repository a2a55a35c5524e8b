using IndicatorsApi.Record.Storage;
using IndicatorsApi.Record.Vocabulary;
using Microsoft.EntityFrameworkCore;

namespace IndicatorsApi.Record.Writing;

/// <summary>Loads what writes may refer to.</summary>
public static class CodelistLoading
{
    /// <summary>The vocabulary as it stands.</summary>
    public static async Task<Codelists> LoadCodelistsAsync(this IndicatorsContext db, CancellationToken cancellationToken)
    {
        var codelists = new Codelists();
        foreach (var region in await db.Regions.OrderBy(r => r.Code).ToListAsync(cancellationToken))
            codelists.Regions[region.Code] = region;
        foreach (var unit in await db.Units.OrderBy(u => u.Measure).ThenBy(u => u.Multiplier).ToListAsync(cancellationToken))
            codelists.Units[unit.Code] = unit;
        foreach (var indicator in await db.Indicators.OrderBy(i => i.Code).ToListAsync(cancellationToken))
            codelists.Indicators[indicator.Code] = indicator;
        foreach (var source in await db.Sources.OrderBy(s => s.Code).ToListAsync(cancellationToken))
            codelists.Sources[source.Code] = source;
        return codelists;
    }
}

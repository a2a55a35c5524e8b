using IndicatorsApi.Measures.Plausibility;
using IndicatorsApi.Record.Storage;
using IndicatorsApi.Record.Vocabulary;
using Microsoft.EntityFrameworkCore;

namespace IndicatorsApi.Api.Plausibility;

/// <summary>The indicators as figures are judged by them: what they say, and which are parts of which.</summary>
internal sealed class JudgedIndicators
{
    private readonly Dictionary<string, Indicator> _indicators;
    private readonly ILookup<string, Indicator> _parts;
    private readonly IReadOnlyList<Unit> _units;
    private readonly Dictionary<string, Entry> _entries = new(StringComparer.Ordinal);

    private JudgedIndicators(Dictionary<string, Indicator> indicators, IReadOnlyList<Unit> units)
    {
        (_indicators, _units) = (indicators, units);
        _parts = indicators.Values.Where(indicator => indicator.PartOfCode is not null).ToLookup(indicator => indicator.PartOfCode!, StringComparer.Ordinal);
    }

    /// <summary>Loads them as the context shows them.</summary>
    public static async Task<JudgedIndicators> LoadAsync(IndicatorsContext db, CancellationToken cancellationToken)
    {
        var indicators = await db.Indicators.Include(indicator => indicator.Unit).OrderBy(indicator => indicator.Code).ToListAsync(cancellationToken);
        var units = await db.Units.OrderBy(unit => unit.Code).ToListAsync(cancellationToken);
        return new(indicators.ToDictionary(indicator => indicator.Code, StringComparer.Ordinal), units);
    }

    /// <summary>What an indicator says.</summary>
    public JudgedIndicator Of(string code) => EntryOf(code).Judged;

    /// <summary>What an indicator counts a part of, where both can be compared.</summary>
    public RelatedIndicator? WholeOf(string code) => EntryOf(code).Whole;

    /// <summary>What counts a part of an indicator, where both can be compared.</summary>
    public IReadOnlyList<RelatedIndicator> PartsOf(string code) => EntryOf(code).Parts;

    /// <summary>The codes of an indicator, of its whole and of its parts.</summary>
    public IEnumerable<string> Family(string code) => [code, .. PartsOf(code).Select(part => part.Code), .. WholeOf(code) is { } whole ? [whole.Code] : Array.Empty<string>()];

    private Entry EntryOf(string code)
    {
        if (_entries.TryGetValue(code, out var entry))
            return entry;
        var indicator = _indicators[code];
        var whole = indicator.PartOfCode is { } partOf ? Related(_indicators[partOf], indicator) : null;
        return _entries[code] = new(Judged(indicator), whole, [.. _parts[code].Select(part => Related(part, indicator)).OfType<RelatedIndicator>()]);
    }

    private static RelatedIndicator? Related(Indicator related, Indicator to) => related.Unit.IsCompatibleWith(to.Unit) ? new(related.Code, related.Unit.FactorTo(to.Unit)) : null;

    private JudgedIndicator Judged(Indicator indicator) => new()
    {
        Measure = indicator.Measure,
        OverTime = indicator.OverTime,
        IsPercent = indicator.Unit.IsPercent,
        Min = indicator.Min,
        Max = indicator.Max,
        Unit = indicator.Unit.Name,
        SmallerUnits = _units.Where(indicator.Unit.IsCompatibleWith).GroupBy(unit => indicator.Unit.Multiplier - unit.Multiplier).ToDictionary(units => units.Key, units => units.First().Name),
    };

    private sealed record Entry(JudgedIndicator Judged, RelatedIndicator? Whole, IReadOnlyList<RelatedIndicator> Parts);
}

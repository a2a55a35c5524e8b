using IndicatorsApi.Data.CodeLists;
using IndicatorsApi.Measures.Plausibility;

namespace IndicatorsApi.Api.Plausibility;

/// <summary>The constraints of indicators for the plausibility rules, and the relations between parts and wholes.</summary>
internal sealed class IndicatorConstraintsMap
{
    private readonly IReadOnlyDictionary<string, Indicator> _indicators;
    private readonly ILookup<string, Indicator> _parts;
    private readonly IReadOnlyList<Unit> _units;
    private readonly Dictionary<string, Entry> _entries = new(StringComparer.Ordinal);

    /// <summary>Creates the map from code lists.</summary>
    public IndicatorConstraintsMap(CodeListSet codeLists)
    {
        (_indicators, _units) = (codeLists.Indicators, [.. codeLists.Units.Values.OrderBy(unit => unit.Code, StringComparer.Ordinal)]);
        _parts = _indicators.Values.Where(indicator => indicator.PartOfCode is not null)
            .ToLookup(indicator => indicator.PartOfCode!, StringComparer.Ordinal);
    }

    /// <summary>Returns the constraints of an indicator.</summary>
    public IndicatorConstraints Of(string code) => EntryOf(code).Constraints;

    /// <summary>Returns the whole of an indicator. <see langword="null"/> if there is none, or if its unit is incompatible.</summary>
    public RelatedIndicator? WholeOf(string code) => EntryOf(code).Whole;

    /// <summary>Returns the parts of an indicator that have a compatible unit.</summary>
    public IReadOnlyList<RelatedIndicator> PartsOf(string code) => EntryOf(code).Parts;

    /// <summary>Returns the codes of an indicator, its whole and its parts.</summary>
    public IEnumerable<string> Family(string code) =>
        [code, .. PartsOf(code).Select(part => part.Code), .. WholeOf(code) is { } whole ? [whole.Code] : Array.Empty<string>()];

    private Entry EntryOf(string code)
    {
        if (_entries.TryGetValue(code, out var entry))
            return entry;
        var indicator = _indicators[code];
        var whole = indicator.PartOfCode is { } partOf ? Related(_indicators[partOf], indicator) : null;
        return _entries[code] = new(
            ConstraintsOf(indicator), whole, [.. _parts[code].Select(part => Related(part, indicator)).OfType<RelatedIndicator>()]);
    }

    private static RelatedIndicator? Related(Indicator related, Indicator to) =>
        related.Unit.IsCompatibleWith(to.Unit) ? new(related.Code, related.Unit.FactorTo(to.Unit)) : null;

    private IndicatorConstraints ConstraintsOf(Indicator indicator) => new()
    {
        Measure = indicator.Measure,
        OverTime = indicator.OverTime,
        IsPercent = indicator.Unit.IsPercent,
        Min = indicator.Min,
        Max = indicator.Max,
        Unit = indicator.Unit.Name,
        SmallerUnits = _units.Where(indicator.Unit.IsCompatibleWith).GroupBy(unit => indicator.Unit.Multiplier - unit.Multiplier)
            .ToDictionary(units => units.Key, units => units.First().Name),
    };

    private sealed record Entry(IndicatorConstraints Constraints, RelatedIndicator? Whole, IReadOnlyList<RelatedIndicator> Parts);
}

using IndicatorsApi.Measures.RegionChanges;
using IndicatorsApi.Measures.Localization;

namespace IndicatorsApi.Data.CodeLists;

/// <summary>All codes that figures and targets may refer to, with what they stand for (SDMX: code lists).</summary>
public sealed class Codelists
{
    private const int Shown = 15;

    private ILookup<string, Region>? _regionsByName;
    private ILookup<string, Indicator>? _indicatorsByName;
    private RegionLineage? _succession;

    /// <summary>The regions by code.</summary>
    public Dictionary<string, Region> Regions { get; } = new(StringComparer.Ordinal);

    /// <summary>The units by code.</summary>
    public Dictionary<string, Unit> Units { get; } = new(StringComparer.Ordinal);

    /// <summary>The topics by code.</summary>
    public Dictionary<string, Topic> Topics { get; } = new(StringComparer.Ordinal);

    /// <summary>The indicators by code.</summary>
    public Dictionary<string, Indicator> Indicators { get; } = new(StringComparer.Ordinal);

    /// <summary>The sources by code.</summary>
    public Dictionary<string, Source> Sources { get; } = new(StringComparer.Ordinal);

    /// <summary>Which regions exist when, and which took the place of which; once all regions are known.</summary>
    public RegionLineage Succession => _succession ??= RegionLineage.Of(Regions.Values.Select(region => region.Division));

    /// <summary>What somebody is told whose code or name is not on record: the nearest names or, where none is near, the first codes.</summary>
    /// <param name="text">The code or name as it was written.</param>
    /// <param name="known">What is on record.</param>
    public static string Unknown(string text, IEnumerable<ICodeListItem> known)
    {
        var things = known.ToList();
        return Suggestions.Of(text, things.Select(thing => (thing.Code, thing.Label))) is { Count: > 0 } near
            ? Localizer.Format($"'{text}' is unknown. Did you mean {string.Join(" / ", near)}?")
            : Localizer.Format($"'{text}' is unknown. Known: {List(things.Select(thing => thing.Code))}.");
    }

    /// <summary>The first of some codes, for a message.</summary>
    public static string List(IEnumerable<string> codes)
    {
        var shown = codes.Take(Shown + 1).ToList();
        return shown.Count <= Shown ? string.Join(", ", shown) : $"{string.Join(", ", shown.Take(Shown))}, …";
    }

    /// <summary>The region of a code or, where it is the only one of that name, of a name.</summary>
    public Region? RegionOf(string text) => Regions.GetValueOrDefault(text) ?? OnlyOne(ref _regionsByName, Regions, region => region.Name, text);

    /// <summary>The indicator of a code or, where it is the only one of that name, of a name.</summary>
    public Indicator? IndicatorOf(string text) => Indicators.GetValueOrDefault(text) ?? OnlyOne(ref _indicatorsByName, Indicators, indicator => indicator.Name, text);

    /// <summary>The source of a code or of a title.</summary>
    public Source? SourceOf(string text) => Sources.GetValueOrDefault(text) ?? Sources.Values.FirstOrDefault(source => source.Title.Zh == text || source.Title.En == text);

    /// <summary>The unit of a code or of a Chinese name.</summary>
    public Unit? UnitOf(string text) => Units.GetValueOrDefault(text) ?? Units.Values.FirstOrDefault(unit => unit.Name.Zh == text);

    /// <summary>The unit that figures of an indicator are kept in.</summary>
    public Unit UnitOf(Indicator indicator) => Units[indicator.UnitCode];

    private static T? OnlyOne<T>(ref ILookup<string, T>? byName, Dictionary<string, T> all, Func<T, LocalizedText> nameOf, string name)
        where T : class
    {
        byName ??= all.Values.SelectMany(thing => new[] { (Name: nameOf(thing).Zh, thing), (Name: nameOf(thing).En, thing) }).Distinct().ToLookup(pair => pair.Name, pair => pair.thing, StringComparer.Ordinal);
        return byName[name].Take(2).ToList() is [var only] ? only : null;
    }
}

using IndicatorsApi.Measures.Localization;
using IndicatorsApi.Measures.RegionChanges;

namespace IndicatorsApi.Data.CodeLists;

/// <summary>The code lists of a dataset version, by code (SDMX: code lists).</summary>
public sealed class CodeListSet
{
    private const int MaxListed = 15;

    private ILookup<string, Region>? _regionsByName;
    private ILookup<string, Indicator>? _indicatorsByName;
    private RegionLineage? _lineage;

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

    /// <summary>The lifetimes and successors of the regions, computed on first use.</summary>
    public RegionLineage Lineage => _lineage ??= RegionLineage.Of(Regions.Values.Select(region => region.Lifetime));

    /// <summary>Returns the message for an unknown code or name: similar names or, if there are none, the first codes.</summary>
    /// <param name="text">The unknown code or name.</param>
    /// <param name="known">The known entries.</param>
    public static string UnknownCodeMessage(string text, IEnumerable<ICodeListItem> known)
    {
        var entries = known.ToList();
        return Suggestions.Of(text, entries.Select(entry => (entry.Code, entry.Label))) is { Count: > 0 } similar
            ? Localizer.Format($"'{text}' is unknown. Did you mean {string.Join(" / ", similar)}?")
            : Localizer.Format($"'{text}' is unknown. Known: {FormatCodes(entries.Select(entry => entry.Code))}.");
    }

    /// <summary>Returns the first 15 codes for a message.</summary>
    public static string FormatCodes(IEnumerable<string> codes)
    {
        var listed = codes.Take(MaxListed + 1).ToList();
        return listed.Count <= MaxListed ? string.Join(", ", listed) : $"{string.Join(", ", listed.Take(MaxListed))}, …";
    }

    /// <summary>Finds a region by code or unique name.</summary>
    public Region? FindRegion(string text) =>
        Regions.GetValueOrDefault(text) ?? FindUnique(ref _regionsByName, Regions, region => region.Name, text);

    /// <summary>Finds an indicator by code or unique name.</summary>
    public Indicator? FindIndicator(string text) =>
        Indicators.GetValueOrDefault(text) ?? FindUnique(ref _indicatorsByName, Indicators, indicator => indicator.Name, text);

    /// <summary>Finds a source by code or title.</summary>
    public Source? FindSource(string text) =>
        Sources.GetValueOrDefault(text) ?? Sources.Values.FirstOrDefault(source => source.Title.Zh == text || source.Title.En == text);

    /// <summary>Finds a unit by code or Chinese name.</summary>
    public Unit? UnitOf(string text) => Units.GetValueOrDefault(text) ?? Units.Values.FirstOrDefault(unit => unit.Name.Zh == text);

    /// <summary>Returns the unit of an indicator.</summary>
    public Unit UnitOf(Indicator indicator) => Units[indicator.UnitCode];

    private static T? FindUnique<T>(
        ref ILookup<string, T>? byName, Dictionary<string, T> entries, Func<T, LocalizedText> nameOf, string name)
        where T : class
    {
        byName ??= entries.Values
            .SelectMany(entry => new[] { (Name: nameOf(entry).Zh, Entry: entry), (Name: nameOf(entry).En, Entry: entry) })
            .Distinct()
            .ToLookup(pair => pair.Name, pair => pair.Entry, StringComparer.Ordinal);
        return byName[name].Take(2).ToList() is [var unique] ? unique : null;
    }
}

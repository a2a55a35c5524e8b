using IndicatorsApi.Record.Vocabulary;
using NodaTime;

namespace IndicatorsApi.Imports.Rows;

/// <summary>What rows refer to, by code, and what holds for all rows of a file.</summary>
/// <param name="RecordedAt">The instant at which the rows enter the record.</param>
/// <param name="RecordedBy">Who records them.</param>
public sealed record References(Instant RecordedAt, string RecordedBy)
{
    private readonly Dictionary<string, Period?> _periods = new(StringComparer.Ordinal);
    private ILookup<string, Region>? _regionsByName;
    private ILookup<string, Indicator>? _indicatorsByName;

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

    /// <summary>The source of rows that name none.</summary>
    public string? DefaultSource { get; init; }

    /// <summary>Why figures change, for the whole file.</summary>
    public string? Reason { get; init; }

    /// <summary>The period that a text means; files repeat the same few.</summary>
    public Period? PeriodOf(string text)
    {
        if (!_periods.TryGetValue(text, out var period))
            _periods[text] = period = PeriodText.Read(text);
        return period;
    }

    /// <summary>The region of a code or, where it is the only one of that name, of a Chinese name.</summary>
    public Region? RegionOf(string text) => Regions.GetValueOrDefault(text) ?? OnlyOne(ref _regionsByName, Regions, region => region.Name.Zh, text);

    /// <summary>The indicator of a code or, where it is the only one of that name, of a Chinese name.</summary>
    public Indicator? IndicatorOf(string text) => Indicators.GetValueOrDefault(text) ?? OnlyOne(ref _indicatorsByName, Indicators, indicator => indicator.Name.Zh, text);

    private static T? OnlyOne<T>(ref ILookup<string, T>? byName, Dictionary<string, T> all, Func<T, string> nameOf, string name)
        where T : class
    {
        byName ??= all.Values.ToLookup(nameOf, StringComparer.Ordinal);
        return byName[name].Take(2).ToList() is [var only] ? only : null;
    }
}

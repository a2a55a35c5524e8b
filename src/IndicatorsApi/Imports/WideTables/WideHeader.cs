using IndicatorsApi.Measures.Localization;
using IndicatorsApi.Tables.Reading;

namespace IndicatorsApi.Imports.WideTables;

/// <summary>Finds the header of a wide table and interprets its columns.</summary>
internal sealed class WideHeader
{
    private const int LinesLookedAt = 30;

    private readonly IReadOnlyList<SourceRow> _grid;
    private readonly WideNames _names;
    private readonly int _at;
    private readonly bool _hasSecondLine;

    private WideHeader(IReadOnlyList<SourceRow> grid, WideNames names, int at, WideLayout layout)
    {
        (_grid, _names, _at, Layout) = (grid, names, at, layout);
        _hasSecondLine = HasSecondLine();
        Columns = [.. Observations()];
        LabelColumns = LabelsOf();
    }

    /// <summary>The dimension of the columns.</summary>
    public WideLayout Layout { get; }

    /// <summary>The columns of observations.</summary>
    public IReadOnlyList<WideColumn> Columns { get; }

    /// <summary>The columns of labels (<c>region</c>, <c>indicator</c>, <c>period</c> and <c>unit</c>) by index.</summary>
    public IReadOnlyDictionary<string, int> LabelColumns { get; }

    /// <summary>The skipped columns.</summary>
    public List<SkippedItem> LeftAlone { get; } = [];

    /// <summary>The line of the header.</summary>
    public int Line => _grid[_at].Number;

    /// <summary>The title lines above the header.</summary>
    public IEnumerable<SourceRow> Titles => _grid.Take(_at);

    /// <summary>The lines below the header.</summary>
    public IEnumerable<SourceRow> Body => _grid.Skip(_at + (_hasSecondLine ? 2 : 1));

    /// <summary>Returns the header of a column.</summary>
    public string TextOf(int column) => At(_grid[_at], column);

    /// <summary>Finds the header of a table.</summary>
    /// <returns>The header; <see langword="null"/> when the table is no wide table.</returns>
    public static WideHeader? Find(IReadOnlyList<SourceRow> grid, WideNames names)
    {
        (int At, WideLayout Layout)? single = null;
        for (var at = 0; at < Math.Min(grid.Count, LinesLookedAt); at++)
        {
            var cells = grid[at].Cells.Skip(1).Where(cell => cell.Trim().Length > 0).ToList();
            (WideLayout Layout, int Count)[] counts =
            [
                (WideLayout.RegionsAsColumns, cells.Count(cell => names.RegionOf(cell) is not null)),
                (WideLayout.IndicatorsAsColumns, cells.Count(cell => names.IndicatorOf(cell) is not null)),
                (WideLayout.PeriodsAsColumns, cells.Count(cell => names.PeriodOf(cell) is not null)),
            ];
            var (layout, count) = counts.MaxBy(candidate => candidate.Count);
            if (count > 1)
                return new(grid, names, at, layout);
            if (count == 1 && StatisticalTableTerms.IsLabel(At(grid[at], 0)))
                single ??= (at, layout);
        }

        return single is { } one ? new(grid, names, one.At, one.Layout) : null;
    }

    /// <summary>Returns the text of a cell.</summary>
    public static string At(SourceRow line, int column) => column < line.Cells.Count ? line.Cells[column].Trim() : "";

    /// <summary>Returns the code or period that a header names.</summary>
    private (string Key, string? Unit)? KeyOf(string text) => Layout switch
    {
        WideLayout.RegionsAsColumns => _names.RegionOf(text) is { } region ? (region.Code, StatisticalTableTerms.Split(text).Unit) : null,
        WideLayout.IndicatorsAsColumns => _names.IndicatorOf(text) is { } found ? (found.Indicator.Code, found.Unit) : null,
        _ => _names.PeriodOf(text) is { } period ? (period.ToString(), null) : null,
    };

    /// <summary>Indicates that the next line describes each column below a header that spans several: 总量, 增幅, 2024年.</summary>
    private bool HasSecondLine()
    {
        if (_at + 1 >= _grid.Count || At(_grid[_at + 1], 0).Length > 0)
            return false;
        var cells = _grid[_at + 1].Cells.Skip(1).Select(cell => cell.Trim()).Where(cell => cell.Length > 0).ToList();
        return cells.Count > 0 && cells.TrueForAll(
            cell => StatisticalTableTerms.IsValue(cell) || StatisticalTableTerms.IsGrowth(cell) || StatisticalTableTerms.IsAside(cell)
                || _names.PeriodOf(cell) is not null);
    }

    private IEnumerable<WideColumn> Observations()
    {
        var width = _grid.Skip(_at).Max(line => line.Cells.Count);
        WideColumn? last = null;
        for (var i = 1; i < width; i++)
        {
            var (own, below) = (TextOf(i), _hasSecondLine ? At(_grid[_at + 1], i) : "");
            var text = own.Length == 0 && below.Length > 0 && last is not null ? last.Header : own;
            var column = ColumnOf(i, text, below, last);
            if (column is null)
                continue;
            last = column;
            yield return column;
        }
    }

    private WideColumn? ColumnOf(int index, string text, string below, WideColumn? last)
    {
        if (KeyOf(text) is { } key)
        {
            if (StatisticalTableTerms.IsAside(below))
                return Leave(index, $"{text} {below}", "未读取的列。", "Such columns are not read.");
            return new(
                index, text, key.Key, _names.PeriodOf(below)?.ToString(), key.Unit, StatisticalTableTerms.IsGrowth(below), Error: null);
        }

        if (text.Length == 0 || StatisticalTableTerms.IsUnit(text))
            return null;
        if (StatisticalTableTerms.IsGrowth(text) && last is not null)
            return last with { Index = index, Header = text, IsGrowth = true };
        if (StatisticalTableTerms.IsTotal(text))
            return Leave(index, text, "合计或平均列，不是某一地区的数据。", "A total or mean, and no figure of a region on record.");
        if (StatisticalTableTerms.IsAside(text))
            return Leave(index, text, "未读取的列。", "Such columns are not read.");
        if (last is null || !HoldsNumbers(index))
            return null;
        var address = $"{WideColumn.LettersOf(index)}{Line}";
        return new(
            index, text, text, Period: null, Unit: null, IsGrowth: false,
            new(Line, address, RowErrorCode.Unknown, text, _names.Unknown(text, Layout, isHeader: true)));
    }

    private WideColumn? Leave(int index, string text, string zh, string en)
    {
        LeftAlone.Add(new() { Column = WideColumn.LettersOf(index), Text = text, Reason = new(zh, en) });
        return null;
    }

    private bool HoldsNumbers(int column) =>
        Body.Any(line => At(line, column) is { Length: > 0 } text && char.IsAsciiDigit(text[^1]) && !StatisticalTableTerms.IsNothing(text));

    private Dictionary<string, int> LabelsOf()
    {
        var found = new Dictionary<string, int>(StringComparer.Ordinal);
        var taken = Columns.Select(column => column.Index).ToHashSet();
        var candidates = Enumerable.Range(0, Columns.Count == 0 ? 1 : Columns.Max(column => column.Index))
            .Where(column => !taken.Contains(column)).ToList();
        foreach (var column in candidates)
        {
            var texts = Body.Select(line => At(line, column)).Where(text => text.Length > 0).ToList();
            (string Axis, int Count)[] counts =
            [
                ("region", texts.Count(text => _names.RegionOf(text) is not null)),
                ("indicator", texts.Count(text => _names.IndicatorOf(text) is not null)),
                ("period", texts.Count(text => _names.PeriodOf(text) is not null)),
                ("unit", texts.Count(_names.IsUnit)),
            ];
            var (axis, count) = counts.MaxBy(candidate => candidate.Count);
            if (StatisticalTableTerms.IsUnit(TextOf(column)))
                found.TryAdd("unit", column);
            else if (count > 0 && axis != AxisOf(Layout))
                found.TryAdd(axis, column);
        }

        // Without a known label the first column is the label column, so that each of its labels is reported.
        if (found.Count == 0 || (found.Count == 1 && found.ContainsKey("unit")))
            found.TryAdd(
                Layout == WideLayout.RegionsAsColumns ? "indicator" : Layout == WideLayout.IndicatorsAsColumns ? "region" : "indicator", 0);
        return found;
    }

    private static string AxisOf(WideLayout layout) => layout switch
    {
        WideLayout.RegionsAsColumns => "region",
        WideLayout.IndicatorsAsColumns => "indicator",
        _ => "period",
    };
}

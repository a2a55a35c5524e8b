using IndicatorsApi.Measures.Localization;
using IndicatorsApi.Measures.Time;
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
    private readonly Period? _tablePeriod;

    private WideHeader(IReadOnlyList<SourceRow> grid, WideNames names, int at, WideLayout layout)
    {
        (_grid, _names, _at, Layout) = (grid, names, at, layout);
        var titles = Titles.SelectMany(line => line.Cells).Where(cell => cell.Trim().Length > 0).ToList();
        _tablePeriod = names.Given ?? new TitlePeriods(titles).Period;
        names.TitleRegions = names.RegionsIn(string.Join(' ', titles.Where(cell => !TitlePeriods.IsAboutTheForm(cell))));
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
            names.Year = names.GivenYear ?? new TitlePeriods(grid.Take(at).SelectMany(line => line.Cells)).Year;
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

        if (single is not { } one)
            return null;
        names.Year = names.GivenYear ?? new TitlePeriods(grid.Take(one.At).SelectMany(line => line.Cells)).Year;
        return new(grid, names, one.At, one.Layout);
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
            cell => StatisticalTableTerms.IsValue(cell) || StatisticalTableTerms.IsMonth(cell)
                || StatisticalTableTerms.IsCumulative(cell) || StatisticalTableTerms.IsGrowth(cell) || StatisticalTableTerms.IsAside(cell)
                || _names.PeriodOf(cell) is not null);
    }

    private List<WideColumn> Observations()
    {
        var width = _grid.Skip(_at).Max(line => line.Cells.Count);
        var found = new List<WideColumn>();
        var isAfterTotal = false;
        for (var i = 1; i < width; i++)
        {
            var (own, below) = (TextOf(i), _hasSecondLine ? At(_grid[_at + 1], i) : "");
            var isBelowLast = own.Length == 0 && below.Length > 0;
            var text = isBelowLast && found.Count > 0 ? found[^1].Header : own;
            if (isAfterTotal && (isBelowLast || StatisticalTableTerms.IsGrowth(own)))
            {
                Leave(i, $"{own}{below}", "合计或平均列，不是某一地区的数据。", "A total or mean, and no figure of a region on record.");
                continue;
            }

            isAfterTotal = StatisticalTableTerms.IsTotal(own) && KeyOf(own) is null;
            if (ColumnOf(i, text, below, isBelowLast, found) is not { } column)
                continue;
            column = RefuseDuplicate(column, found);
            found.Add(column);
        }

        return found;
    }

    private WideColumn? ColumnOf(int index, string text, string below, bool isBelowLast, List<WideColumn> found)
    {
        var last = found.Count > 0 ? found[^1] : null;
        if (KeyOf(text) is { } key)
        {
            if (StatisticalTableTerms.IsAside(below))
                return Leave(index, $"{text} {below}", "未读取的列。", "Such columns are not read.");
            if (StatisticalTableTerms.IsGrowth(below))
                return isBelowLast && last is not null ? GrowthOf(index, text, found)
                    : new(index, text, key.Key, Period: null, key.Unit, IsGrowth: true, Error: null);
            var column = new WideColumn(index, text, key.Key, _names.PeriodOf(below)?.ToString(), key.Unit, IsGrowth: false, Error: null);
            var isMonth = StatisticalTableTerms.IsMonth(below);
            if (Layout == WideLayout.PeriodsAsColumns || !(isMonth || StatisticalTableTerms.IsCumulative(below)))
                return column;
            return PartOfTable(isMonth) is { } period ? column with { Period = period.ToString() }
                : Refuse(column, below, Localizer.Format($"The title does not identify the month. Add it to the title, such as 2025年1-10月."));
        }

        if (text.Length == 0 && below.Length == 0 && !HoldsNumbers(index))
            return null;
        if (StatisticalTableTerms.IsUnit(text) || (text.Length == 0 && (last is null || !HoldsNumbers(index))))
            return null;
        if (StatisticalTableTerms.IsGrowth(text) && last is not null)
            return GrowthOf(index, text, found);
        if (StatisticalTableTerms.IsTotal(text))
            return Leave(index, text, "合计或平均列，不是某一地区的数据。", "A total or mean, and no figure of a region on record.");
        if (StatisticalTableTerms.IsAside(text))
            return Leave(index, text, "未读取的列。", "Such columns are not read.");
        if (!HoldsNumbers(index) || (last is null && (StatisticalTableTerms.IsLabel(text) || HoldsLabels(index))))
            return null;
        return new(
            index, text, text, Period: null, Unit: null, IsGrowth: false,
            new(Line, AddressOf(index), RowErrorCode.Unknown, text, _names.Unknown(text, Layout, isHeader: true)));
    }

    /// <summary>Returns the growth of the column before; of two years side by side it is the growth of the later one.</summary>
    private WideColumn GrowthOf(int index, string text, List<WideColumn> found)
    {
        var last = found[^1];
        var later = found.Find(
            column => PeriodOf(column)?.YearEarlier is { } earlier && earlier == PeriodOf(last) && IsBeside(column, last)
                && !found.Exists(other => other.IsGrowth && other.Key == column.Key && other.Period == column.Period));
        return (later ?? last) with { Index = index, Header = text, IsGrowth = true };
    }

    private bool IsBeside(WideColumn column, WideColumn other) => Layout == WideLayout.PeriodsAsColumns || column.Key == other.Key;

    private Period? PeriodOf(WideColumn column) =>
        Period.TryParse(Layout == WideLayout.PeriodsAsColumns ? column.Key : column.Period, out var period) ? period : null;

    /// <summary>Returns the last month of the period of the table, or January to that month.</summary>
    private Period? PartOfTable(bool isMonth) =>
        _tablePeriod is { Kind: PeriodKind.Month or PeriodKind.YearToDate } table
            ? Period.Of(isMonth ? PeriodKind.Month : PeriodKind.YearToDate, table.Year, table.Number)
            : null;

    /// <summary>Refuses a column with the key of another one: only one of them could be recorded.</summary>
    private WideColumn RefuseDuplicate(WideColumn column, List<WideColumn> found)
    {
        var same = column.Error is not null ? null
            : found.Find(other => (other.Key, other.Period, other.IsGrowth) == (column.Key, column.Period, column.IsGrowth));
        return same is null ? column
            : Refuse(
                column, column.Header,
                Localizer.Format($"Column {WideColumn.LettersOf(same.Index)} has the same region, indicator and period. Send the columns as two tables, or name the difference in the header."));
    }

    private WideColumn Refuse(WideColumn column, string text, string message) =>
        column with { Error = new(Line, AddressOf(column.Index), RowErrorCode.DuplicateKey, text, message) };

    private string AddressOf(int index) => $"{WideColumn.LettersOf(index)}{Line}";

    private WideColumn? Leave(int index, string text, string zh, string en)
    {
        LeftAlone.Add(new() { Column = WideColumn.LettersOf(index), Text = text, Reason = new(zh, en) });
        return null;
    }

    private bool HoldsNumbers(int column) => Body.Any(line => At(line, column).Any(char.IsDigit));

    private bool HoldsLabels(int column) =>
        Body.Select(line => At(line, column)).Any(
            text => _names.RegionOf(text) is not null || _names.IndicatorOf(text) is not null || _names.PeriodOf(text) is not null
                || _names.IsUnit(text));

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

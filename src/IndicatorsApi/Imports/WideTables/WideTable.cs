using IndicatorsApi.Data.CodeLists;
using IndicatorsApi.Data.Imports;
using IndicatorsApi.Imports.Rows;
using IndicatorsApi.Measures.Localization;
using IndicatorsApi.Tables.Reading;

namespace IndicatorsApi.Imports.WideTables;

/// <summary>
/// Reads a table with regions, periods or indicators as columns, as statistics are printed, into rows: one for each cell with a value.
/// The table is held in memory, because the meaning of its first lines depends on those below.
/// </summary>
internal sealed class WideTable : TableReader
{
    /// <summary>The maximum number of lines of a wide table.</summary>
    public const int MaxLines = 5000;

    private const int MaxLeftAlone = 200;

    private readonly WideHeader _header;
    private readonly WideNames _names;
    private readonly (string? Region, string? Indicator, string? Period, string? Unit) _forAll;
    private readonly string _status;
    private readonly string? _sheet;
    private readonly List<SkippedItem> _leftAlone;
    private readonly Dictionary<int, string> _labelsAbove = [];
    private IReadOnlyList<string> _units = [];
    private IReadOnlyList<string>? _unitsBelow;
    private readonly IReadOnlyList<SourceRow> _lines;

    private WideTable(WideHeader header, WideNames names, ImportDefaults given, string? sheet)
    {
        (_header, _names, _status, _leftAlone) =
            (header, names, given.Status
                ?? EnumCodes<Measures.Observations.ObservationStatus>.Of(Measures.Observations.ObservationStatus.Preliminary),
                header.LeftAlone);
        _sheet = sheet;
        _forAll = ForAll(given);
        Require("region", _forAll.Region);
        Require("indicator", _forAll.Indicator);
        Require("period", _forAll.Period);
        _lines = [.. _header.Body.SelectMany(RowsOf)];
        Reading = ReadingOf();
    }

    /// <summary>The columns of the rows.</summary>
    public override IReadOnlyList<string> Header => ["region", "indicator", "period", "value", "unit", "status", "reportedGrowthPercent"];

    /// <summary>The interpretation of the table.</summary>
    public WideTableInterpretation Reading { get; private set; }

    /// <summary>Interprets a table.</summary>
    /// <param name="grid">The lines, from the first.</param>
    /// <param name="record">The code lists.</param>
    /// <param name="given">The defaults that the sender gave.</param>
    /// <param name="sheet">The sheet; <see langword="null"/> for the first.</param>
    /// <returns>The table; <see langword="null"/> when it is no wide table.</returns>
    /// <exception cref="TableException">Neither the table nor its sender names the region, the indicator or the period.</exception>
    public static WideTable? Find(IReadOnlyList<SourceRow> grid, RowContext record, ImportDefaults given, string? sheet = null)
    {
        var names = new WideNames(record) { Given = given.Period is { } period ? record.PeriodOf(period) : null };
        return WideHeader.Find(grid, names) is { } header ? new(header, names, given, sheet) : null;
    }

    /// <summary>Adds a sheet to the skipped items.</summary>
    public void SkipSheet(string name) => Reading = Reading with
    {
        Skipped =
        [
            new() { Text = name, Reason = new("未读取的工作表；请另存为一个文件发送。", "A sheet that is not read. Send it as a file of its own.") },
            .. Reading.Skipped,
        ],
    };

    /// <inheritdoc />
    public override IEnumerable<SourceRow> Lines() => _lines;

    /// <inheritdoc />
    protected override void Dispose(bool disposing)
    {
    }

    private (string? Region, string? Indicator, string? Period, string? Unit) ForAll(ImportDefaults given)
    {
        var titles = _header.Titles.SelectMany(line => line.Cells).Where(cell => cell.Trim().Length > 0).ToList();
        var title = string.Join(' ', titles);
        if (titles.Exists(StatisticalTableTerms.IsAboutTargets))
            throw new TableException(
                _header.Line, RowErrorCode.NotAllowed,
                Localizer.Format($"The title names targets, and the table would be read as observations. Send targets line by line with kind=targets."));
        _units = given.Unit is null ? UnitsOf(titles) : [];
        var unit = given.Unit
            ?? (_units is [var only] ? only : null)
            ?? titles.Select(text => StatisticalTableTerms.Split(text).Unit).FirstOrDefault(text => text is not null && _names.IsUnit(text))
            ?? StatisticalTableTerms.Split(_header.TextOf(0)).Unit;
        return (
            _header.Layout == WideLayout.RegionsAsColumns || _header.LabelColumns.ContainsKey("region") ? null : given.Region
                ?? _names.LowestRegion()?.Code,
            _header.Layout == WideLayout.IndicatorsAsColumns || _header.LabelColumns.ContainsKey("indicator") ? null : given.Indicator
                ?? _names.IndicatorIn(title)?.Code,
            _header.Layout == WideLayout.PeriodsAsColumns || _header.LabelColumns.ContainsKey("period")
                || _header.Columns.All(column => column.Period is not null)
                ? null
                : given.Period ?? new TitlePeriods(titles).Period?.ToString(),
            unit);
    }

    private static IReadOnlyList<string> UnitsOf(IEnumerable<string> cells) =>
        [.. cells.SelectMany(StatisticalTableTerms.UnitsOf).Distinct(StringComparer.Ordinal)];

    private void Require(string axis, string? forAll)
    {
        var isNamed = forAll is not null || _header.LabelColumns.ContainsKey(axis) || axis switch
        {
            "region" => _header.Layout == WideLayout.RegionsAsColumns,
            "indicator" => _header.Layout == WideLayout.IndicatorsAsColumns,
            _ => _header.Layout == WideLayout.PeriodsAsColumns || _header.Columns.All(column => column.Period is not null),
        };
        if (!isNamed)
            throw new TableException(
                _header.Line, RowErrorCode.Missing,
                Localizer.Format($"The table does not identify the {Localizer.Translate(axis)}. Add it to the title or as a column, or pass {axis}=… with the file."));
    }

    private IEnumerable<SourceRow> RowsOf(SourceRow line)
    {
        var label = line.Cells.Select(cell => cell.Trim()).FirstOrDefault(cell => cell.Length > 0) ?? "";
        var observations = _header.Columns.Where(column => !StatisticalTableTerms.IsNothing(WideHeader.At(line, column.Index))).ToList();
        if (label.Length == 0)
            return [];
        if (UnitsOf(line.Cells) is { Count: > 0 } units)
        {
            _unitsBelow = units;
            return Leave(line, label, "单位行，适用于以下各行。", "A line of units, for the lines below it.");
        }

        if (observations.Count == 0 && !StatisticalTableTerms.IsFootnote(label) && !TitlePeriods.IsAboutTheForm(label)
            && _names.PeriodOf(label) is null && new TitlePeriods([label]).Year is not null)
            throw new TableException(
                line.Number, RowErrorCode.NotAllowed,
                Localizer.Format($"A second title ('{label}') begins here. Send the lines from here on as a file of their own."));
        foreach (var column in _header.LabelColumns.Values.Where(column => WideHeader.At(line, column).Length > 0))
            _labelsAbove[column] = WideHeader.At(line, column);
        if (StatisticalTableTerms.IsFootnote(label))
            return Leave(line, label, "表注，不是数据。", "A footnote, and no figure.");
        if (observations.Count == 0)
            return Leave(line, label, "该行没有数据。", "The line holds no figures.");
        if (observations.TrueForAll(column => _names.IsUnit(WideHeader.At(line, column.Index))))
            return Leave(line, label, "单位行；请把单位写在指标后的括号内。", "A line of units; write each unit in brackets behind its indicator.");
        if (StatisticalTableTerms.IsTotal(label) && _names.RegionOf(label) is null)
            return Leave(line, label, "合计或平均行，不是某一地区的数据。", "A total or mean, and no figure of a region on record.");
        return StatisticalTableTerms.IsGrowth(label) || StatisticalTableTerms.IsAside(label)
            ? Leave(line, label, "未读取的行。", "Such lines are not read.")
            : [.. observations.GroupBy(column => (column.Key, column.Period)).Select(cell => RowOf(line, [.. cell]))];
    }

    private SourceRow[] Leave(SourceRow line, string text, string zh, string en)
    {
        _leftAlone.Add(new() { Line = line.Number, Text = text, Reason = new(zh, en) });
        return [];
    }

    /// <summary>Returns the row of one observation with its published growth.</summary>
    private SourceRow RowOf(SourceRow line, List<WideColumn> columns)
    {
        var (value, growth) = (columns.Find(column => !column.IsGrowth), columns.Find(column => column.IsGrowth));
        var column = columns[0];
        var region = Named("region", WideLayout.RegionsAsColumns, line, column, _forAll.Region, text => _names.RegionOf(text)?.Code);
        var indicator = Named(
            "indicator", WideLayout.IndicatorsAsColumns, line, column, _forAll.Indicator, text => _names.IndicatorOf(text)?.Indicator.Code);
        var period =
            Named(
                "period", WideLayout.PeriodsAsColumns, line, column, column.Period ?? _forAll.Period, text =>
                    _names.PeriodOf(text)?.ToString());
        var error = columns.Select(one => one.Error).FirstOrDefault(refused => refused is not null)
            ?? region.Error ?? indicator.Error ?? period.Error;
        string[] cells =
        [
            region.Text,
            indicator.Text,
            period.Text,
            value is null ? "" : WideHeader.At(line, value.Index),
            value is null ? "" : UnitOf(line, column, indicator.Text) ?? "",
            _status,
            growth is null ? "" : StatisticalTableTerms.GrowthOf(WideHeader.At(line, growth.Index)),
        ];
        return new(line.Number, cells, error) { Place = $"{WideColumn.LettersOf(column.Index)}{line.Number}", Sheet = _sheet };
    }

    private (string Text, RowError? Error) Named(
        string axis, WideLayout across, SourceRow line, WideColumn column, string? forAll, Func<string, string?> find)
    {
        if (_header.Layout == across)
            return (column.Key, null);
        if (axis == "period" && column.Period is { } below)
            return (below, null);
        if (!_header.LabelColumns.TryGetValue(axis, out var at))
            return (forAll ?? "", null);
        var text = LabelAt(line, at);
        if (find(text) is { } code)
            return (code, null);
        var message = axis == "period" ? Data.Revisions.RevisionValidator.InvalidPeriodMessage(text)
            : _names.Unknown(text, axis == "region" ? WideLayout.IndicatorsAsColumns : WideLayout.RegionsAsColumns, isHeader: false);
        return (text, new(line.Number, $"{WideColumn.LettersOf(at)}{line.Number}", RowErrorCode.Unknown, text, message));
    }

    /// <summary>Returns the label of a line; a merged cell has its text in its first line.</summary>
    private string LabelAt(SourceRow line, int column)
    {
        var own = WideHeader.At(line, column);
        return own.Length > 0 || column == _header.LabelColumns.Values.Max() ? own : _labelsAbove.GetValueOrDefault(column, "");
    }

    /// <summary>Returns the unit of an observation: that of its line, its label, its column or the table.</summary>
    private string? UnitOf(SourceRow line, WideColumn column, string indicatorCode)
    {
        var indicator = _names.IndicatorOf(indicatorCode)?.Indicator;
        var ofLine = _header.LabelColumns.TryGetValue("unit", out var at) ? WideHeader.At(line, at) : "";
        var ofLabel = _header.LabelColumns.TryGetValue("indicator", out var label) ? _names.IndicatorOf(LabelAt(line, label))?.Unit : null;
        return _names.UnitOf(ofLine, indicator) ?? _names.UnitOf(ofLabel, indicator) ?? _names.UnitOf(column.Unit, indicator)
            ?? _names.UnitOf(UnitBelow(indicator), indicator);
    }

    /// <summary>Returns the unit of the titles or of the unit line above. Of several units it is the one of the indicator.</summary>
    private string? UnitBelow(Indicator? indicator)
    {
        if (_unitsBelow is null && _units.Count < 2)
            return _forAll.Unit;
        var units = _unitsBelow ?? _units;
        return units is [var only] ? only
            : indicator is null ? null
            : units.FirstOrDefault(unit => _names.UnitOf(unit, indicator) == indicator.UnitCode)
                ?? string.Join('、', units);
    }

    private WideTableInterpretation ReadingOf() => new()
    {
        Layout = _header.Layout,
        HeaderLine = _header.Line,
        Region = _forAll.Region,
        Indicator = _forAll.Indicator,
        Period = _forAll.Period is { } period && Period.TryParse(period, out var named) ? named : null,
        Unit = _forAll.Unit,
        Status = _status,
        Columns =
        [
            .. _header.LabelColumns.Select(label => (At: label.Value, ReadAs: label.Key))
                .Concat(
                    _header.Columns.Where(column => column.Error is null)
                        .Select(
                            column =>
                                (At: column.Index, ReadAs: string.Join(
                                    ' ', new[] { column.Key, column.Period, column.IsGrowth ? "growth" : null }.OfType<string>()))))
                .OrderBy(column => column.At)
                .Select(
                    column =>
                        new InterpretedColumn { Column = WideColumn.LettersOf(column.At), Header = _header.TextOf(
                            column.At), InterpretedAs = column.ReadAs }),
        ],
        Skipped = [.. _leftAlone.Take(MaxLeftAlone)],
    };
}

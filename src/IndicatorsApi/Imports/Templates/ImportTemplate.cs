using IndicatorsApi.Data.CodeLists;
using IndicatorsApi.Data.Imports;
using IndicatorsApi.Measures.Localization;
using IndicatorsApi.Measures.Notes;
using IndicatorsApi.Measures.Observations;
using IndicatorsApi.Measures.Rules;
using IndicatorsApi.Tables.Columns;
using IndicatorsApi.Tables.Workbooks;

namespace IndicatorsApi.Imports.Templates;

/// <summary>
/// Writes a workbook for entering observations or targets: a line for each indicator, by topic, with its definition and values on record.
/// Only input cells can be changed, and the spreadsheet validates them. The first sheet contains the expected indicators, the second all
/// others.
/// </summary>
/// <param name="kind">The kind of data to enter.</param>
/// <param name="region">The region.</param>
/// <param name="period">The period.</param>
/// <param name="units">All units.</param>
/// <param name="sources">All sources.</param>
/// <param name="language">The language of the user.</param>
internal sealed class ImportTemplate(
    ImportKind kind, Region region, Period period, IReadOnlyList<Unit> units, IReadOnlyList<Source> sources, Language language)
{
    private const string Lists = "lists";

    /// <summary>
    /// The columns of observations. Hidden codes identify a line; visible columns contain names, values on record and input cells.
    /// </summary>
    private static readonly string[] OfObservations =
    [
        "region", "indicator", "indicatorLabel", "value", "unit", "yearBefore", "lastYear", "before", "yearTarget", "definition",
        "reportedGrowthPercent", "reportedChange", "qualifier", "status", "source", "locator", "note", "period",
    ];

    /// <summary>The columns of targets.</summary>
    private static readonly string[] OfTargets =
    [
        "region", "indicator", "indicatorLabel", "rule", .. TargetRule.ParameterNames, "unit", "lastYear", "yearTarget", "definition",
        "commitment", "responsibleUnitZh", "responsiblePostZh", "source", "locator", "note", "period",
    ];

    /// <summary>The number of frozen columns, up to the name.</summary>
    private const int ColumnsInView = 3;

    /// <summary>The columns that identify a line; hidden when names are shown.</summary>
    internal static readonly string[] Codes = ["region", "indicator", "period"];

    /// <summary>The columns of values on record, which an import ignores.</summary>
    private static readonly string[] Orientation = ["indicatorLabel", "yearBefore", "lastYear", "before", "yearTarget", "definition"];

    private readonly string[] _columns = kind == ImportKind.Targets ? OfTargets : OfObservations;

    private static readonly Dictionary<string, int> Widths = new(StringComparer.Ordinal)
    {
        ["indicatorLabel"] = 26,
        ["definition"] = 46,
        ["yearTarget"] = 16,
        ["source"] = 22,
        ["locator"] = 16,
        ["note"] = 24,
    };

    /// <summary>The columns of a template that an import ignores.</summary>
    public static IEnumerable<Column> LeftAlone => Orientation.Select(ColumnList.Of);

    /// <summary>The titles of the second sheet, by which an import recognises it.</summary>
    public static IReadOnlyList<string> TitlesOfOthers { get; } = ["其他指标", "Other indicators"];

    private bool IsChinese => language == Language.Zh;

    /// <summary>Writes the workbook.</summary>
    public byte[] Write(TemplateRows lines)
    {
        using var file = new MemoryStream();
        using (var book = new XlsxWorkbookWriter(file))
        {
            var title = $"{region.Name.In(language)} {PeriodTexts.Of(period).In(language)}";
            Write(book, SheetName(title), title, lines.Expected);
            if (lines.Others.Count > 0)
                Write(book, TitlesOfOthers[IsChinese ? 0 : 1], $"{title} · {TitlesOfOthers[IsChinese ? 0 : 1]}", lines.Others);
            using var lists = book.Add(Lists, columns: [], isHidden: true);
            foreach (var source in sources)
                lists.Write([SourceText(source)]);
        }

        return file.ToArray();
    }

    /// <summary>Removes characters that sheet names cannot contain and limits the length (ISO/IEC 29500-1, 18.2.19).</summary>
    private static string SheetName(string title)
    {
        var allowed = string.Concat(title.Where(character => !":\\/?*[]'".Contains(character, StringComparison.Ordinal)));
        return allowed.Length <= 31 ? allowed : allowed[..31];
    }

    private void Write(XlsxWorkbookWriter book, string name, string title, IReadOnlyList<TemplateRow> lines)
    {
        using var sheet = book.Add(name, [.. _columns.Select(ColumnOf)], form: new(ColumnsInView, title));
        foreach (var topic in lines.GroupBy(line => line.Indicator.TopicCode, StringComparer.Ordinal))
        {
            sheet.Write(HeadOf(topic.First().Indicator.Topic));
            foreach (var line in topic)
            {
                sheet.Write(CellsOf(line));
                Check(sheet, line, sheet.Lines);
            }
        }

        CheckColumns(sheet);
    }

    private XlsxColumn ColumnOf(string name)
    {
        // A clerk selects the unit by its name; a program with English headers by its code.
        var column = ColumnList.Of(name == "unit" && IsChinese ? "unitLabel" : name);
        var style = name switch
        {
            "value" or "rule" => XlsxStyle.Input,
            "indicatorLabel" => XlsxStyle.Wrapped,
            _ when Codes.Contains(name, StringComparer.Ordinal) => XlsxStyle.Plain,
            _ when Orientation.Contains(name, StringComparer.Ordinal) => XlsxStyle.Fixed,
            _ => XlsxStyle.Optional,
        };
        return new(
            IsChinese ? column.Chinese : column.Name, Widths.GetValueOrDefault(name, 11), style,
            IsHidden: Codes.Contains(name, StringComparer.Ordinal));
    }

    private object?[] HeadOf(Topic topic) =>
        [.. _columns.Select(
            name => Codes.Contains(name, StringComparer.Ordinal) ? null
                : new XlsxCell(name == "indicatorLabel" ? topic.Name.In(language) : "", XlsxStyle.Group))];

    private object?[] CellsOf(TemplateRow line) => [.. _columns.Select(name => CellOf(line, name))];

    private object? CellOf(TemplateRow line, string column) => column switch
    {
        "region" => region.Code,
        "indicator" => line.Indicator.Code,
        "period" => period.ToString(),
        "indicatorLabel" => line.Indicator.Name.In(language),
        "definition" => line.Indicator.Definition.In(language),
        "yearBefore" => line.YearBefore,
        "lastYear" => line.LastYear,
        "before" => line.Before,
        "yearTarget" => line.Target is { } rule ? RuleTexts.Of(rule).In(language) : null,
        "unit" => IsChinese ? line.Indicator.Unit.Name.Zh : line.Indicator.UnitCode,
        "qualifier" => Shown(Qualifier.Exact),
        "status" => Shown(ObservationStatus.Preliminary),
        "commitment" => Shown(Commitment.Expected),
        _ => "",
    };

    /// <summary>Adds the validations of a line.</summary>
    private void Check(XlsxSheetWriter sheet, TemplateRow line, int at)
    {
        var indicator = line.Indicator;
        var fitting = units.Where(unit => unit.IsCompatibleWith(indicator.Unit)).Select(unit => IsChinese ? unit.Name.Zh : unit.Code)
            .ToList();
        sheet.Check(XlsxValidation.OneOf($"{LettersOf("unit")}{at}", fitting));
        if (kind == ImportKind.Targets)
            return;
        var (least, most) = (indicator.Min ?? -NumberLimits.MaxValue, indicator.Max ?? NumberLimits.MaxValue);
        var falls = period.Kind == Measures.Time.PeriodKind.YearToDate && indicator.Measure == MeasureKind.Flow
            && indicator.OverTime == TemporalAggregation.Sum && line.Before is > 0;
        sheet.Check(XlsxValidation.NumberWithin($"{LettersOf("value")}{at}", falls ? line.Before!.Value : least, most) with
        {
            // A warning and no rejection: the user may select another unit, and an earlier value may have been corrected.
            IsWarning = falls || fitting.Count > 1,
            Message = falls
                ? In(
                    $"累计数一般不低于上期的 {CellFormatter.Of(line.Before!.Value)}（{indicator.Unit.Name.Zh}）。",
                    $"All months so far are usually no less than the {CellFormatter.Of(line.Before!.Value)} ({indicator.Unit.Name.En}) of the month before.")
                : In(
                    $"请填写数字，一般在 {CellFormatter.Of(least)} 与 {CellFormatter.Of(most)} 之间。",
                    $"A number is expected, usually between {CellFormatter.Of(least)} and {CellFormatter.Of(most)}."),
            Prompt =
                (indicator.Name.In(language), In(
                    $"单位：{indicator.Unit.Name.Zh}。{indicator.Definition.Zh}",
                    $"Unit: {indicator.Unit.Name.En}. {indicator.Definition.En}")),
        });
    }

    /// <summary>Adds the validations of all lines.</summary>
    private void CheckColumns(XlsxSheetWriter sheet)
    {
        var last = Math.Max(2, sheet.Lines);
        if (sources.Count > 0)
            sheet.Check(XlsxValidation.OneOfCells(Cells("source"), $"{Lists}!$A$1:$A${CellFormatter.Of(sources.Count)}"));
        if (kind == ImportKind.Targets)
        {
            sheet.Check(
                XlsxValidation.OneOf(Cells("rule"), TargetRule.Kinds.Select(rule => IsChinese ? TargetRule.NameOf(rule).Zh : rule)));
            sheet.Check(XlsxValidation.OneOf(Cells("commitment"), Enum.GetValues<Commitment>().Select(Shown)));
            foreach (var number in TargetRule.ParameterNames)
                sheet.Check(
                    XlsxValidation.NumberWithin(
                        Cells(number), NumberLimits.MaxValue) with
                    { Message = In("请填写数字。", "A number is expected.") });
            return;
        }

        sheet.Check(
            XlsxValidation.NumberWithin(
                Cells("reportedGrowthPercent"),
                NumberLimits.MaxPercent) with
            { Message = In("请填写百分数，如 3.2。", "A percentage is expected, such as 3.2.") });
        sheet.Check(
            XlsxValidation.NumberWithin(
                Cells("reportedChange"), NumberLimits.MaxValue) with
            { Message = In("请填写数字。", "A number is expected.") });
        sheet.Check(XlsxValidation.OneOf(Cells("qualifier"), Enum.GetValues<Qualifier>().Select(Shown)));
        sheet.Check(XlsxValidation.OneOf(Cells("status"), Enum.GetValues<ObservationStatus>().Select(Shown)));

        string Cells(string column) => $"{LettersOf(column)}2:{LettersOf(column)}{CellFormatter.Of(last)}";
    }

    private string LettersOf(string column) => ((char)('A' + Array.IndexOf(_columns, column))).ToString();

    private string SourceText(Source source) => IsChinese ? source.Title.Zh : source.Code;

    private string Shown<T>(T value)
        where T : struct, Enum => IsChinese ? EnumCodes<T>.NameOf(value).Zh : EnumCodes<T>.Of(value);

    private string In(string zh, string en) => IsChinese ? zh : en;
}

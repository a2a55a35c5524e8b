using System.Globalization;
using IndicatorsApi.Api.Scorecards;
using IndicatorsApi.Data.Changes;
using IndicatorsApi.Measures.Criteria;
using IndicatorsApi.Measures.Localization;
using IndicatorsApi.Measures.Notes;
using IndicatorsApi.Measures.Observations;
using IndicatorsApi.Measures.Progress;
using IndicatorsApi.Measures.Rules;
using IndicatorsApi.Measures.Time;
using IndicatorsApi.Tables.Documents;
using NodaTime;
using NodaTime.Text;

namespace IndicatorsApi.Api.Digests;

/// <summary>A digest as a one-page brief (工作简报), worst first.</summary>
internal sealed class DigestDocument
{
    private const int MaxRegions = 12;
    private const int MaxAttention = 7;
    private const int MaxStatusChanges = 4;
    private const int MaxRemarks = 3;
    private const int MaxRevised = 3;
    private const int MaxMissing = 6;
    private const string Nothing = "—";

    /// <summary>The order of the count columns. A status without targets has no column.</summary>
    private static readonly IReadOnlyList<ScheduleStatus> Counted =
    [
        ScheduleStatus.Missed, ScheduleStatus.Overdue, ScheduleStatus.Behind, ScheduleStatus.OnTime,
        ScheduleStatus.Ahead, ScheduleStatus.Done, ScheduleStatus.NotReported, ScheduleStatus.NotAssessable,
    ];

    private readonly DigestResponse _digest;
    private readonly Language _language;
    private readonly List<Block> _blocks = [];

    private DigestDocument(DigestResponse digest, Language language) => (_digest, _language) = (digest, language);

    /// <summary>Returns the brief of a digest.</summary>
    public static Document Of(DigestResponse digest, Language language) => new DigestDocument(digest, language).Build();

    private Document Build()
    {
        AddOverview();
        AddAttention();
        AddStatusChanges();
        AddRemarks();
        AddObservations();
        _blocks.Add(new ParagraphBlock(
            In(
                $"数据截至数据集第{_digest.ThroughVersion}版，与第{_digest.SinceVersion}版比较；各版进度按当时已有数据计算。",
                $"Dataset version {_digest.ThroughVersion}, compared with version {_digest.SinceVersion}. "
                + "Each status uses the data known at its version."),
            IsAside: true));
        var (from, until) = (ChinaCalendar.DayOf(_digest.Since + TimestampPrecision.Tick), ChinaCalendar.DayOf(_digest.Through));
        return new(
            In($"{_digest.RegionLabel}目标进度简报", $"{_digest.RegionLabel}: target progress"),
            from >= until ? DayText(until) : In($"{DayText(from)}至{DayText(until)}", $"{DayText(from)} to {DayText(until)}"),
            In("zh-CN", "en"),
            _blocks);
    }

    private void AddOverview()
    {
        var (now, before) = (_digest.Targets, _digest.TargetsBefore);
        _blocks.Add(new HeadingBlock(In("一、总体进度", "1. Overview")));
        if (now.Total == 0)
        {
            _blocks.Add(new ParagraphBlock(In("本期没有执行中的目标。", "No target applies to this period.")));
            return;
        }

        var present = Present(now);
        var counts = string.Join(In("、", ", "), present.Select(schedule => CountText(schedule, now, before)));
        var (subordinates, legend) = (_digest.Regions.Count - 1, before.Total > 0 ? BracketLegend() : "");
        _blocks.Add(new ParagraphBlock(In(
            $"{_digest.RegionLabel}及所辖{subordinates}个地区共{now.Total}项目标：{counts}。{legend}",
            $"{_digest.RegionLabel} and its {subordinates} subordinate regions have {now.Total} targets: {counts}.{legend}")));
        var regions = _digest.Regions.Where(region => region.Targets.Total > 0 || region.Missing > 0).ToList();
        _blocks.Add(new TableBlock(
            [
                new(In("地区", "Region"), 16),
                new(In("目标", "Targets"), 8, IsNumeric: true),
                .. present.Select(schedule => new DocumentColumn(Capital(NameOf(schedule)), 9, IsNumeric: true)),
                new(In("未报数据", "Missing data"), 10, IsNumeric: true),
            ],
            [.. regions.Take(MaxRegions).Select(region => (string[])
            [
                region.RegionLabel,
                Text(region.Targets.Total),
                .. present.Select(schedule => Text(region.Targets.BySchedule[schedule])),
                Text(region.Missing),
            ])]));
        AddOmittedCount(regions.Count, MaxRegions);
    }

    private void AddAttention()
    {
        _blocks.Add(new HeadingBlock(In(
            $"二、需要关注（{_digest.Attention.Count}项，由重到轻）", $"2. Needs attention ({_digest.Attention.Count}, worst first)")));
        var overdue = _digest.Attention.Where(target => target.Schedule == ScheduleStatus.Overdue).ToList();
        if (overdue.Count > 0)
        {
            // Overdue targets have no value to show. One row each would displace the other targets.
            var regions = string.Join(In("、", ", "), overdue
                .GroupBy(target => target.RegionLabel, StringComparer.Ordinal)
                .OrderByDescending(group => group.Count())
                .Select(group => In($"{group.Key}{group.Count()}项", $"{group.Key} {group.Count()}")));
            _blocks.Add(new ParagraphBlock(In(
                $"逾期{overdue.Count}项（目标期已结束，尚无可判定数据）：{regions}。",
                $"{overdue.Count} overdue (the period has ended without a deciding observation): {regions}.")));
        }

        var targets = _digest.Attention.Except(overdue).ToList();
        if (_digest.Attention.Count == 0)
        {
            _blocks.Add(new ParagraphBlock(In("没有欠进度、逾期或未完成的目标。", "No target is behind, overdue or missed.")));
        }

        if (targets.Count == 0)
            return;

        _blocks.Add(new TableBlock(
            [
                new(In("地区", "Region"), 15),
                new(In("指标", "Indicator"), 31),
                new(In("目标", "Target"), 12, IsNumeric: true),
                new(In("实际", "Actual"), 12, IsNumeric: true),
                new(In("截至", "Through"), 11),
                new(In("进度", "Status"), 22),
                new(In("责任单位", "Responsible"), 22),
            ],
            [.. targets.Take(MaxAttention).Select(target => (string[])
            [
                target.RegionLabel,
                Subject(target, target.UnitLabel),
                ThresholdText(target),
                ValueText(target.Value),
                LastReportedMonth(target),
                LeadText(target) ?? Capital(NameOf(target.Schedule)),
                ResponsibleOf(target),
            ])]));
        AddOmittedCount(targets.Count, MaxAttention);
    }

    private void AddStatusChanges()
    {
        var targets = _digest.StatusChanged;
        _blocks.Add(new HeadingBlock(In($"三、进度变化（{targets.Count}项）", $"3. Status changes ({targets.Count})")));
        if (targets.Count == 0)
        {
            _blocks.Add(new ParagraphBlock(In("目标进度情况无变化。", "No target changed its status.")));
            return;
        }

        _blocks.Add(new TableBlock(
            [new(In("地区", "Region"), 14), new(In("指标", "Indicator"), 28), new(In("原状态", "Before"), 16), new(In("现状态", "Now"), 24)],
            [.. targets.Take(MaxStatusChanges).Select(target => (string[])
            [
                target.RegionLabel, Subject(target, unit: null), Capital(NameOf(target.ScheduleBefore!.Value)), StatusText(target),
            ])]));
        AddOmittedCount(targets.Count, MaxStatusChanges);
    }

    private void AddRemarks()
    {
        var remarks = _digest.Remarks;
        if (remarks.Count == 0)
            return;
        _blocks.Add(new HeadingBlock(In($"四、原因与措施（{remarks.Count}条）", $"4. Causes and measures ({remarks.Count})")));
        _blocks.Add(new TableBlock(
            [
                new(In("地区", "Region"), 13),
                new(In("指标", "Indicator"), 20),
                new(In("原因", "Cause"), 30),
                new(In("措施", "Measure"), 30),
                new(In("时限", "Due"), 13),
                new(In("责任人", "In charge"), 16),
            ],
            [.. remarks.Take(MaxRemarks).Select(remark => (string[])
            [
                remark.RegionLabel,
                remark.IndicatorLabel,
                remark.Cause ?? Nothing,
                remark.Measure ?? Nothing,
                remark.DueOn is { } due ? In($"{due.Month}月{due.Day}日", LocalDatePattern.Iso.Format(due)) : Nothing,
                remark.By ?? Nothing,
            ])]));
        AddOmittedCount(remarks.Count, MaxRemarks);
    }

    private void AddObservations()
    {
        var observations = _digest.Observations;
        _blocks.Add(new HeadingBlock(_digest.Remarks.Count == 0 ? In("四、数据报送", "4. Observations") : In("五、数据报送", "5. Observations")));
        _blocks.Add(new ParagraphBlock(In(
            $"新报{observations.Created}条，修订{observations.Revised}条，撤回{observations.Withdrawn}条。{MissingText()}",
            $"{observations.Created} new, {observations.Revised} revised, {observations.Withdrawn} withdrawn. {MissingText()}")));
        var revised = observations.Items.Where(observation => observation.Action != ChangeAction.Created).ToList();
        if (revised.Count == 0)
            return;
        _blocks.Add(new TableBlock(
            [
                new(In("地区", "Region"), 15),
                new(In("指标", "Indicator"), 31),
                new(In("时期", "Period"), 18),
                new(In("原值", "Before"), 11, IsNumeric: true),
                new(In("现值", "Now"), 11, IsNumeric: true),
                new(In("原因", "Reason"), 22),
            ],
            [.. revised.Take(MaxRevised).Select(observation => (string[])
            [
                observation.RegionLabel,
                In($"{observation.IndicatorLabel}（{observation.UnitLabel}）", $"{observation.IndicatorLabel} ({observation.UnitLabel})"),
                PeriodTexts.Of(observation.Period).In(_language),
                ValueText(observation.ValueBefore),
                observation.Action == ChangeAction.Withdrawn ? In("撤回", "withdrawn") : ValueText(observation.Value),
                observation.Reason ?? Nothing,
            ])]));
        AddOmittedCount(observations.Revised + observations.Withdrawn, MaxRevised);
    }

    /// <summary>Returns the sentence about missing observations, by region and period, largest count first.</summary>
    private string MissingText()
    {
        if (_digest.Missing.Count == 0)
            return In("应报数据均已报送。", "All due observations have been reported.");
        var groups = _digest.Missing
            .GroupBy(missing => (missing.RegionLabel, missing.Period))
            .OrderByDescending(group => group.Count())
            .ToList();
        var counts = string.Join(In("；", "; "), groups.Take(MaxMissing).Select(group =>
            In(
                $"{group.Key.RegionLabel}{PeriodTexts.Of(group.Key.Period).Zh}{group.Count()}条",
                $"{group.Key.RegionLabel} {group.Count()} ({PeriodTexts.Of(group.Key.Period).En})")));
        var more = groups.Count > MaxMissing ? In("等", " and others") : "";
        return In(
            $"应报未报{_digest.Missing.Count}条：{counts}{more}。",
            $"{_digest.Missing.Count} due observations are missing: {counts}{more}.");
    }

    private void AddOmittedCount(int all, int shown)
    {
        if (all > shown)
            _blocks.Add(new ParagraphBlock(In($"其余{all - shown}项从略。", $"{all - shown} more are not shown."), IsAside: true));
    }

    private string BracketLegend() => In("括号内为较期初增减数。", " Numbers in brackets are changes since the start of the period.");

    private string CountText(ScheduleStatus schedule, StatusCounts now, StatusCounts before)
    {
        var (count, name) = (now.BySchedule[schedule], NameOf(schedule));
        return In($"{name}{count}项", $"{count} {name}") + Change(count, before.BySchedule[schedule]);
    }

    private string Change(int now, int before) =>
        _digest.TargetsBefore.Total == 0 || now == before ? "" : In($"（{now - before:+0;−0}）", $" ({now - before:+0;−0})");

    private static List<ScheduleStatus> Present(StatusCounts counts) => [.. Counted.Where(schedule => counts.BySchedule[schedule] > 0)];

    /// <summary>Returns the indicator with a unit, and with the period of the target unless it is a year.</summary>
    private string Subject(DigestTargetResponse target, string? unit)
    {
        var period = target.Period.Kind == PeriodKind.Year ? null : PeriodTexts.Of(target.Period).In(_language);
        var details = new[] { period, unit }.OfType<string>().ToList();
        return details.Count == 0
            ? target.IndicatorLabel
            : In($"{target.IndicatorLabel}（{string.Join('，', details)}）", $"{target.IndicatorLabel} ({string.Join(", ", details)})");
    }

    private string ThresholdText(DigestTargetResponse target) => target.Rule switch
    {
        Within range => $"{Text(range.Lower)}–{Text(range.Upper)}",
        RankWithin { Rank: { } rank } => In($"前{rank}名", $"top {rank}"),
        var rule when target.Threshold is { } threshold =>
            $"{(rule.Resolve(Polarity.HigherIsBetter, baseline: null).Side == BoundSide.Ceiling ? "≤" : "≥")}{Text(threshold)}",
        _ => Nothing,
    };

    /// <summary>Returns the last reported month. The year is omitted if the target has the same year.</summary>
    private string LastReportedMonth(DigestTargetResponse target)
    {
        if (target.ValuePeriod?.End is not { } end)
            return Nothing;
        var month = Measures.Time.Period.Of(PeriodKind.Month, end.Year, end.Month);
        return end.Year == target.Period.Year ? PeriodTexts.OfMonth(end.Month).In(_language) : PeriodTexts.Of(month).In(_language);
    }

    private string StatusText(DigestTargetResponse target)
    {
        var name = Capital(NameOf(target.Schedule));
        return target.Schedule is ScheduleStatus.Behind or ScheduleStatus.Ahead && LeadText(target) is { } lead
            ? In($"{name}（{lead}）", $"{name} ({lead})")
            : name;
    }

    /// <summary>Returns the lead or lag of a target. <see langword="null"/> if it is unknown or rounds to zero.</summary>
    private string? LeadText(DigestTargetResponse target) => target switch
    {
        { LeadPercentagePoints: { } lead } when decimal.Round(lead, 1) is not 0m and var points =>
            In($"{(points < 0 ? "落后" : "超前")}{Tenths(points)}个百分点", $"{Tenths(points)} points {(points < 0 ? "behind" : "ahead")}"),
        _ => null,
    };

    private string ResponsibleOf(DigestTargetResponse target) =>
        target.Responsible is { } named ? In(named.UnitZh ?? named.UnitEn!, named.UnitEn ?? named.UnitZh!) : Nothing;

    private string NameOf(ScheduleStatus schedule) => EnumCodes<ScheduleStatus>.NameOf(schedule).In(_language);

    private string DayText(LocalDate day) => In($"{day.Year}年{day.Month}月{day.Day}日", LocalDatePattern.Iso.Format(day));

    private static string Capital(string text) => $"{char.ToUpperInvariant(text[0])}{text[1..]}";

    private static string ValueText(decimal? value) => value is { } number ? Text(number) : Nothing;

    private static string Tenths(decimal points) => Math.Abs(points).ToString("0.0", CultureInfo.InvariantCulture);

    private static string Text(decimal number) => number.ToString("0.####", CultureInfo.InvariantCulture);

    private string In(string zh, string en) => _language == Language.En ? en : zh;
}

using System.Globalization;
using IndicatorsApi.Api.Scorecards;
using IndicatorsApi.Measures.Time;
using IndicatorsApi.Measures.Observations;
using IndicatorsApi.Measures.Criteria;
using IndicatorsApi.Measures.Notes;
using IndicatorsApi.Measures.Progress;
using IndicatorsApi.Measures.Rules;
using IndicatorsApi.Measures.Localization;
using IndicatorsApi.Data.Changes;
using IndicatorsApi.Tables.Documents;
using NodaTime;
using NodaTime.Text;

namespace IndicatorsApi.Api.Digests;

/// <summary>A digest as a brief of one page (工作简报): what a leader reads in two minutes, the worst first.</summary>
internal sealed class DigestDocument
{
    private const int MaxRegions = 12;
    private const int MaxAttention = 7;
    private const int MaxStatusChanges = 4;
    private const int MaxRemarks = 3;
    private const int MaxRevised = 3;
    private const int MaxMissing = 6;
    private const string Nothing = "—";

    /// <summary>The columns of the counts; what is missed and overdue is told apart only where there is some.</summary>
    private static readonly IReadOnlyList<ScheduleStatus> Counted =
        [ScheduleStatus.Missed, ScheduleStatus.Overdue, ScheduleStatus.Behind, ScheduleStatus.OnTime, ScheduleStatus.Ahead, ScheduleStatus.Done, ScheduleStatus.NotReported, ScheduleStatus.NotAssessable];

    private readonly DigestResponse _digest;
    private readonly Language _language;
    private readonly List<Block> _blocks = [];

    private DigestDocument(DigestResponse digest, Language language) => (_digest, _language) = (digest, language);

    /// <summary>The brief of a digest.</summary>
    public static Document Of(DigestResponse digest, Language language) => new DigestDocument(digest, language).Make();

    private Document Make()
    {
        AddStanding();
        AddAttention();
        AddStatusChanges();
        AddRemarks();
        AddObservations();
        _blocks.Add(new ParagraphBlock(
            In($"数据截至第{_digest.ThroughVersion}版记录，与第{_digest.SinceVersion}版相比；进度按各次已知数据计算。", $"By version {_digest.ThroughVersion} of the record, against version {_digest.SinceVersion}; each measured by what was known then."), IsAside: true));
        var (from, until) = (ChinaCalendar.DayOf(_digest.Since + TimestampPrecision.Tick), ChinaCalendar.DayOf(_digest.Through));
        return new(
            In($"{_digest.RegionLabel}目标进度简报", $"{_digest.RegionLabel}: how targets stand"),
            from >= until ? DayText(until) : In($"{DayText(from)}至{DayText(until)}", $"{DayText(from)} to {DayText(until)}"),
            In("zh-CN", "en"),
            _blocks);
    }

    private void AddStanding()
    {
        var (now, before) = (_digest.Targets, _digest.TargetsBefore);
        _blocks.Add(new HeadingBlock(In("一、总体进度", "1. All in all")));
        if (now.Total == 0)
        {
            _blocks.Add(new ParagraphBlock(In("没有在此期间执行的目标。", "No target runs in this time.")));
            return;
        }

        var present = Present(now);
        var counts = string.Join(In("、", ", "), present.Select(schedule => In($"{NameOf(schedule)}{now.BySchedule[schedule]}项", $"{now.BySchedule[schedule]} {NameOf(schedule)}") + Change(now.BySchedule[schedule], before.BySchedule[schedule])));
        _blocks.Add(new ParagraphBlock(In(
            $"{_digest.RegionLabel}及所辖{_digest.Regions.Count - 1}个地区共{now.Total}项目标：{counts}。{(before.Total > 0 ? "括号内为与期初相比的增减。" : "")}",
            $"{_digest.RegionLabel} and its {_digest.Regions.Count - 1} parts have {now.Total} targets: {counts}.{(before.Total > 0 ? " In brackets: against the beginning." : "")}")));
        var regions = _digest.Regions.Where(region => region.Targets.Total > 0 || region.Missing > 0).ToList();
        _blocks.Add(new TableBlock(
            [new(In("地区", "Region"), 16), new(In("目标", "Targets"), 8, IsNumeric: true), .. present.Select(schedule => new DocumentColumn(Capital(NameOf(schedule)), 9, IsNumeric: true)), new(In("未报数据", "Figures missing"), 10, IsNumeric: true)],
            [.. regions.Take(MaxRegions).Select(region => (string[])[region.RegionLabel, Text(region.Targets.Total), .. present.Select(schedule => Text(region.Targets.BySchedule[schedule])), Text(region.Missing)])]));
        AddRest(regions.Count, MaxRegions);
    }

    private void AddAttention()
    {
        _blocks.Add(new HeadingBlock(In($"二、需要关注（{_digest.Attention.Count}项，由重到轻）", $"2. What needs attention ({_digest.Attention.Count}, the worst first)")));
        var overdue = _digest.Attention.Where(target => target.Schedule == ScheduleStatus.Overdue).ToList();
        if (overdue.Count > 0)
        {
            // Of these there is nothing to show but that nothing has come: a line each would hide the others.
            var whose = string.Join(In("、", ", "), overdue.GroupBy(target => target.RegionLabel, StringComparer.Ordinal).OrderByDescending(group => group.Count()).Select(group => In($"{group.Key}{group.Count()}项", $"{group.Key} {group.Count()}")));
            _blocks.Add(new ParagraphBlock(In($"目标期已过、尚无数据可判定的{overdue.Count}项：{whose}。", $"{overdue.Count} are overdue, their period being over and no figure in that decides: {whose}.")));
        }

        var targets = _digest.Attention.Except(overdue).ToList();
        if (_digest.Attention.Count == 0)
        {
            _blocks.Add(new ParagraphBlock(In("没有欠进度、逾期或未完成的目标。", "No target is behind, overdue or missed.")));
        }

        if (targets.Count == 0)
            return;

        _blocks.Add(new TableBlock(
            [new(In("地区", "Region"), 15), new(In("指标", "Indicator"), 31), new(In("目标", "Target"), 12, IsNumeric: true), new(In("实际", "So far"), 12, IsNumeric: true), new(In("截至", "Through"), 11), new(In("进度", "Standing"), 22), new(In("责任单位", "Responsible"), 22)],
            [.. targets.Take(MaxAttention).Select(target => (string[])
            [
                target.RegionLabel, Subject(target, target.UnitLabel), Demand(target), Quantity(target.Value), Reach(target), Lag(target) ?? Capital(NameOf(target.Schedule)), ResponsibleOf(target),
            ])]));
        AddRest(targets.Count, MaxAttention);
    }

    private void AddStatusChanges()
    {
        var targets = _digest.StatusChanged;
        _blocks.Add(new HeadingBlock(In($"三、进度变化（{targets.Count}项）", $"3. What turned ({targets.Count})")));
        if (targets.Count == 0)
        {
            _blocks.Add(new ParagraphBlock(In("没有目标的进度情况发生变化。", "No target stands otherwise than before.")));
            return;
        }

        _blocks.Add(new TableBlock(
            [new(In("地区", "Region"), 14), new(In("指标", "Indicator"), 28), new(In("原来", "Before"), 16), new(In("现在", "Now"), 24)],
            [.. targets.Take(MaxStatusChanges).Select(target => (string[])[target.RegionLabel, Subject(target, unit: null), Capital(NameOf(target.ScheduleBefore!.Value)), Standing(target)])]));
        AddRest(targets.Count, MaxStatusChanges);
    }

    private void AddRemarks()
    {
        var remarks = _digest.Remarks;
        if (remarks.Count == 0)
            return;
        _blocks.Add(new HeadingBlock(In($"四、原因与措施（{remarks.Count}条）", $"4. Causes and measures ({remarks.Count})")));
        _blocks.Add(new TableBlock(
            [new(In("地区", "Region"), 13), new(In("指标", "Indicator"), 20), new(In("原因", "Cause"), 30), new(In("措施", "Measure"), 30), new(In("时限", "Due"), 13), new(In("责任人", "By"), 16)],
            [.. remarks.Take(MaxRemarks).Select(remark => (string[])
            [
                remark.RegionLabel, remark.IndicatorLabel, remark.Cause ?? Nothing, remark.Measure ?? Nothing, remark.DueOn is { } due ? In($"{due.Month}月{due.Day}日", LocalDatePattern.Iso.Format(due)) : Nothing, remark.By ?? Nothing,
            ])]));
        AddRest(remarks.Count, MaxRemarks);
    }

    private void AddObservations()
    {
        var observations = _digest.Observations;
        _blocks.Add(new HeadingBlock(_digest.Remarks.Count == 0 ? In("四、数据报送", "4. Figures") : In("五、数据报送", "5. Figures")));
        _blocks.Add(new ParagraphBlock(In(
            $"新报{observations.Created}条，修订{observations.Revised}条，撤回{observations.Withdrawn}条。{Missing()}",
            $"New: {observations.Created}; revised: {observations.Revised}; withdrawn: {observations.Withdrawn}. {Missing()}")));
        var revised = observations.Items.Where(observation => observation.Action != ChangeAction.Created).ToList();
        if (revised.Count == 0)
            return;
        _blocks.Add(new TableBlock(
            [new(In("地区", "Region"), 15), new(In("指标", "Indicator"), 31), new(In("时期", "Period"), 18), new(In("原值", "Before"), 11, IsNumeric: true), new(In("现值", "Now"), 11, IsNumeric: true), new(In("原因", "Reason"), 22)],
            [.. revised.Take(MaxRevised).Select(observation => (string[])
            [
                observation.RegionLabel, In($"{observation.IndicatorLabel}（{observation.UnitLabel}）", $"{observation.IndicatorLabel} ({observation.UnitLabel})"), PeriodTexts.Of(observation.Period).In(_language), Quantity(observation.ValueBefore),
                observation.Action == ChangeAction.Withdrawn ? In("撤回", "withdrawn") : Quantity(observation.Value), observation.Reason ?? Nothing,
            ])]));
        AddRest(observations.Revised + observations.Withdrawn, MaxRevised);
    }

    /// <summary>Who has not sent what, those first who owe most.</summary>
    private string Missing()
    {
        if (_digest.Missing.Count == 0)
            return In("应报数据均已报送。", "Nothing that is due is missing.");
        var groups = _digest.Missing.GroupBy(missing => (missing.RegionLabel, missing.Period)).OrderByDescending(group => group.Count()).ToList();
        var said = string.Join(In("；", "; "), groups.Take(MaxMissing).Select(group =>
            In($"{group.Key.RegionLabel}{PeriodTexts.Of(group.Key.Period).Zh}{group.Count()}条", $"{group.Key.RegionLabel} {group.Count()} of {PeriodTexts.Of(group.Key.Period).En}")));
        var more = groups.Count > MaxMissing ? In("等", " and others") : "";
        return In($"应报未报{_digest.Missing.Count}条：{said}{more}。", $"Due and missing: {_digest.Missing.Count}: {said}{more}.");
    }

    private void AddRest(int all, int shown)
    {
        if (all > shown)
            _blocks.Add(new ParagraphBlock(In($"另有{all - shown}项，此处从略。", $"{all - shown} more are left out here."), IsAside: true));
    }

    private string Change(int now, int before) => _digest.TargetsBefore.Total == 0 || now == before ? "" : In($"（{now - before:+0;−0}）", $" ({now - before:+0;−0})");

    private static List<ScheduleStatus> Present(StatusCounts counts) => [.. Counted.Where(schedule => counts.BySchedule[schedule] > 0)];

    /// <summary>The indicator, with the unit of what stands beside it, and with the period where it is not that of a year.</summary>
    private string Subject(DigestTargetResponse target, string? unit)
    {
        var period = target.Period.Kind == PeriodKind.Year ? null : PeriodTexts.Of(target.Period).In(_language);
        var said = new[] { period, unit }.OfType<string>().ToList();
        return said.Count == 0 ? target.IndicatorLabel : In($"{target.IndicatorLabel}（{string.Join('，', said)}）", $"{target.IndicatorLabel} ({string.Join(", ", said)})");
    }

    private string Demand(DigestTargetResponse target) => target.Rule switch
    {
        Within range => $"{Text(range.Lower)}–{Text(range.Upper)}",
        RankWithin { Rank: { } rank } => In($"前{rank}名", $"top {rank}"),
        var rule when target.Threshold is { } threshold => $"{(rule.Resolve(Polarity.HigherIsBetter, baseline: null).Side == BoundSide.Ceiling ? "≤" : "≥")}{Text(threshold)}",
        _ => Nothing,
    };

    /// <summary>How far the figures reach: the last month, which needs no year within that of the target.</summary>
    private string Reach(DigestTargetResponse target)
    {
        if (target.ValuePeriod?.End is not { } end)
            return Nothing;
        var month = Measures.Time.Period.Of(PeriodKind.Month, end.Year, end.Month);
        return end.Year == target.Period.Year ? PeriodTexts.OfMonth(end.Month).In(_language) : PeriodTexts.Of(month).In(_language);
    }

    private string Standing(DigestTargetResponse target)
    {
        var name = Capital(NameOf(target.Schedule));
        return target.Schedule is ScheduleStatus.Behind or ScheduleStatus.Ahead && Lag(target) is { } lag ? In($"{name}（{lag}）", $"{name} ({lag})") : name;
    }

    /// <summary>By how much a target is behind or ahead; nothing where that is not known.</summary>
    private string? Lag(DigestTargetResponse target) => target switch
    {
        { LeadPercentagePoints: { } lead } when decimal.Round(lead, 1) is not 0m and var points => In($"{(points < 0 ? "落后" : "超前")}{Tenths(points)}个百分点", $"{Tenths(points)} points {(points < 0 ? "behind" : "ahead")}"),
        _ => null,
    };

    private string ResponsibleOf(DigestTargetResponse target) => target.Responsible is { } named ? In(named.UnitZh ?? named.UnitEn!, named.UnitEn ?? named.UnitZh!) : Nothing;

    private string NameOf(ScheduleStatus schedule) => EnumCodes<ScheduleStatus>.NameOf(schedule).In(_language);

    private string DayText(LocalDate day) => In($"{day.Year}年{day.Month}月{day.Day}日", LocalDatePattern.Iso.Format(day));

    private static string Capital(string text) => $"{char.ToUpperInvariant(text[0])}{text[1..]}";

    private static string Quantity(decimal? value) => value is { } number ? Text(number) : Nothing;

    private static string Tenths(decimal points) => Math.Abs(points).ToString("0.0", CultureInfo.InvariantCulture);

    private static string Text(decimal number) => number.ToString("0.####", CultureInfo.InvariantCulture);

    private string In(string zh, string en) => _language == Language.En ? en : zh;
}

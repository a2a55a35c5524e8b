using CsCheck;
using IndicatorsApi.Measures.Calculation;
using IndicatorsApi.Measures.Observations;
using IndicatorsApi.Measures.Notes;
using IndicatorsApi.Measures.Progress;
using IndicatorsApi.Measures.Rules;
using IndicatorsApi.Measures.Tests.Support;
using static IndicatorsApi.Measures.Tests.Support.Assessed;

namespace IndicatorsApi.Measures.Tests.Progress;

/// <summary>How far a period has come, and what lateness means.</summary>
public class ElapsedTests
{
    [Fact]
    public void What_January_to_December_came_to_decides_the_year_until_its_own_figure_does()
    {
        var december = Flow(new AtLeast(100), ("2025-12-YTD", 98m));
        var own = Flow(new AtLeast(100), ("2025-12-YTD", 98m), ("2025", 101m));

        Assert.Equal(100m, december.ElapsedPercent);
        Assert.Equal(98m, december.PacePercent);
        Assert.Equal(ProgressStatus.Missed, december.Status);
        Assert.Null(december.MonthsOverdue);
        Assert.Contains(NoteCode.WholeByParts, december.Codes());
        Assert.Null(december.NeededPerMonth);
        Assert.Contains(NoteCode.NothingLeft, december.Codes());
        Assert.Equal(ProgressStatus.Met, own.Status);
        Assert.Equal(101m, own.Latest!.Level!.Value.Value);
    }

    [Fact]
    public void Four_quarters_without_a_gap_decide_the_year()
    {
        var year = Flow(new AtLeast(100), ("2025-Q1", 25m), ("2025-Q2", 25m), ("2025-Q3", 25m), ("2025-Q4", 26m));

        Assert.Equal(ProgressStatus.Met, year.Status);
        Assert.Contains(NoteCode.WholeByParts, year.Codes());
    }

    [Fact]
    public void A_last_year_whose_months_come_to_more_than_its_whole_is_no_share()
    {
        // 60 by June of a year that was revised to 50: half of the months instead
        var progress = Measure(Input(new AtLeast(100), "2025", ("2024-06-YTD", 60m), ("2024", 50m), ("2025-06-YTD", 50m)) with { Profile = ElapsedBasis.LastYear });

        Assert.Equal(50m, progress.ElapsedPercent);
        Assert.Equal(100m, progress.PacePercent);
        Assert.Contains(NoteCode.LastYearContradicts, progress.Codes());
    }

    [Fact]
    public void Only_the_third_quarter_is_not_a_position()
    {
        var progress = Flow(new AtLeast(100), ("2024", 90m), ("2025-Q3", 30m));

        Assert.Equal(ProgressStatus.AwaitingData, progress.Status);
        Assert.Equal(0m, progress.ElapsedPercent);
        Assert.Equal("2025-01–2025-06", progress.Notes.Single(note => note.Code == NoteCode.GapInPeriod).Detail);
    }

    [Fact]
    public void A_cumulative_figure_smaller_than_an_earlier_one_counts_and_is_noted()
    {
        var progress = Flow(new AtLeast(100), ("2025-05-YTD", 50m), ("2025-06-YTD", 48m));

        Assert.Equal(96m, progress.PacePercent);
        Assert.Contains(NoteCode.CumulativeFell, progress.Codes());
    }

    [Fact]
    public void Days_count_a_leap_year_as_366()
    {
        // 2024: January to February 31 + 29 of 366; 2025: 31 + 28 of 365
        var leap = Measure(Input(new AtLeast(100), "2024", ("2024-02-YTD", 16m)) with { Profile = ElapsedBasis.Days });
        var plain = Measure(Input(new AtLeast(100), "2025", ("2025-02-YTD", 16m)) with { Profile = ElapsedBasis.Days });

        Assert.Equal(16.3934m, leap.ElapsedPercent.Rounded()); // 60 / 366
        Assert.Equal(16.1644m, plain.ElapsedPercent.Rounded()); // 59 / 365
    }

    [Fact]
    public void Last_years_course_is_what_an_uneven_flow_is_compared_with()
    {
        // In 2024 June had come to 32 of 80, 40 %. Expected in 2025: 100 × 0.4 = 40; 42 / 40 = 105 %; projected 42 / 0.4 = 105
        var progress = Measure(Input(new AtLeast(100), "2025", ("2024-06-YTD", 32m), ("2024", 80m), ("2025-06-YTD", 42m)) with { Profile = ElapsedBasis.LastYear });

        Assert.Equal(40m, progress.ElapsedPercent);
        Assert.Equal(105m, progress.PacePercent);
        Assert.Equal(105m, progress.Projected);
    }

    [Fact]
    public void Without_last_years_course_months_are_counted_and_a_note_says_so()
    {
        var progress = Measure(Input(new AtLeast(100), "2025", ("2024", 80m), ("2025-06-YTD", 42m)) with { Profile = ElapsedBasis.LastYear });

        Assert.Equal(50m, progress.ElapsedPercent);
        Assert.Contains(NoteCode.LastYearMissing, progress.Codes());
    }

    [Fact]
    public void A_plan_adds_its_years_up()
    {
        // 2021..2025, T = 60; 10 + 11 + 12 in three years: elapsed 60 %, expected 36, 33 / 36 = 91.6667 %, projected 55, (60 − 33) / 24 = 1.125
        var progress = Flow(new AtLeast(60), "2021..2025", ("2021", 10m), ("2022", 11m), ("2023", 12m));

        Assert.Equal(60m, progress.ElapsedPercent);
        Assert.Equal(91.6667m, progress.PacePercent.Rounded());
        Assert.Equal(55m, progress.Projected);
        Assert.Equal(1.125m, progress.NeededPerMonth);
        Assert.Equal(3, progress.Position!.Parts.Count);
    }

    [Fact]
    public void A_quarter_inside_the_year_follows_from_cumulative_figures()
    {
        // Q2, T = 30: May − March = 38 − 20 = 18 in 2 of 3 months. Expected 20; 90 %
        var progress = Flow(new AtLeast(30), "2025-Q2", ("2025-03-YTD", 20m), ("2025-05-YTD", 38m));

        Assert.Equal(18m, progress.Latest!.Level!.Value.Value);
        Assert.Equal(90m, progress.PacePercent.Rounded());
        Assert.Contains(NoteCode.DerivedByDifference, progress.Codes());
    }

    [Fact]
    public void A_year_that_has_not_begun_awaits_its_data_and_says_when_it_begins()
    {
        var progress = Measure(Input(new AtLeast(100), "2026", ("2025", 90m)));

        Assert.Equal(ProgressStatus.AwaitingData, progress.Status);
        Assert.Equal("2026-01-01", progress.Notes.Single(note => note.Code == NoteCode.PeriodNotBegun).Detail);
        Assert.Null(progress.MonthsOverdue);
    }

    [Fact]
    public void A_year_long_past_without_its_figure_says_how_late_it_is()
    {
        // 31 December 2023 to 15 July 2025: 18 whole months.
        var progress = Measure(Input(new AtLeast(100), "2023", ("2022", 90m)));

        Assert.Equal(ProgressStatus.AwaitingData, progress.Status);
        Assert.Equal(18, progress.MonthsOverdue);
        Assert.Contains(NoteCode.Overdue, progress.Codes());
    }

    [Fact]
    public void What_has_not_been_reported_is_never_behind()
    {
        // The same March figure, asked in April and in December.
        var april = Measure(Input(new AtLeast(100), "2025", ("2025-03-YTD", 25m)) with { Today = new(2025, 4, 20) });
        var december = Measure(Input(new AtLeast(100), "2025", ("2025-03-YTD", 25m)) with { Today = new(2025, 12, 20) });

        Assert.Equal(april.Status, december.Status);
        Assert.Equal(april.PacePercent, december.PacePercent);
        Assert.Equal((0, 8), (april.MonthsSinceReport, december.MonthsSinceReport));
    }

    [Fact]
    public void On_a_day_only_figures_count_whose_period_had_ended()
    {
        var input = Input(new AtLeast(100), "2025", ("2025-03-YTD", 25m), ("2025-06-YTD", 40m), ("2025", 99m));

        Assert.Equal(100m, Measure(input with { On = new(2025, 6, 29) }).PacePercent);
        Assert.Equal(80m, Measure(input with { On = new(2025, 6, 30) }).PacePercent);
        Assert.Equal(ProgressStatus.Missed, Measure(input).Status);
    }

    [Theory]
    [InlineData(80, 80, 100, null)] // all of it was there by June
    [InlineData(0, 80, 50, NoteCode.LastYearContradicts)]
    [InlineData(-1, 80, 50, NoteCode.LastYearContradicts)]
    [InlineData(0, 0, 50, NoteCode.LastYearContradicts)]
    public void Last_years_share_lies_above_nothing_and_not_above_the_whole(int june, int year, int elapsed, NoteCode? note)
    {
        var progress = Measure(Input(new AtLeast(100), "2025", ("2024-06-YTD", june), ("2024", year), ("2025-06-YTD", 42m)) with { Profile = ElapsedBasis.LastYear });

        Assert.Equal(elapsed, progress.ElapsedPercent);
        Assert.Equal(note is not null, progress.Says(NoteCode.LastYearContradicts));
        Assert.Equal(note is null ? ["2024", "2024-06-YTD"] : [], progress.LastYear.Select(observation => $"{observation.Period}").Order());
    }

    [Fact]
    public void The_whole_year_is_all_of_it_however_the_months_before_are_counted()
    {
        // Last year's months came to 78 of 80: a year that is in has elapsed nevertheless.
        var progress = Measure(Input(new AtLeast(100), "2025", ("2024-12-YTD", 78m), ("2024", 80m), ("2025-12-YTD", 99m)) with { Profile = ElapsedBasis.LastYear });

        Assert.Equal(100m, progress.ElapsedPercent);
        Assert.Empty(progress.LastYear);
    }

    [Fact]
    public void Counted_by_months_last_year_plays_no_part() => Assert.Empty(Flow(new AtLeast(100), ("2024-06-YTD", 32m), ("2024", 80m), ("2025-06-YTD", 42m)).LastYear);

    [Fact]
    public void The_years_own_figure_waits_for_no_month_and_needs_no_word_on_parts()
    {
        var progress = Flow(new AtLeast(100), ("2025", 100m), ("2025-03", 5m));

        Assert.Empty(progress.Codes().Intersect([NoteCode.GapInPeriod, NoteCode.WholeByParts]));
    }

    [Fact]
    public void A_stock_has_no_gaps()
    {
        var input = Input(new AtLeast(100), "2025", ("2025-03", 90m), ("2025-06", 95m)) with { Measure = MeasureKind.Stock };

        Assert.DoesNotContain(NoteCode.GapInPeriod, Measure(input).Codes());
    }
}

using CsCheck;
using IndicatorsApi.Measures.Calculation;
using IndicatorsApi.Measures.Notes;
using IndicatorsApi.Measures.Observations;
using IndicatorsApi.Measures.Progress;
using IndicatorsApi.Measures.Rules;
using IndicatorsApi.Measures.Tests.Support;
using static IndicatorsApi.Measures.Tests.Support.TestTargets;

namespace IndicatorsApi.Measures.Tests.Progress;

/// <summary>Elapsed shares and lateness.</summary>
public class ElapsedMeasuresTests
{
    [Fact]
    public void The_cumulative_December_decides_the_year_until_the_annual_value()
    {
        var december = Flow(new AtLeast(100), ("2025-12-YTD", 98m));
        var own = Flow(new AtLeast(100), ("2025-12-YTD", 98m), ("2025", 101m));

        Assert.Equal(100m, december.ElapsedPercent);
        Assert.Equal(98m, december.PacePercent);
        Assert.Equal(ProgressStatus.Missed, december.Status);
        Assert.Null(december.MonthsOverdue);
        Assert.Contains(NoteCode.WholeByParts, december.Codes());
        Assert.Null(december.NeededPerMonth);
        Assert.Contains(NoteCode.NoMonthRemaining, december.Codes());
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
    public void A_last_year_whose_months_exceed_its_total_has_no_share()
    {
        // 60 by June of a year that was revised to 50: months are used instead
        var progress = Measure(Input(
            new AtLeast(100),
            "2025",
            ("2024-06-YTD", 60m),
            ("2024", 50m),
            ("2025-06-YTD", 50m)) with
        { Profile = ElapsedBasis.LastYear });

        Assert.Equal(50m, progress.ElapsedPercent);
        Assert.Equal(100m, progress.PacePercent);
        Assert.Contains(NoteCode.LastYearContradicts, progress.Codes());
    }

    [Fact]
    public void A_third_quarter_alone_covers_nothing()
    {
        var progress = Flow(new AtLeast(100), ("2024", 90m), ("2025-Q3", 30m));

        Assert.Equal(ProgressStatus.AwaitingData, progress.Status);
        Assert.Equal(0m, progress.ElapsedPercent);
        Assert.Equal("2025-01–2025-06", progress.Notes.Single(note => note.Code == NoteCode.GapInPeriod).Detail);
    }

    [Fact]
    public void A_cumulative_value_below_an_earlier_one_counts_and_has_a_note()
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
    public void The_last_year_basis_uses_last_years_cumulative_share()
    {
        // June 2024 had 32 of 80, 40 %. Expected in 2025: 100 × 0.4 = 40; 42 / 40 = 105 %; projected 42 / 0.4 = 105
        var progress = Measure(Input(
            new AtLeast(100),
            "2025",
            ("2024-06-YTD", 32m),
            ("2024", 80m),
            ("2025-06-YTD", 42m)) with
        { Profile = ElapsedBasis.LastYear });

        Assert.Equal(40m, progress.ElapsedPercent);
        Assert.Equal(105m, progress.PacePercent);
        Assert.Equal(105m, progress.Projected);
    }

    [Fact]
    public void The_last_year_basis_without_data_falls_back_to_months_with_a_note()
    {
        var progress = Measure(Input(
            new AtLeast(100),
            "2025",
            ("2024", 80m),
            ("2025-06-YTD", 42m)) with
        { Profile = ElapsedBasis.LastYear });

        Assert.Equal(50m, progress.ElapsedPercent);
        Assert.Contains(NoteCode.LastYearMissing, progress.Codes());
    }

    [Fact]
    public void A_plan_sums_its_years()
    {
        // 2021..2025, T = 60; 10 + 11 + 12 in three years: elapsed 60 %, expected 36, 33 / 36 = 91.6667 %
        // Projected 55; (60 − 33) / 24 = 1.125
        var progress = Flow(new AtLeast(60), "2021..2025", ("2021", 10m), ("2022", 11m), ("2023", 12m));

        Assert.Equal(60m, progress.ElapsedPercent);
        Assert.Equal(91.6667m, progress.PacePercent.Rounded());
        Assert.Equal(55m, progress.Projected);
        Assert.Equal(1.125m, progress.NeededPerMonth);
        Assert.Equal(3, progress.Coverage!.Parts.Count);
    }

    [Fact]
    public void A_quarter_is_derived_from_cumulative_values()
    {
        // Q2, T = 30: May − March = 38 − 20 = 18 in 2 of 3 months. Expected 20; 90 %
        var progress = Flow(new AtLeast(30), "2025-Q2", ("2025-03-YTD", 20m), ("2025-05-YTD", 38m));

        Assert.Equal(18m, progress.Latest!.Level!.Value.Value);
        Assert.Equal(90m, progress.PacePercent.Rounded());
        Assert.Contains(NoteCode.DerivedByDifference, progress.Codes());
    }

    [Fact]
    public void A_future_year_awaits_data_and_has_a_note_with_its_start()
    {
        var progress = Measure(Input(new AtLeast(100), "2026", ("2025", 90m)));

        Assert.Equal(ProgressStatus.AwaitingData, progress.Status);
        Assert.Equal("2026-01-01", progress.Notes.Single(note => note.Code == NoteCode.PeriodNotBegun).Detail);
        Assert.Null(progress.MonthsOverdue);
    }

    [Fact]
    public void A_past_year_without_a_value_is_overdue()
    {
        // 31 December 2023 to 15 July 2025: 18 whole months.
        var progress = Measure(Input(new AtLeast(100), "2023", ("2022", 90m)));

        Assert.Equal(ProgressStatus.AwaitingData, progress.Status);
        Assert.Equal(18, progress.MonthsOverdue);
        Assert.Contains(NoteCode.Overdue, progress.Codes());
    }

    [Fact]
    public void Missing_reports_never_count_as_behind()
    {
        // The same March value, assessed in April and in December.
        var april = Measure(Input(new AtLeast(100), "2025", ("2025-03-YTD", 25m)) with { Today = new(2025, 4, 20) });
        var december = Measure(Input(new AtLeast(100), "2025", ("2025-03-YTD", 25m)) with { Today = new(2025, 12, 20) });

        Assert.Equal(april.Status, december.Status);
        Assert.Equal(april.PacePercent, december.PacePercent);
        Assert.Equal((0, 8), (april.MonthsSinceReport, december.MonthsSinceReport));
    }

    [Fact]
    public void An_assessment_date_excludes_periods_that_end_later()
    {
        var input = Input(new AtLeast(100), "2025", ("2025-03-YTD", 25m), ("2025-06-YTD", 40m), ("2025", 99m));

        Assert.Equal(100m, Measure(input with { On = new(2025, 6, 29) }).PacePercent);
        Assert.Equal(80m, Measure(input with { On = new(2025, 6, 30) }).PacePercent);
        Assert.Equal(ProgressStatus.Missed, Measure(input).Status);
    }

    [Theory]
    [InlineData(80, 80, 100, null)] // the whole year by June
    [InlineData(0, 80, 50, NoteCode.LastYearContradicts)]
    [InlineData(-1, 80, 50, NoteCode.LastYearContradicts)]
    [InlineData(0, 0, 50, NoteCode.LastYearContradicts)]
    public void Last_years_share_is_above_0_and_at_most_100_percent(int june, int year, int elapsed, NoteCode? note)
    {
        var progress = Measure(Input(
            new AtLeast(100),
            "2025",
            ("2024-06-YTD", june),
            ("2024", year),
            ("2025-06-YTD", 42m)) with
        { Profile = ElapsedBasis.LastYear });

        Assert.Equal(elapsed, progress.ElapsedPercent);
        Assert.Equal(note is not null, progress.HasNote(NoteCode.LastYearContradicts));
        Assert.Equal(note is null ? ["2024", "2024-06-YTD"] : [], progress.LastYear.Select(observation => $"{observation.Period}").Order());
    }

    [Fact]
    public void A_whole_year_is_100_percent_on_every_basis()
    {
        // Last year's months give 78 of 80. A reported year is nevertheless 100 %.
        var progress = Measure(Input(
            new AtLeast(100),
            "2025",
            ("2024-12-YTD", 78m),
            ("2024", 80m),
            ("2025-12-YTD", 99m)) with
        { Profile = ElapsedBasis.LastYear });

        Assert.Equal(100m, progress.ElapsedPercent);
        Assert.Empty(progress.LastYear);
    }

    [Fact]
    public void The_months_basis_ignores_last_year() =>
        Assert.Empty(Flow(new AtLeast(100), ("2024-06-YTD", 32m), ("2024", 80m), ("2025-06-YTD", 42m)).LastYear);

    [Fact]
    public void An_annual_value_has_no_notes_on_gaps_or_parts()
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

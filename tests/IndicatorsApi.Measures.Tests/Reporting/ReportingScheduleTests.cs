using IndicatorsApi.Measures.Reporting;
using NodaTime;

namespace IndicatorsApi.Measures.Tests.Reporting;

/// <summary>Declared and inferred reporting schedules.</summary>
public sealed class ReportingScheduleTests
{
    [Theory]
    [InlineData(ReportingFrequency.Monthly, ReportingForm.Period, "2025-06", true)]
    [InlineData(ReportingFrequency.Monthly, ReportingForm.Period, "2025-06-YTD", false)]
    [InlineData(ReportingFrequency.Monthly, ReportingForm.YearToDate, "2025-06-YTD", true)]
    [InlineData(ReportingFrequency.Monthly, ReportingForm.YearToDate, "2025-H1", false)]
    [InlineData(ReportingFrequency.Quarterly, ReportingForm.YearToDate, "2025-05-YTD", false)]
    [InlineData(ReportingFrequency.Quarterly, ReportingForm.YearToDate, "2025-09-YTD", true)]
    [InlineData(ReportingFrequency.Quarterly, ReportingForm.Period, "2025-Q3", true)]
    [InlineData(ReportingFrequency.Quarterly, ReportingForm.Period, "2025-03-YTD", false)]
    [InlineData(ReportingFrequency.HalfYearly, ReportingForm.Period, "2025-H2", true)]
    [InlineData(ReportingFrequency.HalfYearly, ReportingForm.YearToDate, "2025-06-YTD", true)]
    [InlineData(ReportingFrequency.Yearly, ReportingForm.Period, "2025", true)]
    [InlineData(ReportingFrequency.Yearly, ReportingForm.Period, "2021..2025", false)]
    [InlineData(ReportingFrequency.Yearly, ReportingForm.YearToDate, "2025-12-YTD", true)]
    [InlineData(ReportingFrequency.Yearly, ReportingForm.YearToDate, "2025", false)]
    public void An_observation_is_due_in_the_declared_frequency_and_form(
        ReportingFrequency frequency,
        ReportingForm form,
        string period,
        bool due) =>
        Assert.Equal(due, new ReportingSchedule(frequency, form, [], null, null, null).Expects(Period.Parse(period)));

    [Fact]
    public void Skipped_months_and_periods_outside_the_validity_are_not_due()
    {
        var schedule = new ReportingSchedule(
            ReportingFrequency.Monthly,
            ReportingForm.YearToDate,
            [1],
            15,
            new(2025, 1, 31),
            new(2025, 11, 30));

        Assert.Equal(
            [false, false, true, true, false],
            new[] { "2024-12-YTD", "2025-01-YTD", "2025-02-YTD", "2025-11-YTD", "2025-12-YTD" }
                .Select(period => schedule.Expects(Period.Parse(period))));
        Assert.Equal(new LocalDate(2025, 7, 15), schedule.DueOn(Period.Parse("2025-06-YTD")));
    }

    [Theory]
    [InlineData("2025", "2024", true)]
    [InlineData("2025", "2023", false)]
    [InlineData("2025-06-YTD", "2024-06-YTD", true)]
    [InlineData("2025-06-YTD", "2025-05-YTD", true)]
    [InlineData("2025-06-YTD", "2024-06", false)]
    [InlineData("2025-06-YTD", "2024", false)]
    [InlineData("2025-06", "2025-05", true)]
    [InlineData("2025-Q1", "2024-Q4", true)]
    [InlineData("2025-01-YTD", "2024-12-YTD", true)]
    [InlineData("2025-05-YTD", "2025-04-YTD 2024-07-YTD", true)]
    [InlineData("2025-05-YTD", "2025-04-YTD 2024-03-YTD 2024-04-YTD", false)]
    [InlineData("2025-04-YTD", "2025-03-YTD 2024-03-YTD 2024-06-YTD", false)]
    [InlineData("2025-01-YTD", "2024-12-YTD 2023-12-YTD 2024-02-YTD", false)]
    public void An_inferred_schedule_uses_last_year_or_for_new_series_the_preceding_period(string period, string reported, bool expected) =>
        Assert.Equal(
            expected,
            InferredReportingSchedule.Expects(Period.Parse(period), reported.Split(' ').Select(Period.Parse).ToHashSet()));

    [Fact]
    public void The_evidence_includes_all_deciding_periods() =>
        Assert.Equal(
            [
                "2023-07-YTD",
                "2023-08-YTD",
                "2023-09-YTD",
                "2023-10-YTD",
                "2023-11-YTD",
                "2023-12-YTD",
                "2024-01-YTD",
                "2024-02-YTD",
                "2024-03-YTD",
                "2024-04-YTD",
                "2024-05-YTD",
                "2024-06-YTD",
                "2025-05-YTD",
            ],
            InferredReportingSchedule.Evidence(Period.Parse("2025-06-YTD")).Order().Select(period => period.ToString()));
}

using System.Net;
using System.Text.Json;
using IndicatorsApi.Data.ApiKeys;
using IndicatorsApi.Tests.Support;

namespace IndicatorsApi.Tests.Api.Submissions;

/// <summary>Expected, reported, missing and late observations. The clock is set to 20 January 2026.</summary>
public sealed class SubmissionEndpointsTests(WritableService service) : IClassFixture<WritableService>
{
    private const string Source = "linghu-work-report-2025";

    [Fact]
    public async Task Requirement_for_the_towns_of_a_district_is_expected_of_each_town_and_nothing_else()
    {
        var (district, towns) = await DistrictAsync("81", 3);
        await RequireAsync(
            "towns-monthly", district, "town", ["industrial-output", "tax-revenue"], "monthly", "yearToDate", dueDays: 15, skipped: [1]);
        foreach (var town in towns.Take(2))
            await ObservationAsync($"{town}/industrial-output/2025-11-YTD", 5);
        await ObservationAsync($"{towns[0]}/tax-revenue/2025-11-YTD", 1);
        await ObservationAsync($"{towns[0]}/pm25/2025-11-YTD", 30);

        var submissions = await service.GetAsync($"submissions?region={district}&period=2025-11-YTD&lang=en");
        Assert.Equal((6m, 3m, 1m), (submissions.Number("expected"), submissions.Number("reported"), submissions.Number("complete")));
        var last = Of(submissions, towns[2]);
        Assert.Equal(("declared", 2m, 0m), (last.Text("basis"), last.Number("expected"), last.Number("reported")));
        var missing = last.GetProperty("missing").EnumerateArray().First();
        Assert.Equal(("2025-12-15", 36m), (missing.Text("dueOn"), missing.Number("daysLate"))); // 15 December to 20 January

        // Nothing is due for January, nor for a single month.
        Assert.Equal(0m, (await service.GetAsync($"submissions?region={district}&period=2025-01-YTD")).Number("expected"));
        Assert.Equal(0m, (await service.GetAsync($"submissions?region={district}&period=2025-11")).Number("expected"));

        // The reported observations were recorded on 20 January.
        Assert.Equal(36m, Assert.Single(Of(submissions, towns[1]).GetProperty("late").EnumerateArray()).Number("daysLate"));
    }

    [Theory]
    [InlineData("93", true)]
    [InlineData("94", false)]
    public async Task Months_count_the_submissions_of_the_month_and_of_the_year_to_date(string number, bool declared)
    {
        var (district, towns) = await DistrictAsync(number, 3);
        if (declared)
            await RequireAsync(
                $"monthly-{number}", district, "town", ["industrial-output", "tax-revenue"], "monthly", "yearToDate", dueDays: 60,
                skipped: [1]);
        for (var month = 2; month <= 12; month++)
        {
            await ObservationAsync($"{towns[0]}/industrial-output/2024-{month:00}-YTD", month);
            await ObservationAsync($"{towns[1]}/industrial-output/2024-{month:00}", month);
            if (month % 3 > 0)
                await ObservationAsync($"{towns[0]}/industrial-output/2025-{month:00}-YTD", month);
            if (month < 7)
                await ObservationAsync($"{towns[1]}/industrial-output/2025-{month:00}", month);
        }

        var months = (await service.GetAsync($"submissions/months?region={district}&year=2025")).Items();
        Assert.Equal(towns, months.Select(item => item.Text("region")));
        foreach (var item in months)
        {
            foreach (var month in item.GetProperty("months").EnumerateArray().Append(item.GetProperty("year")))
            {
                var period = month.Text("period")!;
                string[] forms = period.Length > 4 ? [period, $"{period}-YTD"] : [period];
                var submissions = new List<JsonElement>();
                foreach (var form in forms)
                    submissions.Add(
                        Assert.Single(
                            (await service.GetAsync($"submissions?region={district}&period={form}&child={item.Text("region")}")).Items()));
                Assert.Equal(submissions.Sum(submission => submission.Number("expected")), month.Number("expected"));
                Assert.Equal(submissions.Sum(submission => submission.Number("reported")), month.Number("reported"));
                var due = submissions.SelectMany(submission => submission.GetProperty("missing").EnumerateArray())
                    .Count(missing => missing.Text("dueOn") is null || missing.Number("daysLate") is not null);
                Assert.Equal(due, month.Number("due"));
            }
        }

        // Declared: 3 towns, 11 months, 2 observations, less 7. Inferred: 4 and January of the first town, 6 and January of the second.
        var all = months.SelectMany(item => item.GetProperty("months").EnumerateArray()).ToList();
        Assert.Equal(declared ? 59m : 12m, all.Sum(month => month.Number("expected")) - all.Sum(month => month.Number("reported")));
    }

    [Fact]
    public async Task Month_that_is_not_over_has_nothing_due()
    {
        var (district, towns) = await DistrictAsync("95", 1);
        await RequireAsync("monthly-95", district, "town", ["industrial-output"], "monthly", "yearToDate");

        var item = Assert.Single((await service.GetAsync($"submissions/months?region={district}&year=2026")).Items());
        Assert.Equal(towns[0], item.Text("region"));
        Assert.All(
            item.GetProperty("months").EnumerateArray(),
            month => Assert.Equal(
                (false, 1m, 0m, 0m),
                (month.GetProperty("hasEnded").GetBoolean(), month.Number("expected"), month.Number("reported"), month.Number("due"))));
    }

    [Fact]
    public async Task Observation_that_is_not_due_yet_is_missing_but_not_late()
    {
        var (district, towns) = await DistrictAsync("82", 1);
        await RequireAsync("yearly-report", towns[0], null, ["industrial-output"], "yearly", "period", dueDays: 45);

        var missing = Assert.Single(
            Assert.Single((await service.GetAsync($"submissions?region={district}&period=2025")).Items()).GetProperty("missing")
                .EnumerateArray());
        Assert.Equal("2026-02-14", missing.Text("dueOn"));
        Assert.Equal(JsonValueKind.Null, missing.GetProperty("daysLate").ValueKind);

        await ObservationAsync($"{towns[0]}/industrial-output/2025-12-YTD", 5);
        Assert.Equal(1m, (await service.GetAsync($"submissions?region={district}&period=2025")).Number("complete"));
    }

    [Fact]
    public async Task Region_without_a_requirement_is_expected_to_repeat_its_earlier_reports()
    {
        var (district, towns) = await DistrictAsync("83", 3);
        await ObservationAsync($"{towns[0]}/industrial-output/2024-06-YTD", 5);
        await ObservationAsync($"{towns[0]}/industrial-output/2025-06-YTD", 6);
        await ObservationAsync($"{towns[1]}/tax-revenue/2025-05", 1);
        await TargetAsync($"{towns[1]}/tax-revenue/2025");

        var halfYear = await service.GetAsync($"submissions?region={district}&period=2025-06-YTD");
        Assert.Equal((1m, 1m, 1m), (halfYear.Number("expected"), halfYear.Number("reported"), halfYear.Number("complete")));
        Assert.Equal("reportingPattern", Of(halfYear, towns[0]).Text("basis"));

        var june = await service.GetAsync($"submissions?region={district}&period=2025-06");
        Assert.Equal("tax-revenue", Assert.Single(Of(june, towns[1]).GetProperty("missing").EnumerateArray()).Text("indicator"));
        Assert.Equal(0m, Of(june, towns[0]).Number("expected"));

        // A target expects the observation of its year.
        Assert.Equal(1m, (await service.GetAsync($"submissions?region={district}&period=2025")).Number("expected"));
    }

    [Fact]
    public async Task AsOf_uses_the_requirements_of_that_time()
    {
        var (district, towns) = await DistrictAsync("84", 1);
        await ObservationAsync($"{towns[0]}/industrial-output/2024", 5);
        service.Clock.AdvanceHours(1);
        var before = service.Clock.GetCurrentInstant();
        var path = $"submissions?region={district}&period=2025&asOf={before}";
        var then = await service.TextAsync(path);
        service.Clock.AdvanceHours(1);
        await RequireAsync("later", district, "town", ["tax-revenue"], "yearly", "period");

        Assert.Equal(then, await service.TextAsync(path));
        Assert.Equal(
            "declared", Assert.Single((await service.GetAsync($"submissions?region={district}&period=2025")).Items()).Text("basis"));
        using var gone = await service.DeleteAsync("requirements/later");
        Assert.Equal(
            "reportingPattern", Assert.Single((await service.GetAsync($"submissions?region={district}&period=2025")).Items())
                .Text("basis"));
        Assert.Equal(
            [true, false], (await service.GetAsync("requirements/later/history")).Items()
                .Select(state => state.GetProperty("withdrawn").GetBoolean()));
        service.Clock.AdvanceHours(-2);
    }

    [Fact]
    public async Task Reporter_cannot_write_requirements()
    {
        var key = await service.AddKeyAsync("clerk", Role.Reporter);
        using var refused = await service.PutAsync("requirements/mine", new { }, ("Authorization", $"Bearer {key}"));

        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
    }

    [Fact]
    public async Task Invalid_requirement_is_rejected_by_field()
    {
        using var refused = await service.PutAsync("requirements/wrong", new
        {
            region = "999",
            level = "hamlet",
            indicators = new[] { "industrial-output", "no-such" },
            frequency = "weekly",
            form = "cumulative",
            skippedMonths = new[] { 13 },
            dueDays = -1,
            from = "2025-02-30",
        });
        var errors =
            (await JsonDocument.ParseAsync(
                await refused.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken), default,
                TestContext.Current.CancellationToken)).RootElement.GetProperty("errors");

        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Equal(
            ["dueDays", "form", "frequency", "from", "indicators", "level", "name.en", "name.zh", "region", "skippedMonths"],
            errors.EnumerateObject().Select(error => error.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Item_that_a_requirement_names_cannot_be_deleted()
    {
        var (district, towns) = await DistrictAsync("85", 1);
        await PutAsync("indicators/passing", new
        {
            topic = "economy",
            unit = "CNY-1E8",
            measure = "flow",
            polarity = "higherIsBetter",
            rollup = "sum",
            name = new { zh = "临时", en = "Passing" },
            definition = new { zh = "临时", en = "Passing" },
        });
        await RequireAsync("holds", towns[0], null, ["passing"], "yearly", "period");

        foreach (var path in new[] { "indicators/passing", $"regions/{towns[0]}" })
        {
            using var refused = await service.DeleteAsync(path);
            Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
            Assert.Contains(
                "requirements (1)", await refused.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
                StringComparison.Ordinal);
        }

        Assert.Empty((await service.GetAsync($"requirements?region={district}")).Items());
    }

    [Theory]
    [InlineData("submissions?region=330503", "period")]
    [InlineData("submissions?period=2024", "region")]
    [InlineData("submissions?region=330503&period=later", "period")]
    public async Task Missing_or_invalid_parameter_is_named(string path, string parameter) =>
        Assert.NotEmpty((await service.GetProblemAsync(path, HttpStatusCode.BadRequest, "invalidParameter")).Error(parameter));

    private static JsonElement Of(JsonElement submissions, string town) => submissions.Items().Single(item => item.Text("region") == town);

    private async Task<(string District, IReadOnlyList<string> Towns)> DistrictAsync(string code, int towns)
    {
        await PutAsync($"regions/{code}", new { level = "district", name = new { zh = "区", en = "District" } });
        var codes = Enumerable.Range(1, towns).Select(i => $"{code}000{i}").ToList();
        foreach (var town in codes)
            await PutAsync($"regions/{town}", new { level = "town", parent = code, name = new { zh = "镇", en = "Town" } });
        return (code, codes);
    }

    private Task RequireAsync(
        string code, string region, string? level, string[] indicators, string frequency, string form, int? dueDays = null,
        int[]? skipped = null) =>
        PutAsync(
            $"requirements/{code}",
            new { name = new { zh = "报表", en = "Report" }, region, level, indicators, frequency, form, dueDays, skippedMonths = skipped });

    private Task ObservationAsync(string key, double value) =>
        PutAsync($"observations/{key}", new { value, status = "preliminary", source = Source });

    private Task TargetAsync(string key) =>
        PutAsync($"targets/{key}", new { rule = new { kind = "increase" }, commitment = "expected", source = Source });

    private async Task PutAsync(string path, object body)
    {
        using var response = await service.PutAsync(path, body);
        Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}

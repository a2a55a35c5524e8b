using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using IndicatorsApi.Tests.Support;
using NodaTime;

namespace IndicatorsApi.Tests.Api.Rollups;

/// <summary>
/// Responses for towns that merge and split use the region tree of the last day of the period. The clock shows 20 January 2026.
/// </summary>
public sealed class ChangedRegionTests(WritableService service) : IClassFixture<WritableService>
{
    [Fact]
    public async Task Rollup_uses_predecessors_before_a_merger_and_the_successor_after_it()
    {
        var district = await ChangingDistrict.MakeAsync(service, "11", 3);
        foreach (var town in new[] { 1, 2, 3 })
        {
            await district.ObservationAsync(town, "tax-revenue", "2024", town);
            await district.ObservationAsync(town, "tax-revenue", "2025-H1", 10 * town);
        }

        await district.MergeAsync("2025-06-30", "2025-07-01", 9, 1, 2);
        await district.ObservationAsync(9, "tax-revenue", "2025-Q3", 100);
        await district.ObservationAsync(3, "tax-revenue", "2025-Q3", 7);

        Assert.Equal((6m, 3m, "nothingToReconcile"), Said(await district.RollupAsync("tax-revenue", "2024"))); // 1 + 2 + 3
        Assert.Equal((60m, 3m, "nothingToReconcile"), Said(await district.RollupAsync("tax-revenue", "2025-H1")));
        Assert.Equal((107m, 2m, "nothingToReconcile"), Said(await district.RollupAsync("tax-revenue", "2025-Q3")));
    }

    [Fact]
    public async Task Rollup_aggregates_predecessors_at_a_point_before_the_merger()
    {
        var district = await ChangingDistrict.MakeAsync(service, "12", 3);
        foreach (var town in new[] { 1, 2, 3 })
            await district.ObservationAsync(town, "tax-revenue", "2025-05-YTD", town);
        await district.MergeAsync("2025-06-30", "2025-07-01", 9, 1, 2);

        var line = await district.RollupAsync("tax-revenue", "2025");
        Assert.Equal(
            ("2025-05-YTD", 6m, 2m, false),
            (line.Text("through"), line.Number("combined"), line.Number("reported"), line.GetProperty("partial").GetBoolean()));
        var merged = Assert.Single(line.GetProperty("aggregatedFromPredecessors").EnumerateArray());
        Assert.Equal(district.Town(9), merged.Text("region"));
        Assert.Equal(
            [district.Town(1), district.Town(2)], merged.GetProperty("predecessors").EnumerateArray().Select(code => code.GetString()));
        Assert.Contains(
            $"{district.Town(9)} = {district.Town(1)} + {district.Town(2)}", Message(line, "regionMerged"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Successor_is_missing_without_a_complete_additive_aggregate()
    {
        var district = await ChangingDistrict.MakeAsync(service, "13", 3);
        await district.ObservationAsync(1, "tax-revenue", "2025-05-YTD", 1);
        await district.ObservationAsync(3, "tax-revenue", "2025-05-YTD", 3);
        foreach (var town in new[] { 1, 2, 3 })
            await district.ObservationAsync(town, "pm25", "2025-05-YTD", 30);
        await district.MergeAsync("2025-06-30", "2025-07-01", 9, 1, 2);

        foreach (var line in new[] { await district.RollupAsync("tax-revenue", "2025"), await district.RollupAsync("pm25", "2025") })
        {
            Assert.Equal([district.Town(9)], line.GetProperty("missing").EnumerateArray().Select(region => region.Text("region")));
            Assert.Contains($"{district.Town(1)}, {district.Town(2)}", Message(line, "regionChanged"), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Successors_of_a_split_have_no_aggregate()
    {
        var district = await ChangingDistrict.MakeAsync(service, "14", 2);
        await district.ObservationAsync(1, "tax-revenue", "2025-05-YTD", 1);
        await district.ObservationAsync(2, "tax-revenue", "2025-05-YTD", 2);
        await district.TownAsync(8, from: "2025-07-01");
        await district.TownAsync(9, from: "2025-07-01");
        await district.TownAsync(1, to: "2025-06-30", successors: [8, 9]);

        var line = await district.RollupAsync("tax-revenue", "2025");
        Assert.Equal((2m, 3m, true), (line.Number("combined"), line.Number("expected"), line.GetProperty("partial").GetBoolean()));
        Assert.Contains(district.Town(1), Message(line, "regionChanged"), StringComparison.Ordinal);
        Assert.Equal(3m, (await district.RollupAsync("tax-revenue", "2025-05-YTD")).Number("combined"));
    }

    [Fact]
    public async Task Absorbed_town_is_named_where_its_part_is_missing()
    {
        var district = await ChangingDistrict.MakeAsync(service, "15", 2);
        await district.ObservationAsync(1, "tax-revenue", "2025-05-YTD", 1);
        await district.ObservationAsync(2, "tax-revenue", "2025-05-YTD", 2);
        await district.MergeAsync("2025-06-30", null, 2, 1);

        var line = await district.RollupAsync("tax-revenue", "2025");
        Assert.Equal(2m, line.Number("combined"));
        Assert.Contains(district.Town(1), Message(line, "regionAbsorbedOthers"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Growth_of_a_merged_town_compares_with_the_predecessor_aggregate()
    {
        var district = await ChangingDistrict.MakeAsync(service, "21", 2);
        await district.ObservationAsync(1, "tax-revenue", "2024", 10);
        await district.ObservationAsync(2, "tax-revenue", "2024", 30);
        await district.MergeAsync("2024-12-31", "2025-01-01", 9, 1, 2);
        await district.ObservationAsync(9, "tax-revenue", "2025", 50);

        // (50 / (10 + 30) − 1) × 100 = 25
        var growth = await service.GetAsync($"growth/{district.Town(9)}/tax-revenue/2025?explain=true");
        Assert.Equal((25m, 10m), (growth.Number("growthPercent"), growth.Number("change")));
        Assert.Equal(
            (40m, "sumOfPredecessors"), (growth.GetProperty("previous").Number("value"), growth.GetProperty("previous").Text("origin")));
        Assert.Contains($"2024 = {district.Town(1)} + {district.Town(2)}", Message(growth, "regionMerged"), StringComparison.Ordinal);
        var previous = growth.GetProperty("explanation").EnumerateArray().First(measure => measure.Text("measure") == "growthPercent")
            .GetProperty("inputs").EnumerateArray().Single(input => input.Text("symbol") == "p");
        Assert.Equal([10m, 30m], previous.GetProperty("from").EnumerateArray().Select(origin => origin.Number("value")));
        Assert.Contains($"/observations/{district.Town(2)}/tax-revenue/2024", previous.GetRawText(), StringComparison.Ordinal);

        var listed = Assert.Single((await service.GetAsync($"growth?region={district.Town(9)}")).Items());
        Assert.Equal(25m, listed.Number("growthPercent"));
        Assert.Contains("regionMerged", listed.Notes());
    }

    [Fact]
    public async Task Own_observation_of_the_successor_takes_precedence_over_the_aggregate()
    {
        var district = await ChangingDistrict.MakeAsync(service, "22", 2);
        await district.ObservationAsync(1, "tax-revenue", "2024", 10);
        await district.ObservationAsync(2, "tax-revenue", "2024", 30);
        await district.MergeAsync("2024-12-31", "2025-01-01", 9, 1, 2);
        await district.ObservationAsync(9, "tax-revenue", "2025", 50);
        await district.ObservationAsync(9, "tax-revenue", "2024", 25);

        var growth = await service.GetAsync($"growth/{district.Town(9)}/tax-revenue/2025");
        Assert.Equal(
            (100m, "observed"), (growth.Number("growthPercent"), growth.GetProperty("previous").Text("origin"))); // (50 / 25 − 1) × 100
        Assert.Empty(growth.Notes());
    }

    [Fact]
    public async Task Growth_without_a_complete_aggregate_is_null_with_a_note()
    {
        var district = await ChangingDistrict.MakeAsync(service, "23", 2);
        await district.ObservationAsync(1, "tax-revenue", "2024", 10);
        await district.ObservationAsync(1, "pm25", "2024", 30);
        await district.ObservationAsync(2, "pm25", "2024", 40);
        await district.MergeAsync("2024-12-31", "2025-01-01", 9, 1, 2);
        foreach (var indicator in new[] { "tax-revenue", "pm25" })
        {
            await district.ObservationAsync(9, indicator, "2025", 50);
            var growth = await service.GetAsync($"growth/{district.Town(9)}/{indicator}/2025");
            Assert.Null(growth.Number("growthPercent"));
            Assert.Equal(["regionChanged", "noPreviousObservation"], growth.Notes());
            Assert.Contains($"{district.Town(1)}, {district.Town(2)}", Message(growth, "regionChanged"), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Series_of_a_merged_town_has_aggregates_and_notes()
    {
        var district = await ChangingDistrict.MakeAsync(service, "24", 2);
        foreach (var (year, value) in new[] { ("2022", 10), ("2023", 20) })
        {
            await district.ObservationAsync(1, "tax-revenue", year, value);
            await district.ObservationAsync(2, "tax-revenue", year, value);
        }

        await district.MergeAsync("2023-12-31", "2024-01-01", 9, 1, 2);
        await district.ObservationAsync(9, "tax-revenue", "2024", 50);

        var series = await service.GetAsync($"series/{district.Town(9)}/tax-revenue");
        Assert.Equal(
            [("2022", 20m, true, null), ("2023", 40m, true, 100m), ("2024", 50m, false, 25m)],
            series.GetProperty("points").EnumerateArray().Select(point => (
                point.Text("period"), point.Number("value"), point.GetProperty("derived").GetBoolean(), point.Number("growthPercent"))));
        Assert.All(series.GetProperty("points").EnumerateArray(), point => Assert.Contains("regionMerged", point.Notes()));
        Assert.Contains($"{district.Town(1)}, {district.Town(2)} (2024-01-01)", Message(series, "regionFormed"), StringComparison.Ordinal);
        Assert.Contains(
            $"2023-12-31 → {district.Town(9)}", Message(await service.GetAsync($"series/{district.Town(1)}/tax-revenue"), "regionEnded"),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Target_of_a_merged_town_follows_writes_of_its_predecessors()
    {
        var district = await ChangingDistrict.MakeAsync(service, "25", 2);
        await district.ObservationAsync(1, "tax-revenue", "2024", 10);
        await district.ObservationAsync(2, "tax-revenue", "2024", 30);
        await district.MergeAsync("2024-12-31", "2025-01-01", 9, 1, 2);
        await district.TargetAsync(9, "tax-revenue", "2025", new { kind = "growAtLeast", percent = 25 });

        var path = $"progress?region={district.Town(9)}";
        var progress = Assert.Single((await service.GetAsync(path)).Items());
        Assert.Equal((50m, 40m), (progress.Number("threshold"), progress.GetProperty("baseline").Number("value"))); // 40 × 1.25
        Assert.Contains("regionMerged", progress.Notes());

        await district.ObservationAsync(1, "tax-revenue", "2024", 20);
        Assert.Equal(62.5m, Assert.Single((await service.GetAsync(path)).Items()).Number("threshold")); // 50 × 1.25

        await district.ObservationAsync(1, "tax-revenue", "2024-03-YTD", 2);
        await district.ObservationAsync(2, "tax-revenue", "2024-03-YTD", 3);
        await district.ObservationAsync(9, "tax-revenue", "2025-03-YTD", 6);
        foreach (var vintage in new[] { "latest", "contemporary" })
        {
            var course = await service.GetAsync($"progress/{district.Town(9)}/tax-revenue/2025/trajectory?vintage={vintage}");
            Assert.Equal(
                5m, course.GetProperty("points").EnumerateArray().Single(point => point.Text("month") == "2025-03").Number("yearBefore"));
        }
    }

    [Fact]
    public async Task Progress_filters_follow_writes_of_predecessors()
    {
        var district = await ChangingDistrict.MakeAsync(service, "26", 2);
        await district.ObservationAsync(1, "tax-revenue", "2024", 10);
        await district.ObservationAsync(2, "tax-revenue", "2024", 30);
        await district.MergeAsync("2024-12-31", "2025-01-01", 9, 1, 2);
        await district.TargetAsync(9, "tax-revenue", "2025", new { kind = "atLeast", value = 60 });

        Assert.Single((await service.GetAsync($"progress?region={district.Town(9)}&startingPosition=far")).Items()); // 40 of 60
        await district.ObservationAsync(1, "tax-revenue", "2024", 40);
        Assert.Single((await service.GetAsync($"progress?region={district.Town(9)}&startingPosition=withinReach")).Items()); // 70 of 60
    }

    [Fact]
    public async Task Comparison_includes_the_regions_of_the_last_day()
    {
        var district = await ChangingDistrict.MakeAsync(service, "31", 3);
        foreach (var town in new[] { 1, 2, 3 })
            await district.ObservationAsync(town, "tax-revenue", "2025-05-YTD", town);
        await district.MergeAsync("2025-06-30", "2025-07-01", 9, 1, 2);

        var before = (await service.GetAsync($"comparisons/tax-revenue/2025-05-YTD?parent={district.Code}")).Items();
        Assert.Equal([district.Town(3), district.Town(2), district.Town(1)], before.Select(item => item.Text("region")));
        var year = (await service.GetAsync($"comparisons/tax-revenue/2025?parent={district.Code}")).Items();
        Assert.Equal([(district.Town(3), 3m), (district.Town(9), 3m)], year.Select(item => (item.Text("region"), item.Number("number"))));
        Assert.Equal(["regionMerged"], year.Single(item => item.Text("region") == district.Town(9)).Notes());
        var matrix = await service.GetAsync($"matrix/2025?parent={district.Code}&indicator=tax-revenue");
        Assert.Equal(
            [district.Town(3), district.Town(9)], matrix.GetProperty("regions").EnumerateArray().Select(region => region.Text("region")));
        Assert.Equal(
            [district.Town(3), district.Town(9)],
            (await service.GetAsync($"scorecards?parent={district.Code}&period=2025")).Items().Select(card => card.Text("region")));
    }

    [Fact]
    public async Task Submissions_are_expected_only_while_a_town_exists()
    {
        var district = await ChangingDistrict.MakeAsync(service, "32", 3);
        await district.PutAsync($"requirements/changing-{district.Code}", new
        {
            name = new { zh = "月报", en = "Monthly" },
            region = district.Code,
            level = "town",
            indicators = new[] { "tax-revenue" },
            frequency = "monthly",
            form = "period",
        });
        await district.MergeAsync("2025-06-30", "2025-07-01", 9, 1, 2);

        Assert.Equal([1, 2, 3], await ExpectedAsync(district, "2025-06"));
        Assert.Equal([3, 9], await ExpectedAsync(district, "2025-07"));
        var months = (await service.GetAsync($"submissions/months?region={district.Code}&year=2025")).Items();
        Assert.Equal(
            [6m, 6m, 12m, 6m],
            months.Select(town => town.GetProperty("months").EnumerateArray().Sum(month => month.Number("expected"))));
        Assert.Equal(2, (await service.GetAsync($"submissions/months?region={district.Code}&year=2026")).Items().Count);
    }

    [Fact]
    public async Task Merged_town_inherits_the_expected_submissions()
    {
        var district = await ChangingDistrict.MakeAsync(service, "36", 2);
        foreach (var month in new[] { "2025-03", "2025-04", "2025-05", "2025-06" })
            await district.ObservationAsync(1, "tax-revenue", month, 1);
        await district.MergeAsync("2025-06-30", "2025-07-01", 9, 1, 2);

        Assert.Equal([1], await ExpectedAsync(district, "2025-06"));
        Assert.Equal([9], await ExpectedAsync(district, "2025-07"));
    }

    [Fact]
    public async Task Allocation_has_the_towns_at_the_end_of_the_period()
    {
        var district = await ChangingDistrict.MakeAsync(service, "33", 3);
        await district.PutAsync(
            $"targets/{district.Code}/tax-revenue/2025",
            new { rule = new { kind = "atLeast", value = 100 }, commitment = "expected", source = "linghu-work-report-2025" });
        await district.MergeAsync("2025-06-30", "2025-07-01", 9, 1, 2);

        var allocation = (await service.GetAsync($"targets/{district.Code}/tax-revenue/2025/allocation")).GetProperty("allocations")
            .EnumerateArray().First();
        Assert.Equal(
            [district.Town(3), district.Town(9)], allocation.GetProperty("items").EnumerateArray().Select(part => part.Text("region")));
    }

    [Theory]
    [InlineData("observations", "status", "preliminary", "value", "1")]
    [InlineData("targets", "commitment", "expected", "rule", "increase")]
    public async Task Period_after_the_end_of_a_town_is_rejected_alike_by_PUT_and_import(
        string resource, string word, string state, string column, string cell)
    {
        var district = await ChangingDistrict.MakeAsync(service, resource == "targets" ? "34" : "35", 2);
        await district.MergeAsync("2025-06-30", "2025-07-01", 9, 1, 2);
        var body = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            [word] = state,
            [column] = column == "rule" ? new { kind = cell } : 1,
            ["source"] = "linghu-work-report-2025",
        };

        var said = await district.RefusedAsync($"{resource}/{district.Town(1)}/tax-revenue/2025-Q3", body, "period");
        Assert.Equal($"2025-Q3 begins after {district.Town(1)} ended on 2025-06-30. Use a successor: {district.Town(9)}.", said);
        using var content = new ByteArrayContent(
            Encoding.UTF8.GetBytes(
                $"region,indicator,period,{column},{word},source\n{district.Town(1)},tax-revenue,2025-Q3,{cell},{state},linghu-work-report-2025\n"));
        content.Headers.ContentType = new MediaTypeHeaderValue("text/csv");
        using var response = await service.SendAsync(HttpMethod.Post, $"imports?kind={resource}", content);
        var import = JsonElement.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        var error = Assert.Single(import.GetProperty("report").GetProperty("errors").EnumerateArray());
        Assert.Equal(("period", "regionEnded", said), (error.Text("column"), error.Text("code"), error.Text("message")));

        // A period that began before the merger may be written for either town.
        await district.PutAsync($"{resource}/{district.Town(1)}/tax-revenue/2025", body);
        await district.PutAsync($"{resource}/{district.Town(9)}/tax-revenue/2024", body);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task Rollup_of_any_merger_history_is_the_sum_of_the_last_days_towns(int seed)
    {
        var random = new Random(seed);
        var district = await ChangingDistrict.MakeAsync(service, $"{40 + seed}", 0);
        var towns = Enumerable.Range(1, 7).Select(number => new Town(number, null, null, null)).ToList();
        for (var merger = 0; merger < 4; merger++)
        {
            var day = new LocalDate(2020 + merger, random.Next(1, 13), 1).PlusDays(-1);
            var existing = towns.Where(town => town.To is null).OrderBy(_ => random.Next()).Take(random.Next(1, 4)).ToList();
            var formed = new Town(100 + merger, day.PlusDays(1), null, null);
            towns = [.. towns.Select(town => existing.Contains(town) ? town with { To = day, Into = formed.Number } : town), formed];
        }

        foreach (var town in towns.OrderByDescending(town => town.Number))
            await district.TownAsync(town.Number, Text(town.From), Text(town.To), town.Into is { } into ? [into] : []);
        var observations = new Dictionary<(int Town, int Year), decimal>();
        foreach (var (town, year) in towns.SelectMany(town => Enumerable.Range(2019, 6).Select(year => (town, year))))
        {
            var exists = (town.From is null || town.From.Value.Year <= year) && (town.To is null || town.To.Value.Year >= year);
            if (random.NextDouble() < (exists ? 0.85 : town.From?.Year > year ? 0.1 : 0))
                await district.ObservationAsync(
                    town.Number, "tax-revenue", $"{year}", observations[(town.Number, year)] = random.Next(1, 1000));
        }

        foreach (var year in Enumerable.Range(2019, 6))
        {
            var last = new LocalDate(year, 12, 31);
            var existing = towns.Where(town => !(town.From > last) && !(town.To < last)).ToList();
            var values = existing.ConvertAll(town => ValueOf(town, year));
            var line = await district.RollupAsync("tax-revenue", $"{year}");

            Assert.Equal(existing.Count, line.Number("expected"));
            Assert.Equal(values.Exists(value => value is not null) ? values.Sum() : null, line.Number("combined"));
            Assert.Equal(
                existing.Where(town => ValueOf(town, year) is null).Select(town => district.Town(town.Number))
                    .Order(StringComparer.Ordinal), line.GetProperty("missing").EnumerateArray().Select(region => region.Text("region")));
            Assert.Equal(
                existing.Where(town => !observations.ContainsKey((town.Number, year)) && ValueOf(town, year) is not null)
                    .Select(town => district.Town(town.Number)).Order(StringComparer.Ordinal),
                    line.GetProperty("aggregatedFromPredecessors").EnumerateArray().Select(region => region.Text("region")));
        }

        // Recomputed: the observation of a town, or those of all its predecessors.
        decimal? ValueOf(Town town, int year)
        {
            if (observations.TryGetValue((town.Number, year), out var own))
                return own;
            var before = towns.FindAll(other => other.Into == town.Number);
            return before.Count == 0 ? null
                : before.Select(other => ValueOf(other, year)).Aggregate((decimal?)0, (sum, value) => sum + value);
        }

        static string? Text(LocalDate? day) => day?.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);
    }

    private sealed record Town(int Number, LocalDate? From, LocalDate? To, int? Into);

    private async Task<IReadOnlyList<int>> ExpectedAsync(ChangingDistrict district, string period) =>
        [.. (await service.GetAsync($"submissions?region={district.Code}&period={period}")).Items()
            .Where(town => town.Number("expected") > 0)
                .Select(town => int.Parse(town.Text("region")![^3..], CultureInfo.InvariantCulture))];

    private static (decimal? Combined, decimal? Expected, string Notes) Said(JsonElement line) =>
        (line.Number("combined"), line.Number("expected"), string.Join(' ', line.Notes()));

    private static string Message(JsonElement item, string code) =>
        item.GetProperty("notes").EnumerateArray().Single(note => note.Text("code") == code).Text("message")!;
}

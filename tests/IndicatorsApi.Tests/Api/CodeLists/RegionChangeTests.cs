using System.Globalization;
using System.Net;
using System.Text.Json;
using IndicatorsApi.Imports.Seeding;
using IndicatorsApi.Tests.Support;
using NodaTime;

namespace IndicatorsApi.Tests.Api.CodeLists;

/// <summary>Regions that start and end. The clock is set to 20 January 2026.</summary>
public sealed class RegionChangeTests(WritableService service) : IClassFixture<WritableService>
{
    /// <summary>The dates of town 302, the dates and successors of town 301, the invalid field and its message.</summary>
    public static TheoryData<string?, string?, string?, string?, string[], string, string> Refusals => new()
    {
        { null, null, "2025-07-01", "2025-06-30", [], "validTo", "validTo must not be earlier than validFrom." },
        { null, null, null, null, ["302"], "successors", "A region with successors requires validTo, the last day on which it exists." },
        { null, null, null, "2025-06-30", ["301"], "successors", "A region cannot be its own successor." },
        { null, null, null, "2025-06-30", ["399"], "successors", "' is unknown." },
        { "2025-07-02", null, null, "2025-06-30", ["302"], "successors",
            "begins on 2025-07-02 but succeeds {0} after 2025-06-30. It must begin by the next day." },
        { null, "2025-06-30", null, "2025-06-30", ["302"], "successors",
            "ends on 2025-06-30 but succeeds {0} after 2025-06-30. It must end later." },
    };

    [Fact]
    public async Task Merger_starts_one_region_and_ends_two()
    {
        var district = await ChangingDistrict.MakeAsync(service, "01", 3);
        await district.MergeAsync("2025-06-30", "2025-07-01", 9, 1, 2);

        var merged = await service.GetAsync($"regions/{district.Town(9)}");
        Assert.Equal(("2025-07-01", null), (merged.Text("validFrom"), merged.Text("validTo")));
        Assert.Equal([district.Town(1), district.Town(2)], Texts(merged, "predecessors"));
        var ended = await service.GetAsync($"regions/{district.Town(1)}");
        Assert.Equal("2025-06-30", ended.Text("validTo"));
        Assert.Equal([district.Town(9)], Texts(ended, "successors"));
        Assert.Empty(Texts(ended, "predecessors"));
    }

    [Fact]
    public async Task On_filter_lists_the_regions_that_exist_on_the_day()
    {
        var district = await ChangingDistrict.MakeAsync(service, "02", 3);
        await district.MergeAsync("2025-06-30", "2025-07-01", 9, 1, 2);

        Assert.Equal([1, 2, 3], await OnAsync(district, "&on=2025-06-30"));
        Assert.Equal([3, 9], await OnAsync(district, "&on=2025-07-01"));
        Assert.Equal([1, 2, 3, 9], await OnAsync(district, ""));
        Assert.Contains(
            "is not a date", (await service.GetProblemAsync("regions?on=today", HttpStatusCode.BadRequest, "invalidParameter")).Error("on"),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Split_has_several_successors_and_its_history_lists_the_changed_fields()
    {
        var district = await ChangingDistrict.MakeAsync(service, "03", 1);
        await district.TownAsync(2, from: "2025-07-01");
        await district.TownAsync(3, from: "2025-07-01");
        await district.TownAsync(1, to: "2025-06-30", successors: [2, 3]);

        var history = (await service.GetAsync($"regions/{district.Town(1)}/history")).Items();
        Assert.Equal(["validTo", "successors"], Texts(history[0], "changed").OrderDescending(StringComparer.Ordinal));
        Assert.Equal([district.Town(2), district.Town(3)], Texts(history[0].GetProperty("state"), "successors"));
        Assert.Equal(JsonValueKind.Null, history[0].GetProperty("state").GetProperty("predecessors").ValueKind);
        Assert.Empty(Texts(history[1].GetProperty("state"), "successors"));
        Assert.Equal([district.Town(1)], Texts(await service.GetAsync($"regions/{district.Town(3)}"), "predecessors"));
    }

    [Fact]
    public async Task Successor_region_cannot_be_deleted()
    {
        var district = await ChangingDistrict.MakeAsync(service, "04", 1);
        await district.TownAsync(8, from: "2025-07-01");
        await district.TownAsync(9, from: "2025-07-01");
        await district.TownAsync(1, to: "2025-06-30", successors: [8, 9]);

        using var response = await service.DeleteAsync($"regions/{district.Town(9)}");
        Assert.Equal(HttpStatusCode.Conflict, response.StatusCode);
        Assert.Contains(
            "predecessor regions (1)", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task AsOf_before_a_merger_reads_the_region_tree_of_that_time()
    {
        var district = await ChangingDistrict.MakeAsync(service, "05", 2);
        await district.ObservationAsync(1, "tax-revenue", "2025", 3);
        await district.ObservationAsync(2, "tax-revenue", "2025", 4);
        using var response = await service.SendAsync("regions?limit=1");
        var before = "v" + response.Headers.GetValues("Record-Version").Single();
        await district.MergeAsync("2025-06-30", "2025-07-01", 9, 1, 2);

        Assert.Equal([1, 2], await OnAsync(district, $"&on=2025-12-31&asOf={before}"));
        Assert.Equal([9], await OnAsync(district, "&on=2025-12-31"));
        var (then, now) =
            (await district.RollupAsync("tax-revenue", "2025", $"&asOf={before}"), await district.RollupAsync("tax-revenue", "2025"));
        Assert.Equal((7m, 2m, "nothingToReconcile"), (then.Number("combined"), then.Number("expected"), string.Join(' ', then.Notes())));
        Assert.Equal(
            (7m, 1m, "regionMerged nothingToReconcile"), (now.Number("combined"), now.Number("expected"), string.Join(' ', now.Notes())));
        Assert.Equal(
            JsonValueKind.Null, (await service.GetAsync($"regions/{district.Town(1)}?asOf={before}")).GetProperty("validTo").ValueKind);
    }

    [Theory]
    [MemberData(nameof(Refusals))]
    public async Task Invalid_region_is_rejected_with_the_same_message_by_PUT_and_by_a_seed_file(
        string? otherFrom, string? otherTo, string? from, string? to, string[] successors, string field, string expected)
    {
        var district = await ChangingDistrict.MakeAsync(service, "06", 0);
        await district.TownAsync(302, otherFrom, otherTo);
        var (town, message) = (district.Town(301), expected.Replace("{0}", district.Town(301), StringComparison.Ordinal));
        var codes = successors.Select(number => district.Town(int.Parse(number, CultureInfo.InvariantCulture))).ToArray();

        var problem = await district.RefusedAsync(
            $"regions/{town}",
            new
            {
                level = "town",
                parent = district.Code,
                name = new { zh = "镇", en = "Town" },
                validFrom = from,
                validTo = to,
                successors = codes
            }, field);
        Assert.Contains(message, problem, StringComparison.Ordinal);

        using var folder = new TemporaryFolder();
        var seed = folder.CopySeedData();
        await File.WriteAllTextAsync(
            Path.Combine(seed, "regions.csv"),
            $"""
            code,level,parent,nameZh,nameEn,validFrom,validTo,successors
            33,province,,浙江省,Zhejiang,,,
            3305,city,33,湖州市,Huzhou,,,
            330503,district,3305,南浔区,Nanxun,,,
            330503105,town,330503,菱湖镇,Linghu,,,
            {town},town,330503,镇,Town,{from},{to},{string.Join(' ', codes)}
            {district.Town(302)},town,330503,镇,Town,{otherFrom},{otherTo},

            """,
            TestContext.Current.CancellationToken);
        var exception = Assert.Throws<SeedException>(() => SeedReader.Read(seed, Instant.FromUtc(2026, 1, 20, 4, 0)));
        Assert.Contains($"regions.csv, line 6, column {field}: ", exception.Message, StringComparison.Ordinal);
        Assert.Contains(message, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Successor_region_cannot_start_too_late_or_end_too_early()
    {
        var district = await ChangingDistrict.MakeAsync(service, "07", 1);
        await district.MergeAsync("2025-06-30", "2025-07-01", 9, 1);

        Assert.Contains(
            "begins on 2025-08-01", await district.RefusedAsync(
                $"regions/{district.Town(9)}", district.BodyOf(9, from: "2025-08-01"), "validFrom"), StringComparison.Ordinal);
        Assert.Contains(
            "ends on 2025-06-01", await district.RefusedAsync(
                $"regions/{district.Town(9)}", district.BodyOf(9, to: "2025-06-01"), "validTo"), StringComparison.Ordinal);
        Assert.Contains(
            "is not a date", await district.RefusedAsync($"regions/{district.Town(9)}", district.BodyOf(9, to: "30.6.2025"), "validTo"),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Seed_file_may_have_or_omit_the_columns_of_region_dates()
    {
        using var folder = new TemporaryFolder();
        var seed = folder.CopySeedData();
        var file = Path.Combine(seed, "regions.csv");
        Assert.Null(SeedReader.Read(seed, Instant.FromUtc(2026, 1, 20, 4, 0)).Context.CodeLists.Regions["330503106"].ValidTo);
        var lines = File.ReadAllLines(file)
            .Select(
                (line, i) => i == 0 ? $"{line},validFrom,validTo,successors" : line.StartsWith("330503106", StringComparison.Ordinal)
                    ? $"{line},1958-01-01,2025-06-30,330503105 330503107"
                    : $"{line},,,");
        File.WriteAllLines(file, lines.ToList());

        var hefu = SeedReader.Read(seed, Instant.FromUtc(2026, 1, 20, 4, 0)).Context.CodeLists.Regions["330503106"];
        Assert.Equal((new LocalDate(1958, 1, 1), new LocalDate(2025, 6, 30)), (hefu.ValidFrom, hefu.ValidTo));
        Assert.Equal(["330503105", "330503107"], hefu.SuccessorCodes);
    }

    private async Task<IReadOnlyList<int>> OnAsync(ChangingDistrict district, string more) =>
        [.. (await service.GetAsync($"regions?parent={district.Code}{more}")).Items()
            .Select(region => int.Parse(region.Text("code")![^3..], CultureInfo.InvariantCulture))];

    private static IReadOnlyList<string?> Texts(JsonElement item, string property) =>
        [.. item.GetProperty(property).EnumerateArray().Select(text => text.GetString())];
}

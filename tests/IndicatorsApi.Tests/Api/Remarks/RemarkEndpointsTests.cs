using System.Net;
using System.Text.Json;
using IndicatorsApi.Data.ApiKeys;
using IndicatorsApi.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace IndicatorsApi.Tests.Api.Remarks;

/// <summary>Remarks on targets: revisions, preconditions and authorization.</summary>
public sealed class RemarkEndpointsTests(WritableService service) : IClassFixture<WritableService>
{
    private const string Target = "targets/330503105/industrial-output/2025";

    [Fact]
    public async Task Remark_can_be_created_revised_and_withdrawn_and_its_history_stays()
    {
        using var created = await service.PutAsync(
            $"{Target}/remarks/2025-07-15", new { cause = "两家企业停产检修", measure = "每周调度", dueOn = "2025-08-31", by = "财政所所长" });
        var first = await VersionAsync();
        using var same = await service.PutAsync(
            $"{Target}/remarks/2025-07-15", new { cause = "两家企业停产检修", measure = "每周调度 ", dueOn = "2025-08-31", by = "财政所所长" });
        using var revised = await service.PutAsync($"{Target}/remarks/2025-07-15", new { cause = "三家企业停产检修", reason = "漏报一家" });
        using var other = await service.PutAsync($"{Target}/remarks/2025-08-15", new { measure = "已复产" });
        var listed = (await service.GetAsync($"{Target}/remarks?lang=en")).Items();
        using var gone = await service.DeleteAsync($"{Target}/remarks/2025-07-15?reason=moot");

        Assert.Equal(
            (HttpStatusCode.Created, HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.Created, HttpStatusCode.NoContent),
            (created.StatusCode, same.StatusCode, revised.StatusCode, other.StatusCode, gone.StatusCode));
        Assert.Equal(
            ["2025-08-15 已复产", "2025-07-15 三家企业停产检修"],
            listed.Select(remark => $"{remark.Text("on")} {remark.Text("cause") ?? remark.Text("measure")}"));
        Assert.Equal(("Linghu Town", "admin"), (listed[0].Text("regionLabel"), listed[0].Text("recordedBy")));
        Assert.Equal(["2025-08-15"], (await service.GetAsync($"{Target}/remarks")).Items().Select(remark => remark.Text("on")));
        Assert.Equal(
            ["3 True moot", "2 False 漏报一家", "1 False "],
            (await service.GetAsync($"{Target}/remarks/2025-07-15/history")).Items()
                .Select(remark => $"{remark.Number("revision")} {remark.GetProperty("withdrawn").GetBoolean()} {remark.Text("reason")}"));
        Assert.Equal(
            ["2025-07-15 两家企业停产检修 2025-08-31"],
            (await service.GetAsync($"{Target}/remarks?asOf=v{first}")).Items()
                .Select(remark => $"{remark.Text("on")} {remark.Text("cause")} {remark.Text("dueOn")}"));
        await service.GetProblemAsync($"{Target}/remarks/2025-07-15", HttpStatusCode.NotFound, "noRemark");
    }

    [Fact]
    public async Task Outdated_If_Match_fails_the_precondition()
    {
        using var created = await service.PutAsync(
            "targets/330503105/pm25/2025/remarks/2025-06-15", new { cause = "a" }, ("If-None-Match", "*"));
        using var read = await service.SendAsync("targets/330503105/pm25/2025/remarks/2025-06-15");
        using var again = await service.PutAsync(
            "targets/330503105/pm25/2025/remarks/2025-06-15", new { cause = "b" }, ("If-None-Match", "*"));
        using var mine = await service.PutAsync(
            "targets/330503105/pm25/2025/remarks/2025-06-15", new { cause = "c" }, ("If-Match", read.Headers.ETag!.ToString()));
        using var late = await service.PutAsync(
            "targets/330503105/pm25/2025/remarks/2025-06-15", new { cause = "d" }, ("If-Match", created.Headers.ETag!.ToString()));

        Assert.Equal(read.Headers.ETag, created.Headers.ETag);
        Assert.Equal(
            (HttpStatusCode.Created, HttpStatusCode.PreconditionFailed, HttpStatusCode.OK, HttpStatusCode.PreconditionFailed),
            (created.StatusCode, again.StatusCode, mine.StatusCode, late.StatusCode));
        Assert.Equal("c", (await service.GetAsync("targets/330503105/pm25/2025/remarks/2025-06-15")).Text("cause"));
    }

    [Fact]
    public async Task Only_reporters_of_the_region_may_write()
    {
        var (own, other) =
            (await service.AddKeyAsync("own", Role.Reporter, "330503105"), await service.AddKeyAsync("other", Role.Reporter, "330503106"));
        using var refused = await service.PutAsync(
            "targets/330503105/fixed-asset-investment/2025/remarks/2025-05-15", new { cause = "a" }, ("X-API-Key", other));
        using var written = await service.PutAsync(
            "targets/330503105/fixed-asset-investment/2025/remarks/2025-05-15", new { cause = "a" }, ("X-API-Key", own));

        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.Created), (refused.StatusCode, written.StatusCode));
    }

    [Theory]
    [InlineData("targets/330503105/industrial-output/2025/remarks/2025-05-32", """{"cause":"a"}""", HttpStatusCode.BadRequest, "on")]
    [InlineData("targets/330503105/industrial-output/2025/remarks/2025-05-01", """{"dueOn":"soon"}""", HttpStatusCode.BadRequest, "dueOn")]
    [InlineData("targets/330503105/industrial-output/2025/remarks/2025-05-01", """{"by":"me"}""", HttpStatusCode.BadRequest, "cause")]
    [InlineData("targets/330503105/industrial-output/1999/remarks/2025-05-01", """{"cause":"a"}""", HttpStatusCode.NotFound, "period")]
    public async Task Invalid_field_is_named(string path, string body, HttpStatusCode status, string field)
    {
        using var refused = await service.PutAsync(path, JsonElement.Parse(body));
        var problem = JsonElement.Parse(await refused.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

        Assert.Equal(status, refused.StatusCode);
        Assert.True(problem.GetProperty("errors").TryGetProperty(field, out _), problem.GetRawText());
    }

    [Fact]
    public async Task Scorecards_contain_the_latest_remark_and_digests_the_remarks_of_their_window()
    {
        using var target = await service.PutAsync(
            "targets/330503107/tax-revenue/2026",
            new { rule = new { kind = "atLeast", value = 3 }, commitment = "expected", source = "linghu-work-report-2025" });
        var before = await VersionAsync();
        foreach (var (day, cause) in new[] { ("2026-01-10", "旧"), ("2026-01-15", "<新>") })
        {
            using var written = await service.PutAsync($"targets/330503107/tax-revenue/2026/remarks/{day}", new { cause });
            Assert.True(written.IsSuccessStatusCode);
        }

        Assert.Equal(
            ["<新>"], (await service.GetAsync("scorecards/330503107/2026")).GetProperty("remarks").EnumerateArray()
                .Select(remark => remark.Text("cause")));
        Assert.Equal(
            ["<新>", "旧"], (await service.GetAsync($"digest?region=330503&since=v{before}")).GetProperty("remarks").EnumerateArray()
                .Select(remark => remark.Text("cause")));
        Assert.Contains(
            "&lt;新&gt;", await service.TextAsync($"digest?region=330503&since=v{before}&format=html"), StringComparison.Ordinal);
    }

    private async Task<long> VersionAsync() => await service.WithDatabaseAsync(db => db.Commits.MaxAsync(commit => commit.Version));
}

using System.Text.Json;
using IndicatorsApi.Measures.Calculation;
using IndicatorsApi.Measures.Notes;
using IndicatorsApi.Measures.Tests.Oracle;
using IndicatorsApi.Tests.Support;

namespace IndicatorsApi.Tests.Api.Explanations;

/// <summary>Explanations of measures: formulas, inputs and results.</summary>
public sealed class ExplanationTests(WritableService service) : IClassFixture<WritableService>
{
    private const string Key = "330503105/industrial-output/2025";
    private const string Source = "linghu-work-report-2025";

    [Fact]
    public async Task Explanation_has_formula_inputs_and_revisions()
    {
        await PutAsync("observations/330503105/industrial-output/2025-06-YTD", new { value = 46, status = "preliminary", source = Source });
        await PutAsync(
            "observations/330503105/industrial-output/2025-06-YTD",
            new { value = 47.2, status = "revised", source = Source, locator = "sheet 2" });
        var progress = await service.GetAsync($"progress/{Key}?explain=true&lang=en");
        var pace = Explanation(progress, "pacePercent");

        Assert.Equal("pace.flow.floor", pace.Text("formula"));
        Assert.Equal("y / (T × e) × 100", pace.Text("text"));
        Assert.Equal("47.2 / (100 × 0.5) × 100 = 94.4", pace.Text("sum"));
        Assert.Equal(["y", "T", "e"], pace.GetProperty("inputs").EnumerateArray().Select(input => input.Text("symbol")));
        var y = pace.GetProperty("inputs")[0];
        Assert.Equal("the latest value", y.Text("meaning"));
        var origin = Assert.Single(y.GetProperty("from").EnumerateArray());
        Assert.Equal("/api/v1/observations/330503105/industrial-output/2025-06-YTD", origin.Text("path"));
        Assert.Equal(2m, origin.Number("revision"));
        Assert.Equal(Source, origin.Text("source"));
        Assert.Equal("sheet 2", origin.Text("locator"));
        Assert.Equal("/api/v1/targets/330503105/industrial-output/2025", pace.GetProperty("inputs")[1].GetProperty("from")[0].Text("path"));
    }

    [Fact]
    public async Task Explanation_of_a_sum_has_every_observation()
    {
        await PutAsync(
            "targets/330503106/industrial-output/2025",
            new { rule = new { kind = "atLeast", value = 120 }, commitment = "expected", source = Source });
        foreach (var month in Enumerable.Range(1, 3))
            await PutAsync(
                $"observations/330503106/industrial-output/2025-{month:00}", new { value = 10, status = "preliminary", source = Source });
        var progress = await service.GetAsync("progress/330503106/industrial-output/2025?explain=true");

        var from = Explanation(progress, "attainmentPercent").GetProperty("inputs")[0].GetProperty("from");
        Assert.Equal(["2025-01", "2025-02", "2025-03"], from.EnumerateArray().Select(origin => origin.Text("path")!.Split('/')[^1]));
        Assert.Equal("2025-03-YTD", progress.GetProperty("latest").Text("period"));
    }

    [Fact]
    public async Task Explanation_of_a_growth_target_has_its_threshold()
    {
        await PutAsync(
            "targets/330503107/industrial-output/2025",
            new { rule = new { kind = "growAtLeast", percent = 10 }, commitment = "expected", source = Source });
        await PutAsync("observations/330503107/industrial-output/2024", new { value = 50, status = "final", source = Source });
        var threshold = Explanation(await service.GetAsync("progress/330503107/industrial-output/2025?explain=true"), "threshold");

        Assert.Equal("threshold.growth", threshold.Text("formula"));
        Assert.Equal("50 × (1 + 10 / 100) = 55", threshold.Text("sum"));
    }

    [Theory]
    [InlineData("progress?period=2025&limit=1000&explain=true")]
    [InlineData("progress?period=2025&limit=1000&explain=true&method=compound&profile=days")]
    [InlineData("growth?limit=1000&explain=true&since=2020")]
    [InlineData("growth?limit=1000&explain=true&against=previous")]
    public async Task Explained_result_rounds_to_the_measure(string path)
    {
        foreach (var item in (await service.GetAsync(path)).Items())
        {
            Assert.NotEmpty(item.GetProperty("explanation").EnumerateArray());
            foreach (var explained in item.GetProperty("explanation").EnumerateArray().Where(e => e.Text("measure") != "previous"))
            {
                var shown = item.Number(explained.Text("measure")!);
                Assert.Equal(
                    explained.Number("result").Rounded(), explained.Text("measure") == "elapsedPercent" && shown == 0 ? 0m : shown);
                if (shown is null && explained.Text("measure") != "threshold")
                    Assert.Contains(explained.Text("reasonCode"), item.Notes());
            }
        }
    }

    [Theory]
    [InlineData("progress?period=2025&limit=1000&explain=true&lang=en")]
    [InlineData("progress?period=2025&limit=1000&explain=true&method=compound")]
    [InlineData("growth?limit=1000&explain=true&since=2020")]
    public async Task Formula_with_inputs_yields_the_result(string path)
    {
        var results = (await service.GetAsync(path)).Items().SelectMany(item => item.GetProperty("explanation").EnumerateArray())
            .Where(explained => explained.Number("result") is not null && explained.Text("formula") is not null).ToList();

        Assert.NotEmpty(results);
        Assert.All(results, explained =>
        {
            var inputs = explained.GetProperty("inputs").EnumerateArray()
                .ToDictionary(input => input.Text("symbol")!, input => (double)input.Number("value")!.Value, StringComparer.Ordinal);
            var result = (double)explained.Number("result")!.Value;
            Assert.Equal(result, FormulaEvaluator.Result(explained.Text("text")!, inputs), 1e-4 * Math.Max(1, Math.Abs(result)));
        });
    }

    [Fact]
    public async Task Explanation_is_absent_by_default() =>
        Assert.False((await service.GetAsync($"progress/{Key}")).TryGetProperty("explanation", out _));

    [Theory]
    [InlineData("explain=yes", "explain")]
    [InlineData("method=magic", "method")]
    [InlineData("profile=weeks", "profile")]
    [InlineData("on=yesterday", "on")]
    public async Task Invalid_explanation_parameter_lists_allowed_values(string query, string parameter)
    {
        foreach (var path in new[] { $"progress/{Key}?{query}", $"progress?{query}" })
        {
            var problem = await service.GetProblemAsync(path, System.Net.HttpStatusCode.BadRequest, "invalidParameter");
            Assert.NotEmpty(problem.Error(parameter));
        }
    }

    [Fact]
    public void Formula_has_a_unique_name_and_is_documented()
    {
        var documentation = File.ReadAllText(Path.Combine(RepositoryFiles.Root, "docs", "measures.md"));

        Assert.Equal(Formulas.All.Count, Formulas.All.Select(formula => formula.Id).Distinct(StringComparer.Ordinal).Count());
        Assert.All(Formulas.All, formula => Assert.Contains($"`{formula.Id}` | `{formula.Text}`", documentation, StringComparison.Ordinal));
    }

    private static JsonElement Explanation(JsonElement answer, string measure) =>
        answer.GetProperty("explanation").EnumerateArray().Single(explanation => explanation.Text("measure") == measure);

    private async Task PutAsync(string path, object body)
    {
        using var response = await service.PutAsync(path, body);
        Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}

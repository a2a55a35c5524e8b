using System.Text.Json;
using System.Text.RegularExpressions;
using IndicatorsApi.Tests.Support;

namespace IndicatorsApi.Tests.Docs;

/// <summary>docs/dashboards.md, address by address and query by query.</summary>
public sealed partial class DashboardsTests(LinghuService service)
{
    private static readonly string Text = File.ReadAllText(Path.Combine(RepositoryFiles.Root, "docs", "dashboards.md"));

    public static TheoryData<string> Addresses =>
        [.. Address().Matches(Text).Select(match => match.Value).Distinct(StringComparer.Ordinal)];

    public static TheoryData<string> Queries => [.. Query().Matches(Text).Select(match => match.Groups["json"].Value)];

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task Every_address_answers_in_the_format_that_it_names(string address)
    {
        var path = address["http://localhost:5080/api/v1/".Length..];
        using var response = await service.SendAsync(path);

        Assert.True(response.IsSuccessStatusCode, address);
        var format = path.Split("format=") is [_, var name] ? name : "json";
        Assert.Contains($"`{format}` | `{response.Content.Headers.ContentType?.MediaType}`", Text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Queries))]
    public async Task Every_column_of_a_Grafana_query_is_in_the_answer(string json)
    {
        var query = JsonElement.Parse(json);
        var answer = await service.GetAsync(query.Text("url")!["http://localhost:5080/api/v1/".Length..]);

        var found = At(answer, query.Text("root_selector")!);
        var rows = found.ValueKind == JsonValueKind.Array ? found.EnumerateArray().ToList() : [found];
        Assert.NotEmpty(rows);
        foreach (var column in query.GetProperty("columns").EnumerateArray())
        {
            // The seed data have no observations of the target year, so some measures are null.
            var values = rows.Select(row => At(row, column.Text("selector")!)).Where(value => value.ValueKind != JsonValueKind.Undefined)
                .ToList();
            Assert.True(values.Count > 0, $"{column.Text("selector")} is nowhere.");
            Assert.All(
                values.Where(value => value.ValueKind != JsonValueKind.Null), value =>
                    Assert.Equal(column.Text("type") == "number" ? JsonValueKind.Number : JsonValueKind.String, value.ValueKind));
        }
    }

    [Fact]
    public async Task The_columns_that_the_programs_name_are_in_the_tables()
    {
        using var response = await service.SendAsync("progress?region=330503105&period=2025&lang=en&format=csv");
        var header = (await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Split("\r\n")[0].Split(',');

        Assert.Subset(header.ToHashSet(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal)
        {
            "indicator", "indicatorLabel", "unitLabel", "threshold", "latestValue", "attainmentPercent", "gap", "baselineComparable",
        });
    }

    private static JsonElement At(JsonElement element, string selector) => selector.Split('.').Aggregate(
        element, (at, name) => at.ValueKind == JsonValueKind.Object && at.TryGetProperty(name, out var next) ? next : default);

    [GeneratedRegex("http://localhost:5080/api/v1/[^\"`\\s)]+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Address();

    [GeneratedRegex("```json\n(?<json>.*?)\n```", RegexOptions.Singleline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Query();
}

using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using IndicatorsApi.Tests.Support;

namespace IndicatorsApi.Tests.Data.Revisions;

/// <summary>A PUT and an import of the same data have the same result and the same messages.</summary>
public sealed class ValidationConsistencyTests
{
    private const int Rows = 1000;

    private static readonly string[] Numbers =
    [
        "0", "1", "78.76", "-3.5", "10000000000000", "10000000000000.1", "9999999999999", "99999999999999999999",
        "79000000000000000000000000000", "0.0000000001", "0.00000000001", "0.12345678901234567890123456789012345",
        "1234567890123456789012345678901234567890", "1.50",
    ];

    private static readonly string[] Indicators =
    [
        "industrial-output", "tax-revenue", "pm25", "good-air-days", "collective-income-per-village", "urban-green-space-added",
    ];

    private static readonly string[] RuleKinds =
    [
        "atLeast", "moreThan", "atMost", "lessThan", "reach", "within", "increase", "decrease", "growAtLeast", "rankWithin", "exceed",
    ];

    private static readonly string[] Units = ["CNY", "CNY-1E4", "CNY-1E8", "亿元", "MU", "PERCENT", "furlong"];

    [Fact]
    public Task A_PUT_and_an_import_of_an_observation_have_the_same_result() => CompareAsync("observations", ObservationOf, seed: 20250115);

    [Fact]
    public Task A_PUT_and_an_import_of_a_target_have_the_same_result() => CompareAsync("targets", TargetOf, seed: 20250220);

    private static async Task CompareAsync(string resource, Func<Random, Dictionary<string, string>> draw, int seed)
    {
        await using var byPut = new WritableService();
        await using var byFile = new WritableService();
        await byPut.InitializeAsync();
        await byFile.InitializeAsync();
        var random = new Random(seed);
        var rows = Enumerable.Range(0, Rows).Select(_ => draw(random)).ToList();
        var accepted = 0;
        foreach (var row in rows)
        {
            var put = await PutAsync(byPut, resource, row);
            var import = await ImportAsync(byFile, resource, row);

            var difference = $"{Json(row)}: PUT {put}, import {import}";
            Assert.True(put.Result == import.Result, difference);
            Assert.All(put.Messages, message => Assert.True(import.Messages.Contains(message, StringComparer.Ordinal), difference));
            accepted += put.Result == "rejected" ? 0 : 1;
        }

        // The comparison is meaningful only when it covers both accepted and rejected data.
        Assert.InRange(accepted, Rows / 10, Rows * 9 / 10);
        Assert.Equal(await StateAsync(byPut, resource), await StateAsync(byFile, resource));
    }

    /// <summary>Returns the stored items without the instant of recording.</summary>
    private static async Task<string> StateAsync(WritableService service, string resource)
    {
        var items = (await service.GetAsync($"{resource}?limit=1000")).Items();
        return string.Join('\n', items.Select(item =>
        {
            var state = JsonObject.Create(item)!;
            state.Remove("recordedAt");
            return state.ToJsonString();
        }));
    }

    private static Dictionary<string, string> ObservationOf(Random random) => Common(
        random,
        random.Next(8) == 0
            ? Pick(random, "2024-13", "2021..2025", "2099", "2026-12")
            : Pick(random, "2019", "2024", "2024-06", "2025-03-YTD", "2025-H1"),
        ("value", Rarely(random, Number(random))),
        ("reportedGrowthPercent", Sometimes(random, Pick(random, "3.2", "-100", "1000000", "1000000.1", "1.23456", "0"))),
        ("reportedChange", Sometimes(random, Number(random))),
        ("qualifier", Sometimes(random, Pick(random, "exact", "approximately", "moreThan", "lessThan", "roughly", "Exact"))),
        ("status", Rarely(random, Pick(random, "estimated", "preliminary", "revised", "final", "final", "guessed"))));

    private static Dictionary<string, string> TargetOf(Random random)
    {
        var kind = Pick(random, RuleKinds);
        var hasValue = kind is "atLeast" or "moreThan" or "atMost" or "lessThan" or "reach";
        return Common(
            random,
            random.Next(12) == 0 ? "2025-13" : Pick(random, "2025", "2026", "2021..2025", "2026-Q1"),
            ("rule", Rarely(random, kind)),
            ("value", hasValue ? Rarely(random, Number(random)) : Seldom(random, "5")),
            ("lower", kind == "within" ? Rarely(random, Number(random)) : null),
            ("upper", kind == "within" ? Rarely(random, Number(random)) : null),
            ("amount", kind is "increase" or "decrease" ? Sometimes(random, Number(random)) : null),
            ("percent", kind is "increase" or "decrease" or "growAtLeast"
                ? Sometimes(random, Pick(random, "5", "-5", "-100", "0", "1000000000000000"))
                : null),
            ("rank", kind == "rankWithin" ? Sometimes(random, Pick(random, "3", "0", "1.5", "99999999999")) : null),
            ("commitment", Rarely(random, Pick(random, "binding", "expected", "aspirational", "planned", "perhaps"))),
            ("baselineIndicator", Seldom(random, Pick(random, "tax-revenue", "pm25", "nothing"))),
            ("baselinePeriod", Seldom(random, Pick(random, "2020", "2024", "2030", "soon"))),
            ("baselineComparable", Seldom(random, Pick(random, "true", "false"))));
    }

    private static Dictionary<string, string> Common(Random random, string period, params (string Column, string? Text)[] own)
    {
        var row = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["region"] = random.Next(20) == 0 ? "330503999" : Pick(random, "330503101", "330503102", "330503105"),
            ["indicator"] = random.Next(20) == 0 ? "nothing" : Pick(random, Indicators),
            ["period"] = period,
        };
        (string Column, string? Text)[] common =
        [
            ("unit", Seldom(random, Pick(random, Units))),
            ("source", Rarely(random, random.Next(10) == 0 ? "hearsay" : "linghu-work-report-2025")),
            ("locator", Seldom(random, random.Next(2) == 0 ? "part 1" : new string('x', 201 + random.Next(5000)))),
            ("note", Seldom(random, random.Next(2) == 0 ? "Announced, and \"explained\"." : new string('y', 2001))),
        ];
        foreach (var (column, text) in own.Concat(common))
        {
            if (text is not null)
                row[column] = text;
        }

        // An import ignores a row without any content.
        row.TryAdd("locator", "part 2");
        return row;
    }

    private static async Task<Outcome> PutAsync(WritableService service, string resource, Dictionary<string, string> row)
    {
        using var content = new StringContent(BodyOf(resource, row), Encoding.UTF8, "application/json");
        using var response = await service.SendAsync(HttpMethod.Put, PathOf(resource, row), content);
        var body = JsonElement.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        if (response.StatusCode is HttpStatusCode.OK or HttpStatusCode.Created)
            return new(body.Number("revision") == 1 ? "first" : "later", []);
        Assert.True((int)response.StatusCode < 500, body.GetRawText());
        var messages = body.GetProperty("errors").EnumerateObject().SelectMany(field => field.Value.EnumerateArray());
        return new("rejected", [.. messages.Select(message => message.GetString()!)]);
    }

    private static async Task<Outcome> ImportAsync(WritableService service, string resource, Dictionary<string, string> row)
    {
        var cells = row.Values.Select(cell => $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"");
        string[] required = resource == "targets" ? ["rule", "commitment"] : ["status"];
        var missing = required.Where(column => !row.ContainsKey(column)).ToList();
        var file = $"{string.Join(',', row.Keys.Concat(missing))}\n{string.Join(',', cells.Concat(missing.Select(_ => "")))}\n";
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(file));
        content.Headers.ContentType = new MediaTypeHeaderValue("text/csv");
        using var response = await service.SendAsync(HttpMethod.Post, $"imports?kind={resource}", content);
        var import = JsonElement.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.True(response.StatusCode == HttpStatusCode.OK, import.GetRawText());
        if (import.Text("state") == "succeeded")
            return new((await service.GetAsync(PathOf(resource, row))).Number("revision") == 1 ? "first" : "later", []);
        Assert.True(import.Text("state") == "rejected", import.GetRawText());
        var errors = import.GetProperty("report").GetProperty("errors").EnumerateArray();
        return new("rejected", [.. errors.Select(error => error.Text("message")!)]);
    }

    private static string PathOf(string resource, Dictionary<string, string> row) =>
        $"{resource}/{row["region"]}/{row["indicator"]}/{row["period"]}";

    private static string BodyOf(string resource, Dictionary<string, string> row)
    {
        string[] numbers = ["value", "reportedGrowthPercent", "reportedChange", "lower", "upper", "amount", "percent", "rank"];
        var (body, rule, baseline) = (new List<string>(), new List<string>(), new List<string>());
        foreach (var (column, text) in row)
        {
            var isLiteral = numbers.Contains(column, StringComparer.Ordinal) || text is "true" or "false";
            var json = isLiteral ? text : JsonSerializer.Serialize(text);
            if (column is "region" or "indicator" or "period")
                continue;
            if (column.StartsWith("baseline", StringComparison.Ordinal))
                baseline.Add($"\"{char.ToLowerInvariant(column[8])}{column[9..]}\":{json}");
            else if (resource == "targets" && (column == "rule" || numbers.Contains(column, StringComparer.Ordinal)))
                rule.Add($"\"{(column == "rule" ? "kind" : column)}\":{json}");
            else
                body.Add($"\"{column}\":{json}");
        }

        // Without a kind there is no rule, even with numbers.
        if (row.ContainsKey("rule"))
            body.Add($"\"rule\":{{{string.Join(',', rule)}}}");
        if (baseline.Count > 0)
            body.Add($"\"baseline\":{{{string.Join(',', baseline)}}}");
        return $"{{{string.Join(',', body)}}}";
    }

    private static string Json(Dictionary<string, string> row) => JsonSerializer.Serialize(row);

    private static T Pick<T>(Random random, params T[] choices) => choices[random.Next(choices.Length)];

    private static string Number(Random random) => random.Next(6) == 0
        ? Pick(random, Numbers)
        : Math.Round(random.NextDouble() * 1000, random.Next(4)).ToString(CultureInfo.InvariantCulture);

    private static string? Rarely(Random random, string text) => random.Next(20) == 0 ? null : text;

    private static string? Sometimes(Random random, string text) => random.Next(2) == 0 ? null : text;

    private static string? Seldom(Random random, string text) => random.Next(6) == 0 ? text : null;

    private sealed record Outcome(string Result, IReadOnlyList<string> Messages)
    {
        public override string ToString() => $"{Result} ({string.Join(' ', Messages)})";
    }
}

using System.Text.Json;
using IndicatorsApi.Tests.Support;

namespace IndicatorsApi.Tests.Data.Versioning;

/// <summary>Concurrent requests for an item that another client deletes never cause a server error.</summary>
public sealed class DeletionRaceTests(WritableService service) : IClassFixture<WritableService>
{
    private const int Rounds = 12;

    /// <summary>The path of the deleted item, the body that creates it, and an item that refers to it as path and body.</summary>
    public static TheoryData<string, string, string?> Deleted => new()
    {
        { "topics/raced", """{"position": 10, "name": {"zh": "旅游", "en": "Tourism"}}""", null },
        { "units/RACED", """{"measure": "CNY", "multiplier": 6, "name": {"zh": "百万元", "en": "million yuan"}}""", null },
        {
            "sources/raced",
            """
            {"title": {"zh": "和孚镇报告", "en": "Report of Hefu"}, "issuer": {"zh": "和孚镇", "en": "Hefu"}, "publishedOn": "2025-02-20"}
            """,
            """observations/330503107/pm25/2021 {"value": 20, "status": "preliminary", "source": "raced"}"""
        },
        {
            "indicators/raced",
            """
            {"topic": "economy", "unit": "CNY-1E8", "measure": "flow", "overTime": "sum", "polarity": "higherIsBetter", "rollup": "sum",
             "name": {"zh": "零售总额", "en": "Retail sales"}, "definition": {"zh": "零售总额。", "en": "Retail sales."}}
            """,
            $"targets/330503107/raced/2025 {Target("atLeast", 42)}"
        },
        {
            "regions/330503199",
            """{"level": "town", "parent": "330503", "name": {"zh": "新镇", "en": "New Town"}}""",
            $"observations/330503199/pm25/2021 {Observation}"
        },
        {
            "requirements/raced",
            """
            {"name": {"zh": "经济月报", "en": "Monthly"}, "region": "330503", "level": "town", "indicators": ["tax-revenue"],
             "frequency": "monthly", "form": "yearToDate", "dueDays": 15, "from": "2025-01-01"}
            """,
            null
        },
        { "observations/330503106/pm25/2019", Observation, null },
        {
            "targets/330503106/pm25/2025",
            Target("atMost", 28),
            """targets/330503106/pm25/2025/remarks/2025-07-15 {"cause": "停产"}"""
        },
        { "webhooks", """{"url": "https://reports.example.org/hooks", "events": "target.statusChanged"}""", null },
        { "keys", """{"name": "raced-#", "role": "reporter", "region": "330503106"}""", null },
    };

    private static string Observation => """{"value": 20, "status": "preliminary", "source": "linghu-work-report-2025"}""";

    [Theory]
    [MemberData(nameof(Deleted))]
    public async Task Requests_for_an_item_that_is_deleted_concurrently_cause_no_server_error(string path, string body, string? referring)
    {
        var operations = DescribedOperation.AllOf(await service.DescriptionAsync()).ToList();
        var failures = new SortedSet<string>(StringComparer.Ordinal);
        for (var round = 0; round < Rounds; round++)
        {
            var item = await CreateAsync(path, body.Replace("#", $"{round}", StringComparison.Ordinal));
            var requests = OperationsOf(operations, item)
                .SelectMany(operation => new[] { operation, operation })
                .Select(operation => (operation.Method, operation.Path, Body: operation.Method == "PUT" ? body : null))
                .ToList();
            if (referring is not null)
                requests.Add(("PUT", ReferringPath(), referring[ReferringPath().Length..]));
            var shuffled = requests.ToArray();
            new Random(round).Shuffle(shuffled);
            var responses = await Task.WhenAll(
                shuffled.Select(request => Task.Run(() => SendAsync(request.Method, request.Path, request.Body))));
            foreach (var response in responses.Where(response => response.Status >= 500))
                failures.Add(response.Summary);
            if (referring is not null)
                await SendAsync("DELETE", ReferringPath(), null);
        }

        Assert.True(failures.Count == 0, string.Join(Environment.NewLine, failures));

        string ReferringPath() => referring[..referring.IndexOf(' ', StringComparison.Ordinal)];
    }

    private static string Target(string kind, int value) =>
        $$"""{"rule": {"kind": "{{kind}}", "value": {{value}}}, "commitment": "expected", "source": "linghu-work-report-2025"}""";

    /// <summary>Returns all operations of the API description for an item and the resources below it.</summary>
    private static IEnumerable<(string Method, string Path)> OperationsOf(IEnumerable<DescribedOperation> operations, string item) =>
        from operation in operations
        let parts = operation.Path[1..].Split('/')
        let own = item.Split('/')
        where parts.Length >= own.Length && own.Zip(parts).All(pair => pair.First == pair.Second || pair.Second.StartsWith('{'))
        where !parts.Contains("{message}", StringComparer.Ordinal)
        let below = parts.Skip(own.Length).Select(part => part == "{on}" ? "2025-07-15" : part)
        select (operation.Method.ToUpperInvariant(), string.Join('/', [.. own, .. below]));

    /// <summary>Creates an item and returns its path.</summary>
    private async Task<string> CreateAsync(string path, string body)
    {
        var hasKey = path.Contains('/', StringComparison.Ordinal);
        var (status, text, _) = await SendAsync(hasKey ? "PUT" : "POST", path, body);
        Assert.True(status < 300, text);
        return hasKey ? path : $"{path}/{JsonElement.Parse(text).OwnId()}";
    }

    private async Task<(int Status, string Body, string Summary)> SendAsync(string method, string path, string? body)
    {
        using var content = body is null ? null : new StringContent(body, System.Text.Encoding.UTF8, "application/json");
        using var response = await service.SendAsync(new HttpMethod(method), path, content);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return ((int)response.StatusCode, text, $"{method} {path}: {(int)response.StatusCode}");
    }
}

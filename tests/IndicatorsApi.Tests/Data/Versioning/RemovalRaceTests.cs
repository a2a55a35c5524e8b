using System.Text.Json;
using IndicatorsApi.Tests.Support;

namespace IndicatorsApi.Tests.Data.Versioning;

/// <summary>Two clients at the same thing: whatever one asks of it while the other takes it away is answered, and never by a failure of the service.</summary>
public sealed class RemovalRaceTests(WritableService service) : IClassFixture<WritableService>
{
    private const int Rounds = 12;

    /// <summary>What is removed, what makes it, and what refers to it.</summary>
    public static TheoryData<string, string, string?> Removed => new()
    {
        { "topics/raced", """{"position": 10, "name": {"zh": "旅游", "en": "Tourism"}}""", null },
        { "units/RACED", """{"measure": "CNY", "multiplier": 6, "name": {"zh": "百万元", "en": "million yuan"}}""", null },
        { "sources/raced", """{"title": {"zh": "和孚镇报告", "en": "Report of Hefu"}, "issuer": {"zh": "和孚镇", "en": "Hefu"}, "publishedOn": "2025-02-20"}""", """observations/330503107/pm25/2021 {"value": 20, "status": "preliminary", "source": "raced"}""" },
        { "indicators/raced", """{"topic": "economy", "unit": "CNY-1E8", "measure": "flow", "overTime": "sum", "polarity": "higherIsBetter", "rollup": "sum", "name": {"zh": "零售总额", "en": "Retail sales"}, "definition": {"zh": "零售总额。", "en": "Retail sales."}}""", """targets/330503107/raced/2025 {"rule": {"kind": "atLeast", "value": 42}, "commitment": "expected", "source": "linghu-work-report-2025"}""" },
        { "regions/330503199", """{"level": "town", "parent": "330503", "name": {"zh": "新镇", "en": "New Town"}}""", """observations/330503199/pm25/2021 {"value": 20, "status": "preliminary", "source": "linghu-work-report-2025"}""" },
        { "requirements/raced", """{"name": {"zh": "经济月报", "en": "Monthly"}, "region": "330503", "level": "town", "indicators": ["tax-revenue"], "frequency": "monthly", "form": "yearToDate", "dueDays": 15, "from": "2025-01-01"}""", null },
        { "observations/330503106/pm25/2019", """{"value": 20, "status": "preliminary", "source": "linghu-work-report-2025"}""", null },
        { "targets/330503106/pm25/2025", """{"rule": {"kind": "atMost", "value": 28}, "commitment": "expected", "source": "linghu-work-report-2025"}""", """targets/330503106/pm25/2025/remarks/2025-07-15 {"cause": "停产"}""" },
        { "webhooks", """{"url": "https://reports.example.org/hooks", "events": "target.statusChanged"}""", null },
        { "keys", """{"name": "raced-#", "role": "reporter", "region": "330503106"}""", null },
    };

    [Theory]
    [MemberData(nameof(Removed))]
    public async Task Whatever_is_asked_of_what_somebody_else_removes_is_answered(string path, string body, string? referring)
    {
        var operations = DescribedOperation.AllOf(await service.DescriptionAsync()).ToList();
        var failures = new SortedSet<string>(StringComparer.Ordinal);
        for (var round = 0; round < Rounds; round++)
        {
            var item = await MakeAsync(path, body.Replace("#", $"{round}", StringComparison.Ordinal));
            var asked = OperationsOf(operations, item).SelectMany(operation => new[] { operation, operation }).Select(operation => (operation.Method, operation.Path, Body: operation.Method == "PUT" ? body : null)).ToList();
            if (referring is not null)
                asked.Add(("PUT", Reference(), referring[Reference().Length..]));
            var mixed = asked.ToArray();
            new Random(round).Shuffle(mixed);
            foreach (var answered in await Task.WhenAll(mixed.Select(one => Task.Run(() => SendAsync(one.Method, one.Path, one.Body)))))
                if (answered.Status >= 500)
                    failures.Add(answered.What);
            if (referring is not null)
                await SendAsync("DELETE", Reference(), null);
        }

        Assert.True(failures.Count == 0, string.Join(Environment.NewLine, failures));

        string Reference() => referring[..referring.IndexOf(' ', StringComparison.Ordinal)];
    }

    /// <summary>All that the description has below a path, with and without its removal.</summary>
    private static IEnumerable<(string Method, string Path)> OperationsOf(IEnumerable<DescribedOperation> operations, string item) =>
        from operation in operations
        let parts = operation.Path[1..].Split('/')
        let own = item.Split('/')
        where parts.Length >= own.Length && own.Zip(parts).All(pair => pair.First == pair.Second || pair.Second.StartsWith('{')) && !parts.Contains("{message}", StringComparer.Ordinal)
        select (operation.Method.ToUpperInvariant(), string.Join('/', [.. own, .. parts.Skip(own.Length).Select(part => part == "{on}" ? "2025-07-15" : part)]));

    /// <summary>Makes it.</summary>
    /// <returns>Its path.</returns>
    private async Task<string> MakeAsync(string path, string body)
    {
        var (status, said, _) = path.Contains('/', StringComparison.Ordinal) ? await SendAsync("PUT", path, body) : await SendAsync("POST", path, body);
        Assert.True(status < 300, said);
        return path.Contains('/', StringComparison.Ordinal) ? path : $"{path}/{JsonElement.Parse(said).OwnId()}";
    }

    private async Task<(int Status, string Said, string What)> SendAsync(string method, string path, string? body)
    {
        using var content = body is null ? null : new StringContent(body, System.Text.Encoding.UTF8, "application/json");
        using var response = await service.SendAsync(new HttpMethod(method), path, content);
        var said = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return ((int)response.StatusCode, said, $"{method} {path}: {(int)response.StatusCode}");
    }
}

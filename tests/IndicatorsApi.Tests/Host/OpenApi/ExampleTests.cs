using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using IndicatorsApi.Tests.Support;

namespace IndicatorsApi.Tests.Host.OpenApi;

/// <summary>
/// Sends every example of the API description and checks the response against it. Chinese responses contain no English, and English
/// responses no Chinese.
/// </summary>
public sealed class ExampleTests(WritableService service) : IClassFixture<WritableService>
{
    /// <summary>Operations whose example arrives too late: a completed import cannot be cancelled.</summary>
    private static readonly string[] Late = ["cancelImport"];

    private readonly Dictionary<string, string> _ids = new(StringComparer.Ordinal);

    [Fact]
    public async Task Every_operation_takes_the_examples_that_the_description_gives()
    {
        await WriteAsync();
        var failed = new List<string>();
        foreach (var operation in DescribedOperation.AllOf(await service.DescriptionAsync()).OrderBy(operation => operation.Order))
            failed.AddRange(await FailuresAsync(operation));

        Assert.True(failed.Count == 0, string.Join(Environment.NewLine, failed));
    }

    [Fact]
    public async Task Every_operation_has_an_example_of_what_it_needs()
    {
        var missing = DescribedOperation.AllOf(await service.DescriptionAsync()).SelectMany(operation => operation.Parameters
            .Where(parameter => parameter.Required && parameter.Example is null && parameter.Name is not ("id" or "message"))
                .Select(parameter => $"{operation.Id}: {parameter.Name}")
            .Concat(
                operation.Bodies.Where(body => body.Value is null && !body.Key.Contains("sheet", StringComparison.Ordinal))
                    .Select(body => $"{operation.Id}: {body.Key}")));

        Assert.Empty(missing);
    }

    [Theory]
    [InlineData("zh")]
    [InlineData("en")]
    public async Task No_answer_to_any_question_speaks_another_language_than_the_one_asked_for(string language)
    {
        await WriteAsync(language);
        var foreign = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var operation in DescribedOperation.AllOf(await service.DescriptionAsync())
            .Where(operation => operation.Method == "get" && operation.Id != "listImports"))
        {
            // The response with explanations, and the errors for an unknown parameter and for an invalid value.
            foreach (var query in new[] { "", "explain=true", "nonsense=1", "lang=xx", "limit=0", "cursor=x", "asOf=x", "sort=x", "unit=x",
                "format=x", "period=x", "region=x", "indicator=x", "level=x", "on=x" })
                Look(operation.Id, language, await JsonAsync(operation, $"{query}&lang={language}", language), foreign);
        }

        Assert.True(foreign.Count == 0, string.Join(Environment.NewLine, foreign));
    }

    [Theory]
    [InlineData("zh")]
    [InlineData("en")]
    public async Task No_refusal_of_a_body_speaks_another_language_than_the_one_asked_for(string language)
    {
        var foreign = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var operation in DescribedOperation.AllOf(await service.DescriptionAsync())
            .Where(operation => operation.Bodies.GetValueOrDefault("application/json") is not null && operation.Method == "put"))
        {
            var example = operation.Bodies["application/json"]!.Value;
            var bodies = new List<string> { "", "[]", "{", "{}", "\"x\"", """{"nonsense": 1, "nonsense": 2}""" };
            bodies.AddRange(
                example.EnumerateObject().SelectMany(field => new[] { "null", "\"x\"", "-1", "{}", "[{}]", "\"\\ud800\"" }.Select(value =>
                $"{{{string.Join(',', example.EnumerateObject().Select(each => $"\"{each.Name}\":{(each.Name == field.Name ? value : each.Value.GetRawText())}"))}}}")));
            foreach (var body in bodies)
            {
                using var content = new StringContent(body, Encoding.UTF8, "application/json");
                using var response = await service.SendAsync(HttpMethod.Put, $"{PathOf(operation)}?lang={language}", content);
                if (!response.IsSuccessStatusCode)
                    Look(
                        $"{operation.Id} {body}", language,
                        JsonElement.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)), foreign);
            }
        }

        Assert.True(foreign.Count == 0, string.Join(Environment.NewLine, foreign));
    }

    /// <summary>
    /// Collects what is said in the other language: in Chinese words of Latin letters with a space between them, as no code has, in
    /// English any Chinese sign.
    /// </summary>
    private static void Look(string where, string language, JsonElement said, ISet<string> foreign, string? property = null)
    {
        switch (said.ValueKind)
        {
            case JsonValueKind.Object:
                // A text in both languages is in both, and what people wrote is in theirs.
                foreach (var member in said.EnumerateObject()
                    .Where(
                        member =>
                            member.Name is not (
                                "en" or "zh" or "locator" or "note" or "recordedBy" or "sentBy"
                                or "name" or "cause" or "measure" or "by" or "instance" or "responsible" or "value")))
                    Look(where, language, member.Value, foreign, member.Name);
                break;
            case JsonValueKind.Array:
                foreach (var item in said.EnumerateArray())
                    Look(where, language, item, foreign, property);
                break;
            case JsonValueKind.String when IsForeign(said.GetString()!, language):
                foreign.Add($"{where} {property}: {said}");
                break;
        }
    }

    private static bool IsForeign(string text, string language) => language == "zh"
        ? Regex.IsMatch(
            text, @"[A-Za-z]{2,} [A-Za-z]{2,} [A-Za-z]{2,}|^[A-Z][a-z]+ [a-z]+|[a-z]{3,} (is|are|has|was)\b", RegexOptions.ExplicitCapture,
            TimeSpan.FromSeconds(1))
            && !text.Contains("Bearer", StringComparison.Ordinal)
        : text.Any(character => character is >= '\u4E00' and <= '\u9FFF') && !text.Contains("亿元", StringComparison.Ordinal)
            && !text.Contains('湖', StringComparison.Ordinal);

    /// <summary>Sends a file with an invalid row. The report stays in the language of its sender.</summary>
    private async Task WriteAsync(string language = "en")
    {
        var import = await service.SendAsync(
            HttpMethod.Post, $"imports?source=linghu-work-report-2025&lang={language}",
            new StringContent("region,indicator,period,value,status\n330503106,pm25,2024,x,final\n", Encoding.UTF8, "text/csv"));
        _ids["imports"] = JsonElement.Parse(await import.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Text("id")!;
        import.Dispose();
    }

    private async Task<IReadOnlyList<string>> FailuresAsync(DescribedOperation operation)
    {
        var failed = new List<string>();
        var bodies = operation.Bodies.Where(body => body.Value is not null).Select(body => ((string?)body.Key, body.Value))
            .DefaultIfEmpty((null, null)).ToList();
        foreach (var (type, body) in bodies)
        {
            using var content = type is null ? null
                : new StringContent(
                    body!.Value.ValueKind == JsonValueKind.String ? body.Value.GetString()! : body.Value.GetRawText(), Encoding.UTF8, type);
            await ExpectAsync("", content);
        }

        foreach (var parameter in operation.Parameters.Where(
            parameter => operation.Method == "get" && parameter is { In: "query", Required: false, Example: not null }
                && parameter.Name is not "asOf"))
            await ExpectAsync($"{parameter.Name}={Uri.EscapeDataString(parameter.Example!)}", null);
        return failed;

        async Task ExpectAsync(string query, HttpContent? content)
        {
            using var response = await service.SendAsync(
                new(operation.Method.ToUpperInvariant()), $"{PathOf(operation)}?{operation.Asking(query)}", content);
            var said = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            if (!response.IsSuccessStatusCode
                && !(response.StatusCode == HttpStatusCode.Conflict && Late.Contains(operation.Id, StringComparer.Ordinal)))
                failed.Add($"{operation.Id}?{query} {(int)response.StatusCode}: {said}");
            if (operation.Method == "post" && response.IsSuccessStatusCode && said.StartsWith('{') && JsonElement.Parse(said)
                .OwnId() is { } id && !operation.Path.Contains('{', StringComparison.Ordinal) && !_ids.ContainsKey(operation.Path[1..]))
                _ids[operation.Path[1..]] = id;
            if (operation.Id == "pingWebhook")
                _ids["message"] = (await service.GetAsync($"webhooks/{_ids["webhooks"]}/deliveries")).Items()[0].Text("id")!;
        }
    }

    private async Task<JsonElement> JsonAsync(DescribedOperation operation, string query, string language)
    {
        if (operation.Path.Contains("{id}", StringComparison.Ordinal) && !_ids.ContainsKey(operation.Path.Split('/')[1]))
            _ids[operation.Path.Split('/')[1]] = "x";
        using var response = await service.SendAsync($"{PathOf(operation)}?{operation.Asking(query)}", ("Accept-Language", language));
        return response.Content.Headers.ContentType?.MediaType?.EndsWith("json", StringComparison.Ordinal) == true
            ? JsonElement.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))
            : JsonElement.Parse("null");
    }

    private string PathOf(DescribedOperation operation) =>
        operation.Parameters.Where(parameter => parameter.In == "path").Aggregate(operation.Path[1..], (path, parameter) =>
        path.Replace($"{{{parameter.Name}}}", parameter.Name switch
        {
            "id" => _ids.GetValueOrDefault(operation.Path.Split('/')[1], parameter.Example ?? "x"),
            "message" => _ids.GetValueOrDefault("message", "x"),
            _ => parameter.Example!,
        }, StringComparison.Ordinal));
}

using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using IndicatorsApi.Tests.Support;

namespace IndicatorsApi.Fuzz.Generators;

/// <summary>
/// The data on record at the start of the run, and therefore the keys that requests may use: read from the running service, after the
/// same writes each time.
/// </summary>
internal sealed class Material
{
    /// <summary>A closed port of this machine, so that no webhook message leaves it.</summary>
    public const string ClosedAddress = "https://127.0.0.1:1/hook";

    /// <summary>An observation of the seed data. Its first revision must never change.</summary>
    public const string FirstObservation = "observations/330503105/tax-revenue/2024";

    private const string Source = "linghu-work-report-2025";

    /// <summary>Towns that are written to, so that what is read is not all withdrawn before the end.</summary>
    public static readonly IReadOnlyList<string> WritableRegions = ["330503106", "330503107"];

    private readonly HttpClient _client;

    private Material(HttpClient client) => _client = client;

    public IReadOnlyList<string> Regions { get; private set; } = [];

    public IReadOnlyList<string> Indicators { get; private set; } = [];

    public IReadOnlyList<string> Units { get; private set; } = [];

    public IReadOnlyList<string> Topics { get; private set; } = [];

    public IReadOnlyList<string> Sources { get; private set; } = [];

    public IReadOnlyList<string> Periods { get; } =
        ["2024", "2025", "2023", "2024-H1", "2025-Q1", "2025-03", "2025-02-YTD", "2025-06-YTD", "2021..2025", "2026"];

    /// <summary>Regions, indicators and periods of observations and targets.</summary>
    public IReadOnlyList<string[]> Observations { get; private set; } = [];

    public IReadOnlyList<string[]> Targets { get; private set; } = [];

    /// <summary>
    /// By resource, identifiers of what was made for the run. The keys that the run itself uses are not among them: one of these may be
    /// revoked.
    /// </summary>
    public Dictionary<string, IReadOnlyList<string>> Ids { get; } = new(StringComparer.Ordinal);

    public IReadOnlyList<string> Messages { get; private set; } = [];

    /// <summary>By list, where it goes on.</summary>
    public Dictionary<string, IReadOnlyList<string>> Cursors { get; } = new(StringComparer.Ordinal);

    /// <summary>Places in the feed of changes.</summary>
    public IReadOnlyList<string> Places { get; private set; } = [];

    public IReadOnlyList<string> EntityTags { get; private set; } = [];

    /// <summary>An instant before anything was written.</summary>
    public string Started { get; private set; } = "";

    /// <summary>Downloaded templates, which can be uploaded with or without input.</summary>
    public IReadOnlyList<byte[]> Workbooks { get; private set; } = [];

    /// <summary>Creates what the seed data lack and reads what is on record.</summary>
    /// <param name="client">The client of an administrator.</param>
    public static async Task<Material> GatherAsync(HttpClient client)
    {
        var material = new Material(client);
        await material.WriteAsync();
        material.Regions = await material.CodesAsync("regions");
        material.Indicators = await material.CodesAsync("indicators");
        material.Units = await material.CodesAsync("units");
        material.Topics = await material.CodesAsync("topics");
        material.Sources = await material.CodesAsync("sources");
        material.Observations = await material.KeysAsync("observations");
        material.Targets = await material.KeysAsync("targets");
        material.Started = (await material.GetAsync("changes?limit=1")).Items()[0].Text("recordedAt")!;
        await material.ReadPlacesAsync();
        material.Workbooks =
            [await material.BytesAsync("imports/template?region=330503107&period=2025"), await material.BytesAsync(
                "observations?format=xlsx&region=330503105&limit=20")];
        return material;
    }

    private async Task WriteAsync()
    {
        await SendAsync(
            HttpMethod.Put, "requirements/fuzz-monthly",
            """{"name":{"zh":"经济月报","en":"Monthly"},"region":"330503","level":"town","indicators":["industrial-output","tax-revenue"],"frequency":"monthly","form":"yearToDate","skippedMonths":[1],"dueDays":15,"from":"2025-01-01"}""");
        await SendAsync(
            HttpMethod.Put, "targets/330503105/industrial-output/2025/remarks/2025-07-15",
            """{"cause":"两家企业停产检修","measure":"每周调度","dueOn":"2025-08-31"}""");
        var months = Enumerable.Range(2, 8)
            .Select(month => $"330503105,industrial-output,2025-{month:00}-YTD,{month * 7}.5,preliminary,{Source}");
        var imports = new List<string>
        {
            await ImportAsync("imports", $"region,indicator,period,value,status,source\n{string.Join('\n', months)}\n"),
            await ImportAsync(
                "imports?mode=partial",
                $"region,indicator,period,value,status,source\n330503107,pm25,2024,x,final,{Source}\n330503107,pm25,2023,31,final,{Source}\n"),
            await ImportAsync(
                "imports?background=true", $"region,indicator,period,value,status,source\n330503107,tax-revenue,2024,2.5,final,{Source}\n"),
        };
        Ids["imports"] = imports;
        Ids["webhooks"] = await MadeAsync(
            "webhooks", 4, i => $$"""{"url":"{{ClosedAddress}}/{{i}}","regions":"330503107","indicators":"pm25"}""");
        Ids["keys"] = await MadeAsync("keys", 12, i => $$"""{"name":"fuzz-{{i}}","role":"reporter","region":"330503105"}""");
        var messages = new List<string>();
        foreach (var webhook in Ids["webhooks"])
        {
            await SendAsync(HttpMethod.Post, $"webhooks/{webhook}/ping", null);
            messages.Add((await GetAsync($"webhooks/{webhook}/deliveries")).Items()[0].Text("id")!);
        }

        Messages = messages;
    }

    private async Task ReadPlacesAsync()
    {
        foreach (var list in new[] { "regions", "indicators", "units", "observations", "targets", "growth", "progress", "warnings",
            "imports", "keys", "webhooks", "scorecards" })
        {
            var page = await GetAsync($"{list}?limit=1{(list == "scorecards" ? "&period=2025" : "")}");
            Cursors[list] = page.Text("next") is { } next ? [next] : [];
        }

        Places = [(await GetAsync("changes?limit=1")).Text("next")!, (await GetAsync("changes?limit=1000")).Text("next")!];
        var tags = new List<string>();
        foreach (var path in new[] { FirstObservation, "targets/330503105/industrial-output/2025", "regions", "progress?period=2025",
            "regions/330503107" })
        {
            using var response = await _client.GetAsync(
                new Uri($"/api/v1/{path}", UriKind.Relative), TestContext.Current.CancellationToken);
            tags.Add(response.Headers.ETag!.ToString());
        }

        EntityTags = tags;
    }

    private async Task<IReadOnlyList<string>> CodesAsync(string list) =>
        [.. (await GetAsync($"{list}?limit=1000")).Items().Select(item => item.Text("code")!)];

    private async Task<IReadOnlyList<string[]>> KeysAsync(string list) =>
        [.. (await GetAsync($"{list}?limit=1000")).Items()
            .Select(item => new[] { item.Text("region")!, item.Text("indicator")!, item.Text("period")! })];

    private async Task<IReadOnlyList<string>> MadeAsync(string list, int count, Func<int, string> body)
    {
        var ids = new List<string>();
        for (var i = 0; i < count; i++)
        {
            var made = await SendAsync(HttpMethod.Post, list, body(i));
            ids.Add((made.TryGetProperty("id", out var id) ? id : made.GetProperty("details").GetProperty("id")).GetString()!);
        }

        return ids;
    }

    private async Task<string> ImportAsync(string path, string csv) =>
        (await SendAsync(HttpMethod.Post, path, csv, "text/csv")).Text("id")!;

    private async Task<JsonElement> GetAsync(string path) =>
        await _client.GetFromJsonAsync<JsonElement>(new Uri($"/api/v1/{path}", UriKind.Relative), TestContext.Current.CancellationToken);

    private Task<byte[]> BytesAsync(string path) =>
        _client.GetByteArrayAsync(new Uri($"/api/v1/{path}", UriKind.Relative), TestContext.Current.CancellationToken);

    private async Task<JsonElement> SendAsync(HttpMethod method, string path, string? body, string type = "application/json")
    {
        using var request = new HttpRequestMessage(
            method, new Uri($"/api/v1/{path}", UriKind.Relative))
        {
            Content = body is null ? null
                : new StringContent(body, Encoding.UTF8, type)
        };
        using var response = await _client.SendAsync(request, TestContext.Current.CancellationToken);
        var answer = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(response.IsSuccessStatusCode, $"{path}: {answer}");
        return JsonElement.Parse(answer);
    }
}

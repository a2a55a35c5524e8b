using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using IndicatorsApi.Tests.Support;
using IndicatorsApi.Tests.Webhooks;

namespace IndicatorsApi.Tests.Host.Observability;

/// <summary>The Grafana and Prometheus files of <c>deploy/</c> refer only to metrics that exist.</summary>
public sealed partial class FileWatcherTests(MonitoredProgram program) : IClassFixture<MonitoredProgram>
{
    /// <summary>Metrics of the database driver, on PostgreSQL only.</summary>
    private const string OnPostgres = "db_client_operation_duration_seconds_bucket";

    [Fact]
    public async Task Every_name_in_the_dashboard_and_the_alerts_is_told_once_there_was_something_to_tell()
    {
        var told = await TellAsync();
        var queries = DashboardQueries().Concat(AlertQueries()).ToList();
        var names = queries.SelectMany(query => Name().Matches(query)).Select(match => match.Value).ToHashSet(StringComparer.Ordinal);

        Assert.True(names.Count > 20, string.Join(' ', names));
        Assert.DoesNotContain(
            names, name => (name != OnPostgres || TestDatabase.IsPostgres) && !told.Names.Contains(name) && !told.Labels.Contains(name));
    }

    [Fact]
    public async Task Every_name_that_the_manual_explains_is_told_and_every_one_of_ours_is_explained()
    {
        var told = await TellAsync();
        var manual = await File.ReadAllTextAsync(
            Path.Combine(RepositoryFiles.Root, "docs", "operations.md"), TestContext.Current.CancellationToken);
        var explained = Row().Matches(manual).SelectMany(row => Name().Matches(row.Groups["names"].Value)).Select(match => match.Value)
            .ToHashSet(StringComparer.Ordinal);
        var ours = Type().Matches(told.Text).Select(match => match.Groups["name"].Value)
            .Where(name => name.StartsWith("indicators_", StringComparison.Ordinal)).ToHashSet(StringComparer.Ordinal);

        Assert.True(ours.Count >= 14, string.Join(' ', ours));
        Assert.Empty(ours.Except(explained));
        Assert.Empty(explained.Where(name => name.StartsWith("indicators_", StringComparison.Ordinal)).Except(ours));
    }

    [Fact]
    public void The_dashboard_can_be_imported_into_any_Grafana()
    {
        var dashboard = Dashboard();
        var panels = dashboard.GetProperty("panels").EnumerateArray().Where(panel => panel.Text("type") != "row").ToList();

        Assert.Equal("datasource", dashboard.GetProperty("templating").GetProperty("list")[0].Text("type"));
        Assert.All(panels, panel => Assert.Equal("${source}", panel.GetProperty("datasource").Text("uid")));
        Assert.All(panels, panel => Assert.NotEqual("", panel.Text("description")));
        Assert.Equal(panels.Count, panels.Select(panel => panel.Number("id")).Distinct().Count());
    }

    /// <summary>Lets the program do one of everything.</summary>
    private async Task<PrometheusScrape> TellAsync()
    {
        await using var receiver = await WebhookReceiver.StartAsync(_ => 200);
        using var subscribed = await program.SendAsync(
            HttpMethod.Post, "/api/v1/webhooks", JsonContent.Create(new { url = receiver.Url, regions = "330503106" }));
        await program.PutAsync("330503106/pm25/2020", 1);
        await program.ImportAsync("", $"330503106,pm25,2021,2,preliminary,{MonitoredProgram.Source}");
        await program.Client.GetStringAsync(new Uri("/api/v1/units", UriKind.Relative), TestContext.Current.CancellationToken);
        return await program.ScrapeUntilAsync(now => now.Sum("indicators_webhooks_deliveries_total") > 0);
    }

    private static JsonElement Dashboard() =>
        JsonElement.Parse(File.ReadAllText(Path.Combine(RepositoryFiles.Root, "deploy", "grafana.json")));

    private static IEnumerable<string> DashboardQueries() =>
        from panel in Dashboard().GetProperty("panels").EnumerateArray()
        where panel.TryGetProperty("targets", out _)
        from target in panel.GetProperty("targets").EnumerateArray()
        select target.Text("expr");

    private static IEnumerable<string> AlertQueries() =>
        File.ReadLines(Path.Combine(RepositoryFiles.Root, "deploy", "alerts.yml"))
            .Where(line => line.TrimStart().StartsWith("expr:", StringComparison.Ordinal));

    [GeneratedRegex("\\b(indicators|http|dotnet|kestrel|db)_[a-z0-9_]+", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Name();

    [GeneratedRegex(
        "^\\| (?<names>`[a-z_`, ]+) \\|", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Row();

    [GeneratedRegex("^# TYPE (?<name>[a-z0-9_]+) ", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Type();
}

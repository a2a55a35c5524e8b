using System.Data.Common;
using System.Net.Http.Json;
using System.Text.Json;
using IndicatorsApi.Data.EntityFramework;
using IndicatorsApi.Tests.Support;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace IndicatorsApi.Tests.Data.EntityFramework;

/// <summary>
/// Responses do not depend on the order of rows for which a query has no <c>ORDER BY</c>. The test repeats each request while unordered
/// rows come in reverse, and while the planner prefers other indexes.
/// </summary>
public sealed class RowOrderTests(TownsService service) : IClassFixture<TownsService>
{
    private const string Source = "linghu-work-report-2025";

    /// <summary>The number of different index statistics that the test gives SQLite.</summary>
    private const int SqlitePlans = 2;

    /// <summary>The step by which requests are selected.</summary>
    private static int Step { get; } = TestScale.Of(small: 5, full: 1);

    private const string District = "330503";

    [Fact]
    [LongSuite]
    public async Task Responses_are_the_same_for_every_query_plan()
    {
        var version = await WriteTiesAsync();
        var operations = DescribedOperation.AllOf(await service.DescriptionAsync());
        var requests = operations.SelectMany(operation => RequestsOf(operation, version)).Distinct()
            .Where((_, i) => i % Step == 0).ToList();
        var expected = await GetAllAsync(service, requests);
        var differing = new SortedSet<string>(StringComparer.Ordinal);

        foreach (var plan in Enumerable.Range(0, TestDatabase.IsPostgres ? PostgresPlans.Length : SqlitePlans))
        {
            TestDatabase.Execute(service.DatabaseFile, TestDatabase.IsPostgres ? PostgresPlans[plan] : SqliteStatistics(plan));
            await using var other = service.WithWebHostBuilder(builder => builder.ConfigureTestServices(services =>
                services.ConfigureDbContext<IndicatorsContext>(options => options.AddInterceptors(ReverseOrder.Instance))));
            foreach (var ((request, before), (_, after)) in expected.Zip(await GetAllAsync(other, requests)))
            {
                if (before != after)
                    differing.Add($"{request}{Environment.NewLine}  {Around(before, after)}{Environment.NewLine}  {Around(after, before)}");
            }
        }

        Assert.True(differing.Count == 0, string.Join(Environment.NewLine, differing));
    }

    /// <summary>Writes items with equal positions, multipliers, days or values.</summary>
    /// <returns>An earlier version that has most of them.</returns>
    private async Task<string> WriteTiesAsync()
    {
        var version = "";
        var observation = new { value = 7, status = "preliminary", source = Source };
        var rule = new { kind = "atLeast", value = 100 };
        var target = new { rule, commitment = "planned", responsible = new { unitZh = "办公室" }, source = Source };
        var remark = new { cause = "原因", measure = "措施", by = "办公室" };
        foreach (var topic in new[] { "economy", "environment", "livelihood" })
            await PutAsync($"topics/{topic}", new { position = 3, name = new { zh = $"{topic}类", en = topic } });
        foreach (var unit in new[] { "PERSONS-A", "PERSONS-B" })
            await PutAsync($"units/{unit}", new { measure = "PERSON", multiplier = 0, name = new { zh = unit, en = unit } });
        string[] regions = [District, "330503105", "330503106", "330503107", "330503100"];
        foreach (var (town, number) in regions.Select((town, number) => (town, number)))
        {
            foreach (var indicator in new[] { "tax-revenue", "industrial-output", "fixed-asset-investment" })
            {
                foreach (var period in new[] { "2025", "2026" })
                {
                    await PutAsync($"observations/{town}/{indicator}/2025-0{3 + number}", observation);
                    await PutAsync($"targets/{town}/{indicator}/{period}", target);
                    foreach (var on in new[] { "2026-01-05", "2026-01-06" })
                        version = await PutAsync($"targets/{town}/{indicator}/{period}/remarks/{on}", remark);
                }
            }
        }

        await PutAsync("topics/industry", new { position = 3, name = new { zh = "工业类", en = "industry" } });
        var rows = new StringContent("region,indicator,period,value,status\n330503106,pm25,2024,x,final\n330503106,pm25,2023,30,final\n");
        using var rejected = await service.SendAsync(HttpMethod.Post, $"imports?source={Source}", rows);
        return version;
    }

    private async Task<string> PutAsync(string path, object body)
    {
        using var response = await service.SendAsync(HttpMethod.Put, path, JsonContent.Create(body));
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(response.IsSuccessStatusCode, $"{path}: {text}");
        return response.Headers.GetValues("Record-Version").Single();
    }

    /// <summary>
    /// Returns requests with each value of each parameter, now and as of a version. Files
    /// that embed an instant and the usage of API keys are left out.
    /// </summary>
    private static IEnumerable<string> RequestsOf(DescribedOperation operation, string version)
    {
        if (operation.Method != "get"
            || operation.Path.Contains("{id}", StringComparison.Ordinal)
            || operation.Path.StartsWith("/keys", StringComparison.Ordinal))
            return [];
        var queries =
            (from parameter in operation.Parameters
             where parameter is { In: "query", Required: false } and not { Name: "wait" or "asOf" }
             from value in parameter.Values.Except(["xlsx", "parquet", "docx"]).Append(parameter.Example).OfType<string>()
             select $"{parameter.Name}={Uri.EscapeDataString(value)}")
            .Concat(["", "explain=true", "unit=x"])
            .ToList();
        if (operation.Parameters.Any(parameter => parameter.Name == "asOf"))
            queries.AddRange(queries.ConvertAll(query => $"{query}&asOf=v{version}".TrimStart('&')));
        return
            from region in new[] { District, "330503105" }
            from query in queries
            select $"{PathOf(operation, region)}?{operation.Asking(query)}";
    }

    private static string PathOf(DescribedOperation operation, string region) =>
        operation.Parameters.Where(parameter => parameter.In == "path").Aggregate(operation.Path[1..], (path, parameter) =>
            path.Replace($"{{{parameter.Name}}}", parameter.Name == "region" ? region : parameter.Example, StringComparison.Ordinal));

    private async Task<List<(string Request, string Response)>> GetAllAsync(
        WebApplicationFactory<Program> factory, IReadOnlyList<string> requests)
    {
        using var client = factory.CreateClient();
        client.DefaultRequestHeaders.Add("X-API-Key", service.AdminKey);
        var responses = new List<(string, string)>();
        foreach (var request in requests)
        {
            var uri = new Uri($"/api/v1/{request}", UriKind.Relative);
            using var response = await client.GetAsync(uri, TestContext.Current.CancellationToken);
            Assert.True((int)response.StatusCode < 500, request);
            var body = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            responses.Add((request, response.IsSuccessStatusCode ? body : JsonElement.Parse(body).Text("detail")!));
        }

        return responses;
    }

    /// <summary>Returns the part of a text around its first difference from another.</summary>
    private static string Around(string text, string other)
    {
        var at = text.Zip(other).TakeWhile(pair => pair.First == pair.Second).Count();
        return text[Math.Max(0, at - 80)..Math.Min(text.Length, at + 80)].ReplaceLineEndings(" ");
    }

    /// <summary>Writes arbitrary index statistics, and creates a table so that open connections read them.</summary>
    private static string SqliteStatistics(int plan) => $"""
        ANALYZE;
        DELETE FROM sqlite_stat1;
        INSERT INTO sqlite_stat1
            SELECT tbl_name, name, '1000000' || (
                SELECT replace(group_concat(' ' || (1 + (s.rowid * 7919 + cid * 104729 + seqno * 31 + {plan} * 1299709) % 500000)), ',', '')
                FROM pragma_index_info(s.name))
            FROM sqlite_schema AS s WHERE type = 'index';
        CREATE TABLE SchemaChange{plan} (Something)
        """;

    private static string[] PostgresPlans { get; } =
    [
        .. new[] { "enable_seqscan", "enable_indexscan", "enable_hashjoin" }.Select(plan => $"""
            DO $$ BEGIN
                EXECUTE format('ALTER DATABASE %I RESET ALL', current_database());
                EXECUTE format('ALTER DATABASE %I SET {plan} = off', current_database());
            END $$;
            SELECT 0
            """),
    ];

    /// <summary>Makes SQLite return the rows of queries without <c>ORDER BY</c> in reverse.</summary>
    private sealed class ReverseOrder : DbConnectionInterceptor
    {
        public static readonly ReverseOrder Instance = new();

        public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Reverse(connection);

        public override Task ConnectionOpenedAsync(
            DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            Reverse(connection);
            return Task.CompletedTask;
        }

        private static void Reverse(DbConnection connection)
        {
            if (TestDatabase.IsPostgres)
                return;
            using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA reverse_unordered_selects = ON";
            command.ExecuteNonQuery();
        }
    }
}

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
/// A database promises no order but the one it is asked for, and goes through its rows another way when there are more of them. Here it is made to: each question is asked
/// again where rows that nothing orders come backwards, and where other indexes seem the best ones.
/// </summary>
public sealed class RowOrderTests(TownsService service) : IClassFixture<TownsService>
{
    private const string Source = "linghu-work-report-2025";

    /// <summary>How often SQLite is told something else of its indexes.</summary>
    private const int Ways = 2;

    /// <summary>Of so many questions one is asked.</summary>
    private static int Step { get; } = TestScale.Of(small: 5, full: 1);

    private const string District = "330503";

    [Fact]
    [LongSuite]
    public async Task No_answer_depends_on_the_way_the_database_goes_through_its_rows()
    {
        var version = await WriteTiesAsync();
        var questions = DescribedOperation.AllOf(await service.DescriptionAsync()).SelectMany(operation => QuestionsOf(operation, version)).Distinct().Where((_, i) => i % Step == 0).ToList();
        var expected = await AnswersAsync(service, questions);
        var differing = new SortedSet<string>(StringComparer.Ordinal);

        foreach (var way in Enumerable.Range(0, TestDatabase.IsPostgres ? PlansOfPostgres.Length : Ways))
        {
            TestDatabase.Execute(service.DatabaseFile, TestDatabase.IsPostgres ? PlansOfPostgres[way] : StatisticsOfSqlite(way));
            await using var other = service.WithWebHostBuilder(builder => builder.ConfigureTestServices(services =>
                services.ConfigureDbContext<IndicatorsContext>(options => options.AddInterceptors(Backwards.Instance))));
            foreach (var ((question, before), (_, after)) in expected.Zip(await AnswersAsync(other, questions)).Where(pair => pair.First.Answer != pair.Second.Answer))
                differing.Add($"{question}{Environment.NewLine}  {Around(before, after)}{Environment.NewLine}  {Around(after, before)}");
        }

        Assert.True(differing.Count == 0, string.Join(Environment.NewLine, differing));
    }

    /// <summary>What shares a place, a size, a day or a figure with something else.</summary>
    /// <returns>The version before the last of it.</returns>
    private async Task<string> WriteTiesAsync()
    {
        var version = "";
        foreach (var topic in new[] { "economy", "environment", "livelihood" })
            await PutAsync($"topics/{topic}", new { position = 3, name = new { zh = $"{topic}类", en = topic } });
        foreach (var unit in new[] { "PERSONS-A", "PERSONS-B" })
            await PutAsync($"units/{unit}", new { measure = "PERSON", multiplier = 0, name = new { zh = unit, en = unit } });
        foreach (var (town, number) in new[] { District, "330503105", "330503106", "330503107", "330503100" }.Select((town, number) => (town, number)))
        {
            foreach (var indicator in new[] { "tax-revenue", "industrial-output", "fixed-asset-investment" })
            {
                foreach (var period in new[] { "2025", "2026" })
                {
                    await PutAsync($"observations/{town}/{indicator}/2025-0{3 + number}", new { value = 7, status = "preliminary", source = Source });
                    await PutAsync($"targets/{town}/{indicator}/{period}", new { rule = new { kind = "atLeast", value = 100 }, commitment = "planned", responsible = new { unitZh = "办公室" }, source = Source });
                    foreach (var on in new[] { "2026-01-05", "2026-01-06" })
                        version = await PutAsync($"targets/{town}/{indicator}/{period}/remarks/{on}", new { cause = "原因", measure = "措施", by = "办公室" });
                }
            }
        }

        await PutAsync("topics/industry", new { position = 3, name = new { zh = "工业类", en = "industry" } });
        using var unfinished = await service.SendAsync(HttpMethod.Post, $"imports?source={Source}", new StringContent("region,indicator,period,value,status\n330503106,pm25,2024,x,final\n330503106,pm25,2023,30,final\n"));
        return version;
    }

    private async Task<string> PutAsync(string path, object body)
    {
        using var response = await service.SendAsync(HttpMethod.Put, path, JsonContent.Create(body));
        Assert.True(response.IsSuccessStatusCode, $"{path}: {await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)}");
        return response.Headers.GetValues("Record-Version").Single();
    }

    /// <summary>An operation with each value of each parameter, as the record stands and stood. Not files of which each is another, nor what tells of the asking itself.</summary>
    private static IEnumerable<string> QuestionsOf(DescribedOperation operation, string version)
    {
        if (operation.Method != "get" || operation.Path.Contains("{id}", StringComparison.Ordinal) || operation.Path.StartsWith("/keys", StringComparison.Ordinal))
            return [];
        var optional = operation.Parameters.Where(parameter => parameter is { In: "query", Required: false } and not { Name: "wait" or "asOf" }).ToList();
        var queries = optional.SelectMany(parameter => parameter.Values.Where(value => value is not ("xlsx" or "parquet" or "docx")).Append(parameter.Example).OfType<string>().Select(value => $"{parameter.Name}={Uri.EscapeDataString(value)}"))
            .Concat(["", "explain=true", "unit=x"]).ToList();
        if (operation.Parameters.Any(parameter => parameter.Name == "asOf"))
            queries.AddRange(queries.ConvertAll(query => $"{query}&asOf=v{version}".TrimStart('&')));
        return from region in new[] { District, "330503105" } from query in queries select $"{PathOf(operation, region)}?{operation.Asking(query)}";
    }

    private static string PathOf(DescribedOperation operation, string region) => operation.Parameters.Where(parameter => parameter.In == "path").Aggregate(operation.Path[1..], (path, parameter) =>
        path.Replace($"{{{parameter.Name}}}", parameter.Name == "region" ? region : parameter.Example, StringComparison.Ordinal));

    private async Task<List<(string Question, string Answer)>> AnswersAsync(WebApplicationFactory<Program> asked, IReadOnlyList<string> questions)
    {
        using var client = asked.CreateClient();
        client.DefaultRequestHeaders.Add("X-API-Key", service.AdminKey);
        var answers = new List<(string, string)>();
        foreach (var question in questions)
        {
            using var response = await client.GetAsync(new Uri($"/api/v1/{question}", UriKind.Relative), TestContext.Current.CancellationToken);
            Assert.True((int)response.StatusCode < 500, question);
            var answer = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            answers.Add((question, response.IsSuccessStatusCode ? answer : JsonElement.Parse(answer).Text("detail")!));
        }

        return answers;
    }

    /// <summary>Where a text begins to be another.</summary>
    private static string Around(string text, string other)
    {
        var at = text.Zip(other).TakeWhile(pair => pair.First == pair.Second).Count();
        return text[Math.Max(0, at - 80)..Math.Min(text.Length, at + 80)].ReplaceLineEndings(" ");
    }

    /// <summary>Whatever it says of its indexes, each time something else; a table that is made makes open connections read it.</summary>
    private static string StatisticsOfSqlite(int way) => $"""
        ANALYZE;
        DELETE FROM sqlite_stat1;
        INSERT INTO sqlite_stat1
            SELECT tbl_name, name, '1000000' || (SELECT replace(group_concat(' ' || (1 + (s.rowid * 7919 + cid * 104729 + seqno * 31 + {way} * 1299709) % 500000)), ',', '') FROM pragma_index_info(s.name))
            FROM sqlite_schema AS s WHERE type = 'index';
        CREATE TABLE MakesOthersReadThat{way} (Something)
        """;

    private static string[] PlansOfPostgres { get; } =
    [
        .. new[] { "enable_seqscan", "enable_indexscan", "enable_hashjoin" }.Select(plan => $"""
            DO $$ BEGIN EXECUTE format('ALTER DATABASE %I RESET ALL', current_database()); EXECUTE format('ALTER DATABASE %I SET {plan} = off', current_database()); END $$;
            SELECT 0
            """),
    ];

    /// <summary>Has SQLite go backwards where no order is asked for.</summary>
    private sealed class Backwards : DbConnectionInterceptor
    {
        public static readonly Backwards Instance = new();

        public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => GoBackwards(connection);

        public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            GoBackwards(connection);
            return Task.CompletedTask;
        }

        private static void GoBackwards(DbConnection connection)
        {
            if (TestDatabase.IsPostgres)
                return;
            using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA reverse_unordered_selects = ON";
            command.ExecuteNonQuery();
        }
    }
}

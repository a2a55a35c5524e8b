using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using IndicatorsApi.Tests.Support;
using Microsoft.AspNetCore.Hosting;
using NodaTime;

namespace IndicatorsApi.Tests.Data.EntityFramework;

/// <summary>
/// SQLite and PostgreSQL return the same bytes for the same random requests at the same instants. <c>TWIN_OPERATIONS</c> (default 500) and
/// <c>TWIN_SEED</c> (default 7) change the number of requests and the seed.
/// </summary>
public sealed partial class DatabaseParityTests
{
    private static readonly string[] Regions = ["330503", "330503105", "330503106", "330503107", "999"];
    private static readonly string[] Indicators =
        ["industrial-output", "tax-revenue", "pm25", "fixed-asset-investment", "villages-above-threshold", "nothing"];

    private static readonly string[] Periods = ["2023", "2024", "2025", "2024-06-YTD", "2024-Q2", "2025-03", "2021..2025"];
    private static readonly string[] Lists =
    [
        "observations", "targets", "progress", "growth", "changes", "regions", "units", "topics", "indicators", "sources", "requirements",
        "warnings", "imports",
    ];

    private static readonly string[] Items = ["observations", "targets", "progress", "growth"];
    private static readonly string[] Options =
    [
        "sort=-value", "sort=value", "sort=-period", "sort=region,-period", "sort=-recordedAt", "sort=code", "sort=-code", "sort=name",
        "sort=-growthPercent", "sort=attainmentPercent", "sort=-createdAt", "sort=indexNumber", "sort=-position",
        "q=ind", "q=产", "q=%25_", "limit=3", "limit=3&offset=2", "region=330503", "region=330503105,330503106",
        "indicator=pm25,tax-revenue", "period=2024", "period=2025", "from=2022", "status=preliminary", "lang=en", "lang=zh", "explain=true",
        "asOf=v1", "asOf=v3", "asOf=v9", "asOf=2026-01-20", "unit=CNY", "format=csv", "format=json-stat", "topic=economy", "value=12",
        "hasWarnings=true", "parent=330503",
    ];

    [Fact]
    [LongSuite]
    public async Task SQLite_and_PostgreSQL_return_the_same_bytes()
    {
        Prerequisite.RequirePostgres();
        await using var server = await PostgresServer.StartAsync();
        await using var sqlite = new ServiceOn("Sqlite", file => $"Data Source={file}");
        await using var postgres = new ServiceOn("Postgres", _ => server.Connection);
        await sqlite.InitializeAsync();
        await postgres.InitializeAsync();
        var random = new Random(TestScale.Number("TWIN_SEED", 7));
        for (var left = TestScale.Of("TWIN_OPERATIONS", small: 100, full: 500); left > 0; left--)
        {
            var (method, path, body, type) = Next(random);
            var (a, b) = (await SendAsync(sqlite, method, path, body, type), await SendAsync(postgres, method, path, body, type));
            Assert.True(a == b, $"{method} {path} {body}\n--- SQLite\n{a}\n--- PostgreSQL\n{b}");
            var step = Duration.FromMilliseconds(random.Next(0, 5000));
            sqlite.Clock.Advance(step);
            postgres.Clock.Advance(step);
        }
    }

    private static (string Method, string Path, string? Body, string Type) Next(Random random)
    {
        var key = $"{One(Regions)}/{One(Indicators)}/{One(Periods)}";
        var digits = random.Next(-5, 100_000);
        var divisor = random.Next(3) switch { 0 => 1m, 1 => 10m, _ => 1000m };
        var value = (digits / divisor).ToString(CultureInfo.InvariantCulture);
        return random.Next(12) switch
        {
            0 or 1 => ("PUT", $"observations/{key}", Observation(), "application/json"),
            2 => ("PUT", $"targets/{key}", Target(), "application/json"),
            3 => ("DELETE", $"{One(["observations", "targets"])}/{key}?reason=twice", null, ""),
            4 => ("POST", $"imports?mode={One(["partial", "atomic"])}&dryRun={One(["true", "false"])}", Rows(random), "text/csv"),
            5 => ("PUT", $"topics/twin-{random.Next(3)}", Topic(), "application/json"),
            6 => ("GET", $"{One(Items)}/{key}?{One(Options)}", null, ""),
            7 => ("GET", $"{One(["observations", "targets"])}/{key}/history", null, ""),
            8 => ("GET", $"{One(["scorecards", "rollups", "submissions"])}/{One(Regions)}/{One(Periods)}?{One(Options)}", null, ""),
            _ => ("GET", $"{One(Lists)}?{One(Options)}&{One(Options)}", null, ""),
        };

        string One(string[] some) => some[random.Next(some.Length)];

        string Observation()
        {
            var status = One(["preliminary", "final", "estimated", "wrong"]);
            var note = One(["null", "\"ä 注\"", "\"\""]);
            var reason = One(["null", "\"checked\""]);
            return $$"""
                {"value":{{value}},"status":"{{status}}","source":"linghu-work-report-2025","note":{{note}},"reason":{{reason}}}
                """;
        }

        string Target()
        {
            var (kind, parameter) = (One(["atLeast", "atMost", "growBy"]), One(["value", "percent"]));
            return $$"""
                {"rule":{"kind":"{{kind}}","{{parameter}}":{{value}}},"commitment":"planned","source":"linghu-work-report-2025"}
                """;
        }

        string Topic() =>
            $$"""{"name":{"zh":"双{{random.Next(3)}}","en":"Twin {{random.Next(3)}}"},"position":{{random.Next(50)}}}""";
    }

    private static string Rows(Random random)
    {
        var rows = new StringBuilder("region,indicator,period,value,status,source\n");
        for (var left = random.Next(1, 6); left > 0; left--)
        {
            var key = $"{Regions[random.Next(5)]},{Indicators[random.Next(6)]},{Periods[random.Next(6)]}";
            rows.Append(CultureInfo.InvariantCulture, $"{key},{random.Next(1000)},preliminary,linghu-work-report-2025\n");
        }

        return rows.ToString();
    }

    private static async Task<string> SendAsync(ServiceOn service, string method, string path, string? body, string type)
    {
        using var content = body is null ? null : new StringContent(body, Encoding.UTF8, type);
        using var response = await service.SendAsync(new HttpMethod(method), path, content);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var version = response.Headers.TryGetValues("Record-Version", out var versions) ? versions.Single() : "";

        // The random id of an import also changes the entity tag and the cursors.
        var hasRandomId = path.StartsWith("imports", StringComparison.Ordinal);
        var tag = hasRandomId ? null : response.Headers.ETag;
        var result = RandomIds().Replace($"{(int)response.StatusCode} {tag} {version}\n{text}", "…");
        return hasRandomId ? Cursors().Replace(result, "…") : result;
    }

    /// <summary>The random ids of traces and imports.</summary>
    [GeneratedRegex("\"traceId\":\"[^\"]+\"|(?<=\\d{8}-\\d{6}-)[0-9a-f]+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex RandomIds();

    [GeneratedRegex("(?<=\"next\":\")[^\"]+|(?<=after=)[^\"&]+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Cursors();

    private sealed class ServiceOn(string provider, Func<string, string> connection) : WritableServiceBase
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.UseSetting("Database:Provider", provider);
            builder.UseSetting("ConnectionStrings:Indicators", connection(DatabaseFile));
            builder.UseSetting("Storage:Folder", Path.GetDirectoryName(DatabaseFile)!);
        }
    }
}

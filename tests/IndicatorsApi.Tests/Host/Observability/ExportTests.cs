using System.Net.Http.Json;
using System.Text.Json;
using IndicatorsApi.Tests.Support;

namespace IndicatorsApi.Tests.Host.Observability;

/// <summary>What the program sends to a collector, and what its log looks like to one that reads it.</summary>
public sealed class ExportTests
{
    [Fact]
    public async Task Traces_metrics_and_logs_arrive_at_the_collector_that_the_standard_variables_name()
    {
        using var folder = new TemporaryFolder();
        await using var collector = await OtlpCollector.StartAsync();
        var key = await SeedDatabase.CopyWithKeyToAsync(folder.File("indicators.db"));
        await using var program = await RunningProgram.ServeAsync(
            folder.Path,
            folder.File("indicators.db"),
            ("OTEL_EXPORTER_OTLP_ENDPOINT", collector.Url),
            ("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf"),
            ("OTEL_SERVICE_NAME", "figures-of-linghu"),
            ("OTEL_METRIC_EXPORT_INTERVAL", "200"),
            ("OTEL_BSP_SCHEDULE_DELAY", "100"),
            ("OTEL_BLRP_SCHEDULE_DELAY", "100"));
        await WriteAsync(program, key);
        await WriteAsync(program, "nobody");

        await collector.UntilAsync("traces", "figures-of-linghu", "PUT /api/v1/observations/{region}/{indicator}/{period}");
        await collector.UntilAsync("traces", "figures-of-linghu", "write");
        await collector.UntilAsync(
            "metrics", "figures-of-linghu", "indicators.dataset.version", "indicators.revisions", "http.server.request.duration");
        await collector.UntilAsync("logs", "figures-of-linghu", "Refused PUT");
    }

    [Fact]
    public async Task A_line_of_the_log_is_an_object_with_the_trace_of_its_request_and_the_time_in_UTC_where_that_is_asked_for()
    {
        using var folder = new TemporaryFolder();
        await SeedDatabase.CopyToAsync(folder.File("indicators.db"));
        await using var program =
            await RunningProgram.ServeAsync(folder.Path, folder.File("indicators.db"), ("Logging__Console__FormatterName", "json"));
        var problem = await WriteAsync(program, "nobody");
        await program.OutputWithAsync("Refused PUT", times: 1);

        var lines = program.Output.Split('\n').Select(line => JsonElement.Parse(line)).ToList();
        var refusal = lines.First(line => line.Text("Message")!.StartsWith("Refused PUT", StringComparison.Ordinal));
        var trace = refusal.GetProperty("Scopes").EnumerateArray().First(scope => scope.TryGetProperty("TraceId", out _)).Text("TraceId")!;
        Assert.Contains(trace, problem.Text("traceId")!, StringComparison.Ordinal);
        Assert.EndsWith("Z", refusal.Text("Timestamp"), StringComparison.Ordinal);
    }

    private static async Task<JsonElement> WriteAsync(RunningProgram program, string key)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, "/api/v1/observations/330503105/pm25/2020");
        request.Headers.Add("X-API-Key", key);
        request.Content = JsonContent.Create(new { value = 1, status = "preliminary", source = MonitoredProgram.Source });
        using var response = await program.Client.SendAsync(request, TestContext.Current.CancellationToken);
        return JsonElement.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}

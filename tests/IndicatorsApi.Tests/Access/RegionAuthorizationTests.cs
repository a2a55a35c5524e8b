using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using IndicatorsApi.Access;
using IndicatorsApi.Data.ApiKeys;
using IndicatorsApi.Tests.Support;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace IndicatorsApi.Tests.Access;

/// <summary>The region rule of reporters, on every endpoint that writes and on every kind of import.</summary>
public sealed class RegionAuthorizationTests(WritableService service) : IClassFixture<WritableService>
{
    private const string Source = "linghu-work-report-2025";
    private const string OwnRegion = "330503101";
    private const string OtherRegion = "330503105";
    private const string Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static readonly object Observation = new { value = 1, status = "preliminary", source = Source };
    private static readonly object Target = new { rule = new { kind = "atLeast", value = 90 }, commitment = "planned", source = Source };
    private static readonly object Allocation = new { source = Source, parts = new[] { new { period = "2025-Q1", value = 20 } } };

    /// <summary>A valid write for each route with a region. The order satisfies their dependencies.</summary>
    private static readonly (string Method, string Route, object? Body)[] Writes =
    [
        ("PUT", "observations/{region}/{indicator}/{period}", Observation),
        ("PUT", "targets/{region}/{indicator}/{period}", Target),
        ("PUT", "targets/{region}/{indicator}/{period}/allocation", Allocation),
        ("PUT", "targets/{region}/{indicator}/{period}/remarks/{on}", new { cause = "overhaul" }),
        ("DELETE", "targets/{region}/{indicator}/{period}/remarks/{on}", null),
        ("DELETE", "targets/{region}/{indicator}/{period}", null),
        ("DELETE", "observations/{region}/{indicator}/{period}", null),
    ];

    /// <summary>A file with a row of the other region for each format and kind: the media type, the query and the content.</summary>
    private static readonly Dictionary<string, (string MediaType, string Query, byte[] Content)> Files = new(StringComparer.Ordinal)
    {
        ["observations as CSV"] = ("text/csv", "", Encoding.UTF8.GetBytes(
            $"region,indicator,period,value,status,source\n{OtherRegion},pm25,2025,1,preliminary,{Source}\n")),
        ["observations as CSV in the background"] = ("text/csv", "background=true", Encoding.UTF8.GetBytes(
            $"region,indicator,period,value,status,source\n{OtherRegion},pm25,2025,1,preliminary,{Source}\n")),
        ["observations as JSON"] = ("application/json", "", JsonSerializer.SerializeToUtf8Bytes(new[]
        {
            new { region = OtherRegion, indicator = "pm25", period = "2025", value = 1, status = "preliminary", source = Source },
        })),
        ["observations as a workbook"] = (Workbook, "", WorkbookOf(
            ["region", "indicator", "period", "value", "status", "source"], [OtherRegion, "pm25", "2025", "1", "preliminary", Source])),
        ["observations as a wide table"] = ("text/csv", $"source={Source}", Encoding.UTF8.GetBytes(
            "2025年主要指标\n指标,菱湖镇,双林镇\n规上工业产值（亿元）,60,50\n")),
        ["targets as CSV"] = ("text/csv", "", Encoding.UTF8.GetBytes(
            $"region,indicator,period,rule,value,commitment,source\n{OtherRegion},industrial-output,2027,atLeast,1,planned,{Source}\n")),
        ["targets as JSON"] = ("application/json", "", JsonSerializer.SerializeToUtf8Bytes(new[]
        {
            new
            {
                region = OtherRegion, indicator = "industrial-output", period = "2027",
                rule = "atLeast", value = 1, commitment = "planned", source = Source,
            },
        })),
        ["targets as a workbook"] = (Workbook, "", WorkbookOf(
            ["region", "indicator", "period", "rule", "value", "commitment", "source"],
            [OtherRegion, "industrial-output", "2027", "atLeast", "1", "planned", Source])),
    };

    public static TheoryData<string> FileNames => [.. Files.Keys];

    private IReadOnlyList<(string Name, RouteEndpoint Endpoint)> WritingEndpoints =>
    [
        .. from endpoint in service.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
           where endpoint.RoutePattern.RawText?.StartsWith("/api/v1/", StringComparison.Ordinal) == true
           from method in endpoint.Metadata.GetRequiredMetadata<HttpMethodMetadata>().HttpMethods
           where !HttpMethods.IsGet(method) && !HttpMethods.IsHead(method) && !HttpMethods.IsOptions(method)
           select ($"{method} {endpoint.RoutePattern.RawText!["/api/v1/".Length..].TrimEnd('/')}", endpoint),
    ];

    [Fact]
    public void Every_writing_endpoint_checks_its_region_or_states_the_reason_why_it_has_none()
    {
        Assert.True(WritingEndpoints.Count > 20, "The writing endpoints are found.");
        Assert.All(WritingEndpoints, writing =>
        {
            var rule = writing.Endpoint.Metadata.GetMetadata<RegionAuthorizationMetadata>();
            Assert.True(rule is not null, $"{writing.Name} calls none of RequireRegionWriter, RequireWriterOfAnyRegion and RequireAdmin.");
            Assert.Equal((writing.Name, HasRegion(writing.Endpoint)), (writing.Name, rule.ExemptionReason is null));
            Assert.NotEqual("", rule.ExemptionReason?.Trim());
        });
    }

    [Fact]
    public async Task Every_route_with_a_region_refuses_a_reporter_of_another_region()
    {
        Assert.Equal(
            WritingEndpoints.Where(writing => HasRegion(writing.Endpoint)).Select(writing => writing.Name).Order(StringComparer.Ordinal),
            Writes.Select(write => $"{write.Method} {write.Route}").Order(StringComparer.Ordinal));
        var outsider = await service.AddKeyAsync("reporter of another region", Role.Reporter, OwnRegion);
        var insider = await service.AddKeyAsync("reporter of the region", Role.Reporter, OtherRegion);

        foreach (var (method, route, body) in Writes)
        {
            var before = await VersionAsync();
            using var refused = await WriteAsync(method, route, body, outsider);
            var code = (await BodyAsync(refused)).Text("code");
            Assert.Equal((route, HttpStatusCode.Forbidden, "outsideRegion"), (route, refused.StatusCode, code));
            Assert.Equal(before, await VersionAsync());
            using var written = await WriteAsync(method, route, body, insider);
            Assert.True(written.IsSuccessStatusCode, $"{method} {route} returned {(int)written.StatusCode}.");
        }
    }

    [Theory]
    [MemberData(nameof(FileNames))]
    public async Task Import_rejects_a_row_of_another_region(string name)
    {
        var key = await service.AddKeyAsync($"importer of {name}", Role.Reporter, OwnRegion);
        var before = await VersionAsync();
        var import = await ImportAsync(name, key);
        var report = import.GetProperty("report");

        Assert.Equal("rejected", import.Text("state"));
        Assert.Equal(["outsideRegion"], report.GetProperty("errors").EnumerateArray().Select(error => error.Text("code")));
        Assert.Equal(before, await VersionAsync());
        var permitted = await ImportAsync(name, service.AdminKey);
        Assert.Equal(("succeeded", 0m), (permitted.Text("state"), permitted.GetProperty("report").Number("rejected")));
    }

    [Fact]
    public async Task A_region_that_moves_to_another_parent_changes_its_reporters_immediately()
    {
        const string Moved = "330503107";
        var former = await service.AddKeyAsync("reporter of the former parent", Role.Reporter, "330503");
        using var parent = await service.PutAsync(
            "regions/330502", new { level = "district", parent = "3305", name = new { zh = "吴兴区", en = "Wuxing District" } });
        var next = await service.AddKeyAsync("reporter of the next parent", Role.Reporter, "330502");
        Assert.Equal([HttpStatusCode.Created, HttpStatusCode.Forbidden], [await StatusAsync(former), await StatusAsync(next)]);

        using var move = await service.PutAsync(
            $"regions/{Moved}", new { level = "town", parent = "330502", name = new { zh = "千金镇", en = "Qianjin Town" } });
        Assert.Equal(HttpStatusCode.OK, move.StatusCode);
        Assert.Equal([HttpStatusCode.Forbidden, HttpStatusCode.OK], [await StatusAsync(former), await StatusAsync(next)]);

        async Task<HttpStatusCode> StatusAsync(string key)
        {
            using var response = await service.PutAsync($"observations/{Moved}/pm25/2025", Observation, ("X-API-Key", key));
            return response.StatusCode;
        }
    }

    [Fact]
    public async Task An_unknown_region_is_not_found_for_a_reporter_too()
    {
        var key = await service.AddKeyAsync("reporter of an unknown region", Role.Reporter, OwnRegion);
        using var response = await service.PutAsync("observations/999/pm25/2025", Observation, ("X-API-Key", key));

        Assert.Equal((HttpStatusCode.NotFound, "unknownRegion"), (response.StatusCode, (await BodyAsync(response)).Text("code")));
    }

    private Task<HttpResponseMessage> WriteAsync(string method, string route, object? body, string key)
    {
        var path = route
            .Replace("{region}", OtherRegion, StringComparison.Ordinal)
            .Replace("{indicator}", "industrial-output", StringComparison.Ordinal)
            .Replace("{period}", "2025", StringComparison.Ordinal)
            .Replace("{on}", "2025-07-15", StringComparison.Ordinal);
        return method == "PUT"
            ? service.PutAsync(path, body!, ("X-API-Key", key))
            : service.DeleteAsync($"{path}?reason=test", ("X-API-Key", key));
    }

    private static bool HasRegion(RouteEndpoint endpoint) =>
        endpoint.RoutePattern.GetParameter(RegionAuthorizationFilter.Parameter) is not null;

    private async Task<JsonElement> ImportAsync(string name, string key)
    {
        var (mediaType, query, bytes) = Files[name];
        using var content = new ByteArrayContent(bytes);
        content.Headers.ContentType = new MediaTypeHeaderValue(mediaType);
        using var response = await service.SendAsync(HttpMethod.Post, $"imports?{query}", content, ("X-API-Key", key));
        var import = await BodyAsync(response);
        while (import.Text("state") is "queued" or "running")
            import = await service.GetAsync($"imports/{import.Text("id")}");
        return import;
    }

    private async Task<string> VersionAsync()
    {
        using var response = await service.SendAsync("topics");
        return response.Headers.GetValues("Record-Version").Single();
    }

    private static async Task<JsonElement> BodyAsync(HttpResponseMessage response) =>
        JsonElement.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

    private static byte[] WorkbookOf(params string[][] rows)
    {
        using var file = new MemoryStream();
        using (var workbook = SpreadsheetDocument.Create(file, DocumentFormat.OpenXml.SpreadsheetDocumentType.Workbook))
        {
            var book = workbook.AddWorkbookPart();
            var sheet = book.AddNewPart<WorksheetPart>();
            sheet.Worksheet = new(new SheetData(rows.Select(row => new Row(row.Select(text =>
                new Cell(new InlineString(new Text(text))) { DataType = CellValues.InlineString })))));
            book.Workbook = new(new Sheets(new Sheet { Name = "data", SheetId = 1, Id = book.GetIdOfPart(sheet) }));
        }

        return file.ToArray();
    }
}

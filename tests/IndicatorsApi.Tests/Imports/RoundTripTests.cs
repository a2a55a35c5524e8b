using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using IndicatorsApi.Tests.Support;

namespace IndicatorsApi.Tests.Imports;

/// <summary>
/// What an export writes, an import takes: the report and ten towns, in every format that files come in, in both languages.
/// </summary>
public sealed class RoundTripTests(TownsService towns) : IClassFixture<TownsService>
{
    private static readonly Dictionary<string, string> Types = new(StringComparer.Ordinal)
    {
        ["csv"] = "text/csv",
        ["xlsx"] = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        ["json"] = "application/json",
    };

    public static IEnumerable<TheoryDataRow<string, string, string>> Exports =>
        from resource in new[] { "observations", "targets" }
        from format in Types.Keys
        from language in new[] { "zh", "en" }
        select new TheoryDataRow<string, string, string>(resource, format, language);

    [Theory]
    [MemberData(nameof(Exports))]
    public async Task An_export_says_nothing_new_and_makes_an_empty_record_the_same(string resource, string format, string language)
    {
        var file = await FileAsync(resource, format, language);
        var here = await SendAsync(towns, file, Types[format]);
        await using var elsewhere = new WritableService();
        await elsewhere.InitializeAsync();
        var there = await SendAsync(elsewhere, file, Types[format]);

        Assert.Equal("succeeded", here.Text("state"));
        Assert.Equal("succeeded", there.Text("state"));
        Assert.Equal((0m, 0m), (here.GetProperty("report").Number("created"), here.GetProperty("report").Number("revised")));
        Assert.True(there.GetProperty("report").Number("created") >= (resource == "targets" ? 10 : 50));
        Assert.Equal(await StateAsync(towns, resource), await StateAsync(elsewhere, resource));
    }

    [Fact]
    public async Task What_was_derived_is_left_alone()
    {
        var file = await towns.TextAsync("observations?format=csv&derive=month&region=330503101&period=2025-03");
        var import = await SendAsync(towns, Encoding.UTF8.GetBytes(file), "text/csv");

        Assert.Contains(",true,", file, StringComparison.Ordinal);
        Assert.True(import.GetProperty("report").Number("blankRows") > 0);
        await towns.GetProblemAsync("observations/330503101/industrial-output/2025-03", HttpStatusCode.NotFound, "noObservation");
    }

    private async Task<byte[]> FileAsync(string resource, string format, string language)
    {
        using var response = await towns.SendAsync($"{resource}?lang={language}{(format == "json" ? "&limit=1000" : $"&format={format}")}");
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
    }

    private static async Task<JsonElement> SendAsync(WritableServiceBase service, byte[] file, string type)
    {
        using var content = new ByteArrayContent(file);
        content.Headers.ContentType = new MediaTypeHeaderValue(type);
        using var response = await service.SendAsync(HttpMethod.Post, "imports", content);
        return JsonElement.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    /// <summary>What is on record, without when, by whom and how often it was recorded.</summary>
    private static async Task<string> StateAsync(WritableServiceBase service, string resource)
    {
        var items = (await service.GetAsync($"{resource}?limit=1000")).Items();
        return string.Join('\n', items.Select(item => string.Join(
            ' ',
            item.EnumerateObject().Where(field => field.Name is not ("recordedAt" or "recordedBy" or "revision"))
                .Select(field => $"{field.Name}={field.Value.GetRawText()}"))));
    }
}

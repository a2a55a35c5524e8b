using System.Net;
using System.Text.Json;

namespace IndicatorsApi.Tests.Support;

/// <summary>A district whose towns merge and split, for one test. The clock is set to 20 January 2026.</summary>
public sealed class ChangingDistrict
{
    private const string Source = "linghu-work-report-2025";
    private readonly WritableServiceBase _service;

    private ChangingDistrict(WritableServiceBase service, string number) => (_service, Code) = (service, $"9901{number}");

    /// <summary>The code of the district.</summary>
    public string Code { get; }

    /// <summary>Makes a district with some towns that have always existed.</summary>
    /// <param name="service">The service.</param>
    /// <param name="number">The last two digits of its code.</param>
    /// <param name="towns">How many.</param>
    public static async Task<ChangingDistrict> MakeAsync(WritableServiceBase service, string number, int towns)
    {
        var district = new ChangingDistrict(service, number);
        await district.PutAsync("regions/99", new { level = "province", name = Name("99") });
        await district.PutAsync("regions/9901", new { level = "city", parent = "99", name = Name("9901") });
        await district.PutAsync($"regions/{district.Code}", new { level = "district", parent = "9901", name = Name(district.Code) });
        for (var i = 1; i <= towns; i++)
            await district.TownAsync(i);
        return district;
    }

    /// <summary>The code of a town.</summary>
    public string Town(int number) => $"{Code}{number:000}";

    /// <summary>Writes a town.</summary>
    public Task TownAsync(int number, string? from = null, string? to = null, params int[] successors) =>
        PutAsync($"regions/{Town(number)}", BodyOf(number, from, to, successors));

    /// <summary>What is sent of a town.</summary>
    public object BodyOf(int number, string? from = null, string? to = null, params int[] successors) =>
        new
        {
            level = "town",
            parent = Code,
            name = Name(Town(number)),
            validFrom = from,
            validTo = to,
            successors = successors.Select(Town)
            .ToArray()
        };

    /// <summary>Merges towns into a new one, or one into another that goes on: at the end of a day.</summary>
    public async Task MergeAsync(string lastDay, string? firstDay, int into, params int[] towns)
    {
        await TownAsync(into, firstDay);
        foreach (var town in towns)
            await TownAsync(town, to: lastDay, successors: into);
    }

    /// <summary>Writes an observation.</summary>
    public Task ObservationAsync(int town, string indicator, string period, decimal value) =>
        ObservationAsync(Town(town), indicator, period, value);

    /// <inheritdoc cref="ObservationAsync(int, string, string, decimal)" />
    public Task ObservationAsync(string region, string indicator, string period, decimal value) =>
        PutAsync($"observations/{region}/{indicator}/{period}", new { value, status = "preliminary", source = Source });

    /// <summary>Writes a target.</summary>
    public Task TargetAsync(int town, string indicator, string period, object rule) =>
        PutAsync($"targets/{Town(town)}/{indicator}/{period}", new { rule, commitment = "expected", source = Source });

    /// <summary>The line of a roll-up.</summary>
    public async Task<JsonElement> RollupAsync(string indicator, string period, string more = "") =>
        Assert.Single(
            (await _service.GetAsync($"rollups/{Code}/{period}?indicator={indicator}{more}")).GetProperty("observations").EnumerateArray());

    /// <summary>Writes what has to be accepted.</summary>
    public async Task PutAsync(string path, object body)
    {
        using var response = await _service.PutAsync(path, body);
        Assert.True(
            response.IsSuccessStatusCode, $"{path}: {await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)}");
    }

    /// <summary>Writes what has to be refused.</summary>
    /// <returns>What is wrong with a field.</returns>
    public async Task<string> RefusedAsync(string path, object body, string field)
    {
        using var response = await _service.PutAsync(path, body);
        var said = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(response.StatusCode == HttpStatusCode.BadRequest, said);
        return JsonElement.Parse(said).Error(field);
    }

    private static object Name(string code) => new { zh = $"镇{code}", en = $"Town {code}" };
}

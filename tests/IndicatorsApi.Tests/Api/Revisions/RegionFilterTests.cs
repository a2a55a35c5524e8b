using System.Net;
using System.Text.Json;
using IndicatorsApi.Tests.Support;

namespace IndicatorsApi.Tests.Api.Revisions;

/// <summary>Region filters of observations, targets and computed measures.</summary>
public sealed class RegionFilterTests(TownsService service) : IClassFixture<TownsService>
{
    [Theory]
    [InlineData("observations")]
    [InlineData("targets")]
    [InlineData("progress")]
    [InlineData("growth")]
    public async Task Parent_and_level_filters_match_the_regions_of_the_code_list(string list)
    {
        var all = await KeysAsync($"{list}?limit=1000");

        var filters = new[]
        {
            ("parent=330503", true), ("level=town", true), ("parent=33,330503&level=city,town", true), ("parent=330503105", false),
            ("level=province", false),
        };
        foreach (var (filter, isAny) in filters)
        {
            var named = (await service.GetAsync($"regions?limit=1000&{filter}")).Items().Select(region => region.Text("code"))
                .ToHashSet(StringComparer.Ordinal);
            var expected = all.Where(key => named.Contains(key.Region)).ToList();
            Assert.Equal(expected, await KeysAsync($"{list}?limit=1000&{filter}"));
            Assert.Equal(expected, await KeysAsync($"{list}?limit=1000&{filter}&asOf=v{await NewestAsync()}"));
            Assert.Equal(isAny, expected.Count > 0);
        }
    }

    [Theory]
    [InlineData("parent=999", "parent", "/api/v1/regions")]
    [InlineData("level=continent", "level", "town")]
    public async Task Unknown_parent_or_level_is_rejected_with_the_allowed_values(string filter, string field, string expected)
    {
        using var response = await service.SendAsync($"progress?{filter}");
        var problem = JsonElement.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains(expected, problem.Error(field), StringComparison.Ordinal);
    }

    private async Task<List<(string? Region, string? Indicator, string? Period)>> KeysAsync(string path) =>
        [.. (await service.GetAsync(path)).Items().Select(item => (item.Text("region"), item.Text("indicator"), item.Text("period")))];

    private async Task<string> NewestAsync()
    {
        using var response = await service.SendAsync("regions?limit=1");
        return response.Headers.GetValues("Record-Version").Single();
    }
}

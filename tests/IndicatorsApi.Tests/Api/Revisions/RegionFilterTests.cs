using System.Net;
using System.Text.Json;
using IndicatorsApi.Tests.Support;

namespace IndicatorsApi.Tests.Api.Revisions;

/// <summary>Figures, targets and what is computed from them are asked for by whose they are.</summary>
public sealed class RegionFilterTests(TownsService service) : IClassFixture<TownsService>
{
    [Theory]
    [InlineData("observations")]
    [InlineData("targets")]
    [InlineData("progress")]
    [InlineData("growth")]
    public async Task The_parts_of_a_region_and_the_regions_of_a_level_are_those_that_the_vocabulary_names(string list)
    {
        var all = await KeysAsync($"{list}?limit=1000");

        foreach (var (filter, isAny) in new[] { ("parent=330503", true), ("level=town", true), ("parent=33,330503&level=city,town", true), ("parent=330503105", false), ("level=province", false) })
        {
            var named = (await service.GetAsync($"regions?limit=1000&{filter}")).Items().Select(region => region.Text("code")).ToHashSet(StringComparer.Ordinal);
            var expected = all.Where(key => named.Contains(key.Region)).ToList();
            Assert.Equal(expected, await KeysAsync($"{list}?limit=1000&{filter}"));
            Assert.Equal(expected, await KeysAsync($"{list}?limit=1000&{filter}&asOf=v{await NewestAsync()}"));
            Assert.Equal(isAny, expected.Count > 0);
        }
    }

    [Theory]
    [InlineData("parent=999", "parent", "/api/v1/regions")]
    [InlineData("level=continent", "level", "town")]
    public async Task An_unknown_parent_or_level_is_refused_with_what_there_is(string filter, string field, string said)
    {
        using var response = await service.SendAsync($"progress?{filter}");
        var problem = JsonElement.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains(said, problem.Error(field), StringComparison.Ordinal);
    }

    private async Task<List<(string? Region, string? Indicator, string? Period)>> KeysAsync(string path) =>
        [.. (await service.GetAsync(path)).Items().Select(item => (item.Text("region"), item.Text("indicator"), item.Text("period")))];

    private async Task<string> NewestAsync()
    {
        using var response = await service.SendAsync("regions?limit=1");
        return response.Headers.GetValues("Record-Version").Single();
    }
}

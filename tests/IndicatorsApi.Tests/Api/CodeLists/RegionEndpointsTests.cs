using IndicatorsApi.Tests.Support;

namespace IndicatorsApi.Tests.Api.CodeLists;

public class RegionEndpointsTests(LinghuService service)
{
    [Fact]
    public async Task Nanxun_has_ten_towns()
    {
        var towns = (await service.GetAsync("regions?parent=330503")).Items();

        Assert.Equal(
            ["330503001", "330503002", "330503100", "330503101", "330503102", "330503103", "330503105", "330503106", "330503107",
                "330503108"],
            towns.Select(town => town.Text("code")));
        Assert.All(towns, town => Assert.Equal("town", town.Text("level")));
    }

    [Fact]
    public async Task Nanxun_is_below_Huzhou_and_Zhejiang()
    {
        var linghu = await service.GetAsync("regions/330503105");
        var nanxun = await service.GetAsync($"regions/{linghu.Text("parent")}");
        var huzhou = await service.GetAsync($"regions/{nanxun.Text("parent")}");
        var zhejiang = await service.GetAsync($"regions/{huzhou.Text("parent")}");

        Assert.Equal(
            ["菱湖镇", "南浔区", "湖州市", "浙江省"],
            new[] { linghu, nanxun, huzhou, zhejiang }.Select(region => region.GetProperty("name").Text("zh")));
        Assert.Null(zhejiang.Text("parent"));
    }

    [Fact]
    public async Task Level_filter_lists_the_regions_of_the_levels() =>
        Assert.Equal(["33", "3305"], (await service.GetAsync("regions?level=province,city")).Items().Select(region => region.Text("code")));
}

using IndicatorsApi.Tests.Support;

namespace IndicatorsApi.Tests.Http.Responses;

public class LanguageNegotiationTests(LinghuService service)
{
    [Theory]
    [InlineData("", null, "规上工业产值")]
    [InlineData("?lang=zh", "en", "规上工业产值")]
    [InlineData("?lang=en", "zh", "Output of industry above designated size")]
    [InlineData("", "en", "Output of industry above designated size")]
    [InlineData("", "en-GB,en;q=0.9,zh;q=0.1", "Output of industry above designated size")]
    [InlineData("", "fr, zh-Hans-CN;q=0.8, en;q=0.5", "规上工业产值")]
    [InlineData("", "fr", "规上工业产值")]
    [InlineData("", "*", "规上工业产值")]
    [InlineData("", "en;q=0", "规上工业产值")]
    [InlineData("", ";;;", "规上工业产值")]
    public async Task Label_language_is_the_parameter_then_the_header_then_Chinese(string query, string? acceptLanguage, string expected)
    {
        using var response = await service.SendAsync(
            $"indicators/industrial-output{query}", acceptLanguage is null ? [] : [("Accept-Language", acceptLanguage)]);
        var indicator = System.Text.Json.JsonElement.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

        Assert.Equal(expected, indicator.Text("label"));
        Assert.Equal("规上工业产值", indicator.GetProperty("name").Text("zh"));
        Assert.Contains("Accept-Language", response.Headers.Vary);
    }

    [Fact]
    public async Task Notes_have_the_language_of_the_labels()
    {
        var progress = await service.GetAsync("progress/330503105/fixed-asset-investment/2025?lang=en");

        Assert.Equal("The target is below the baseline.", progress.GetProperty("notes")[0].Text("message"));
    }
}

using IndicatorsApi.Measures.Localization;

namespace IndicatorsApi.Measures.Tests.Localization;

/// <summary>Suggestions for unknown names.</summary>
public sealed class SuggestionsTests
{
    private static readonly (string Code, LocalizedText Name)[] Known =
    [
        ("industrial-output", new("规上工业产值", "Output of industry above designated size")),
        ("total-fiscal-revenue", new("财政总收入", "Total fiscal revenue")),
        ("tax-revenue", new("税收收入", "Tax revenue")),
        ("pm25", new("PM2.5年均浓度", "Annual mean PM2.5")),
        ("330503105", new("菱湖镇", "Linghu Town")),
    ];

    [Theory]
    [InlineData("工业产值", "规上工业产值 (industrial-output)")]
    [InlineData("财政收入", "财政总收入 (total-fiscal-revenue)")]
    [InlineData("规模以上工业产值", "规上工业产值 (industrial-output)")]
    [InlineData("ＰＭ２.５", "Annual mean PM2.5 (pm25)")]
    [InlineData("PM2.5浓度", "PM2.5年均浓度 (pm25)")]
    [InlineData("菱湖", "菱湖镇 (330503105)")]
    [InlineData("industral output", "Output of industry above designated size (industrial-output)")]
    [InlineData("tax revenues", "Tax revenue (tax-revenue)")]
    public void The_most_similar_name_comes_first_in_the_language_of_the_text(string text, string nearest) =>
        Assert.Equal(nearest, Suggestions.Of(text, Known)[0]);

    [Theory]
    [InlineData("出生人口")]
    [InlineData("zzz")]
    [InlineData("—")]
    public void An_unrelated_text_has_no_suggestions(string text) => Assert.Empty(Suggestions.Of(text, Known));
}

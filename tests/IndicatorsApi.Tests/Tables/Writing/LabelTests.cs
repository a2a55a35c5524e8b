using System.Net;
using IndicatorsApi.Tests.Support;

namespace IndicatorsApi.Tests.Tables.Writing;

/// <summary>Tables hold words where people read them, and codes where programs do.</summary>
public sealed class LabelTests(LinghuService service)
{
    private const string Question = "observations?region=330503105&indicator=administrative-villages,industrial-output&period=2024";

    [Fact]
    public async Task A_Chinese_workbook_holds_words_and_says_what_each_column_holds()
    {
        using var book = new Spreadsheet(await FileAsync($"{Question}&lang=zh&format=xlsx"));
        var villages = book.Rows().Single(row => row["指标代码"] == "administrative-villages");
        var output = book.Rows().Single(row => row["指标代码"] == "industrial-output");
        var meanings = book.Rows(1).ToDictionary(row => row["列"], row => row["含义"], StringComparer.Ordinal);

        Assert.Equal(("乡村振兴", "确数"), (villages["主题"], villages["修饰"]));
        Assert.Equal("预计", output["数据状态"]);
        Assert.Equal("数据的确定程度：预计、初步、修订、最终。", meanings["数据状态"]);
    }

    [Theory]
    [InlineData("lang=en&format=xlsx", "estimated")]
    [InlineData("lang=en&format=csv&labels=true", "estimated")]
    [InlineData("lang=zh&format=csv", "estimated")]
    [InlineData("lang=zh&format=csv&labels=true", "预计")]
    public async Task Anything_else_holds_codes_unless_labels_are_asked_for(string query, string status)
    {
        var file = await FileAsync($"{Question}&{query}");
        if (query.Contains("xlsx", StringComparison.Ordinal))
        {
            using var book = new Spreadsheet(file);
            Assert.Contains(book.Rows(), row => row["status"] == status);
        }
        else
        {
            Assert.Contains($",{status},", System.Text.Encoding.UTF8.GetString(file), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("json")]
    [InlineData("parquet")]
    [InlineData("json-stat")]
    public async Task Labels_are_refused_where_codes_stand_beside_them(string format) =>
        Assert.Contains(
            "format=csv",
            (await service.GetProblemAsync($"{Question}&format={format}&labels=true", HttpStatusCode.BadRequest, "invalidParameter"))
                .Error("labels"), StringComparison.Ordinal);

    private async Task<byte[]> FileAsync(string path)
    {
        using var response = await service.SendAsync(path);
        var file = await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        Assert.True(response.IsSuccessStatusCode, System.Text.Encoding.UTF8.GetString(file));
        return file;
    }
}

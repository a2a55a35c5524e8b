using System.Text.RegularExpressions;
using IndicatorsApi.Tests.Support;

namespace IndicatorsApi.Tests.Tables.Writing;

/// <summary>
/// Files for people who read no English hold none, and those for people who read no Chinese hold no Chinese words of ours.
/// </summary>
public sealed partial class ChineseFileTests(TownsService service) : IClassFixture<TownsService>
{
    /// <summary>Columns of codes, periods and user-written texts.</summary>
    private static readonly string[] NotOurs = ["来源", "出处", "备注", "记录人", "JSON 属性", "原因", "错误", "基数指标", "最新值指标", "责任单位英文名", "责任人职务英文名"];

    public static TheoryData<string> Files =>
    [
        "observations?parent=330503", "targets?parent=330503", "growth?parent=330503", "progress?parent=330503", "warnings?parent=330503",
        "series/330503105/industrial-output", "comparisons/industrial-output/2025?parent=330503", "matrix/2025?parent=330503&shape=long",
        "progress/330503105/industrial-output/2025/trajectory", "targets/330503105/industrial-output/2025/allocation",
    ];

    [Theory]
    [MemberData(nameof(Files))]
    public async Task A_Chinese_workbook_holds_no_English_word(string path)
    {
        using var book = new Spreadsheet(await FileAsync(path, "zh"));
        var cells = from sheet in Enumerable.Range(0, book.Sheets.Count)
                    from row in book.Rows(sheet)
                    from cell in row
                    select cell;

        Assert.DoesNotContain(cells, cell => English().IsMatch(cell.Key == "JSON 属性" ? "" : cell.Key)
            || (!cell.Key.EndsWith("代码", StringComparison.Ordinal) && !NotOurs.Contains(cell.Key, StringComparer.Ordinal)
                && English().IsMatch(Ours().Replace(cell.Value, ""))));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public async Task An_English_workbook_holds_no_Chinese_word(string path)
    {
        using var book = new Spreadsheet(await FileAsync(path, "en"));
        var cells = from sheet in Enumerable.Range(0, book.Sheets.Count)
                    from row in book.Rows(sheet)
                    from cell in row
                    select cell;

        Assert.DoesNotContain(
            cells, cell => cell.Key is not ("locator" or "note" or "responsibleUnitZh" or "responsiblePostZh")
                && (cell.Key + cell.Value).Any(character => character is >= '\u4E00' and <= '\u9FFF'));
    }

    private async Task<byte[]> FileAsync(string path, string language)
    {
        using var response = await service.SendAsync(
            $"{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}lang={language}&format=xlsx");
        var file = await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        Assert.True(response.IsSuccessStatusCode, System.Text.Encoding.UTF8.GetString(file));
        return file;
    }

    [GeneratedRegex("[A-Za-z]{3,}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex English();

    /// <summary>Periods, instants, and names that are Latin everywhere.</summary>
    [GeneratedRegex("[0-9]{4}(-[0-9HQ]+)?-YTD|PM2[.]5", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Ours();
}

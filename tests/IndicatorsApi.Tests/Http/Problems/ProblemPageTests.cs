using System.Net;
using System.Reflection;
using IndicatorsApi.Http.Problems;
using IndicatorsApi.Tests.Support;

namespace IndicatorsApi.Tests.Http.Problems;

/// <summary>The documentation pages of the problem types, in both languages.</summary>
public sealed class ProblemPageTests(LinghuService service)
{
    public static TheoryData<string> Codes => [.. Types.Select(type => type.Code)];

    private static IReadOnlyList<ProblemType> Types =>
    [
        .. typeof(ProblemType).GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(info => info.GetValue(null))
            .OfType<ProblemType>(),
    ];

    [Theory]
    [MemberData(nameof(Codes))]
    public async Task Page_of_each_problem_type_has_title_and_remedy_in_both_languages(string code)
    {
        var (title, remedy) = ProblemTexts.Of(Types.Single(type => type.Code == code));
        using var client = service.CreateClient();
        var address = new Uri($"/problems/{code}?lang=en", UriKind.Relative);
        using var page = await client.GetAsync(address, TestContext.Current.CancellationToken);
        var text = WebUtility.HtmlDecode(await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

        Assert.Equal("text/html", page.Content.Headers.ContentType!.MediaType);
        Assert.All([title.Zh, title.En, remedy.Zh, remedy.En], part => Assert.Contains(part, text, StringComparison.Ordinal));
        Assert.DoesNotMatch("[A-Za-z]{4,} [a-z]{3,} [a-z]{3,}", title.Zh + remedy.Zh);
        Assert.DoesNotMatch("[\u4e00-\u9fff]", title.En + remedy.En);
    }

    [Fact]
    public async Task Type_of_a_problem_links_to_its_page_and_the_index_lists_all_types()
    {
        using var client = service.CreateClient();
        var type = (await service.GetProblemAsync("regions/999", HttpStatusCode.NotFound, "unknownRegion")).Text("type")!;
        var list = await client.GetStringAsync(new Uri("/problems", UriKind.Relative), TestContext.Current.CancellationToken);

        var page = await client.GetStringAsync(new Uri(type, UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Contains("unknownRegion", page, StringComparison.Ordinal);
        Assert.All(Types, each => Assert.Contains($">{each.Code}<", list, StringComparison.Ordinal));
    }
}

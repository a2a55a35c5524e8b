using System.Net;
using System.Reflection;
using IndicatorsApi.Http.Problems;
using IndicatorsApi.Tests.Support;

namespace IndicatorsApi.Tests.Http.Problems;

/// <summary>The type of a problem is the address of a page that explains it, in both languages.</summary>
public sealed class ProblemPageTests(LinghuService service)
{
    public static TheoryData<string> Codes => [.. Types.Select(type => type.Code)];

    private static IReadOnlyList<ProblemType> Types =>
        [.. typeof(ProblemType).GetFields(BindingFlags.Public | BindingFlags.Static).Select(each => each.GetValue(null)).OfType<ProblemType>()];

    [Theory]
    [MemberData(nameof(Codes))]
    public async Task Every_kind_of_failure_is_explained_in_both_languages(string code)
    {
        var (meaning, remedy) = ProblemTexts.Of(Types.Single(type => type.Code == code));
        using var client = service.CreateClient();
        using var page = await client.GetAsync(new Uri($"/problems/{code}?lang=en", UriKind.Relative), TestContext.Current.CancellationToken);
        var text = WebUtility.HtmlDecode(await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

        Assert.Equal("text/html", page.Content.Headers.ContentType!.MediaType);
        Assert.All([meaning.Zh, meaning.En, remedy.Zh, remedy.En], part => Assert.Contains(part, text, StringComparison.Ordinal));
        Assert.DoesNotMatch("[A-Za-z]{4,} [a-z]{3,} [a-z]{3,}", meaning.Zh + remedy.Zh);
        Assert.DoesNotMatch("[\u4e00-\u9fff]", meaning.En + remedy.En);
    }

    [Fact]
    public async Task The_type_of_a_problem_leads_to_its_page_and_all_of_them_are_listed()
    {
        using var client = service.CreateClient();
        var type = (await service.GetProblemAsync("regions/999", HttpStatusCode.NotFound, "unknownRegion")).Text("type")!;
        var list = await client.GetStringAsync(new Uri("/problems", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Contains("unknownRegion", await client.GetStringAsync(new Uri(type, UriKind.Relative), TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.All(Types, each => Assert.Contains($">{each.Code}<", list, StringComparison.Ordinal));
    }
}

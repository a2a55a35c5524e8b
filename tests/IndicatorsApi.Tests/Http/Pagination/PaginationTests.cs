using System.Net;
using IndicatorsApi.Tests.Support;

namespace IndicatorsApi.Tests.Http.Pagination;

/// <summary>Filters, sort orders and keyset pagination of lists.</summary>
public class PaginationTests(LinghuService service)
{
    public static TheoryData<string> Lists =>
        ["regions", "units", "topics", "indicators", "sources", "observations", "targets", "growth", "progress"];

    public static TheoryData<string> SortedLists =>
    [
        "regions?sort=name", "units?sort=-measure", "topics?sort=code", "indicators?sort=-topic", "observations?sort=value",
        "observations?sort=-value", "observations?sort=recordedAt", "observations?sort=-topic",
        "growth?sort=-indicator", "targets?sort=kind",
        "targets?sort=-kind", "progress?sort=-period", "progress?status=awaitingData&kind=decrease,increase,atLeast",
    ];

    [Theory]
    [MemberData(nameof(Lists))]
    [MemberData(nameof(SortedLists))]
    public async Task Pages_together_have_every_item_once_in_the_order_of_one_large_page(string list)
    {
        var separator = list.Contains('?', StringComparison.Ordinal) ? '&' : '?';
        var whole = (await service.GetAsync($"{list}{separator}limit=1000")).Items().Select(item => item.GetRawText()).ToList();

        var walked = new List<string>();
        string? cursor = null;
        do
        {
            var page = await service.GetAsync($"{list}{separator}limit=7{(cursor is null ? "" : $"&cursor={cursor}")}");
            Assert.InRange(page.Items().Count, 1, 7);
            walked.AddRange(page.Items().Select(item => item.GetRawText()));
            cursor = page.Text("next");
        }
        while (cursor is not null);

        Assert.NotEmpty(whole);
        Assert.Equal(whole, walked);
    }

    [Fact]
    public async Task Descending_order_reverses_ascending_order()
    {
        var up = (await service.GetAsync("observations?sort=value&limit=1000")).Items().Select(item => item.Text("indicator"));
        var down = (await service.GetAsync("observations?sort=-value&limit=1000")).Items().Select(item => item.Text("indicator"));

        Assert.Equal(up.Reverse(), down);
    }

    [Fact]
    public async Task Values_are_sorted_as_numbers_with_missing_values_first()
    {
        var values = (await service.GetAsync("observations?sort=value&limit=1000")).Items().Select(item => item.Number("value")).ToList();

        Assert.Null(values[0]);
        Assert.Equal(values.Skip(1).Order(), values.Skip(1));
    }

    [Fact]
    public async Task Link_header_leads_to_the_next_page()
    {
        using var response = await service.SendAsync("targets?limit=5&kind=atLeast,reach&lang=en");
        var link = Assert.Single(response.Headers.GetValues("Link"));
        var path = link[(link.IndexOf('<', StringComparison.Ordinal) + 1)..link.IndexOf('>', StringComparison.Ordinal)];

        Assert.EndsWith("; rel=\"next\"", link, StringComparison.Ordinal);
        var next = await service.GetAsync(path["/api/v1/".Length..]);
        Assert.Equal(5, next.Items().Count);
    }

    [Fact]
    public async Task Last_page_has_no_next()
    {
        using var response = await service.SendAsync("topics");

        Assert.False(response.Headers.Contains("Link"));
        Assert.Null((await service.GetAsync("topics")).Text("next"));
    }

    [Theory]
    [InlineData("observations?indicator=pm25,good-air-days", 2)]
    [InlineData("observations?indicator=pm25&indicator=good-air-days", 2)]
    [InlineData("observations?topic=environment", 7)]
    [InlineData("observations?topic=environment&indicator=pm25", 1)]
    [InlineData("observations?period=2023", 0)]
    [InlineData("observations?region=330503106", 0)]
    [InlineData("observations?q=PM2.5", 2)]
    [InlineData("observations?q=pm2.5", 2)]
    [InlineData("observations?q=%E7%A9%BA%E6%B0%94", 1)]
    [InlineData("observations?q=Output%20of%20INDUSTRY", 1)]
    [InlineData("observations?q=%25", 0)]
    [InlineData("targets?kind=rankWithin", 2)]
    [InlineData("targets?commitment=expected", 4)]
    [InlineData("targets?kind=reach&commitment=planned", 4)]
    [InlineData("progress?status=met", 0)]
    [InlineData("progress?status=met,awaitingData&topic=economy", 3)]
    [InlineData("indicators?topic=economy", 3)]
    [InlineData("indicators?measure=rank", 2)]
    [InlineData("units?measure=CNY", 3)]
    [InlineData("sources?q=00377", 1)]
    [InlineData("topics?q=%E7%8E%AF%E5%A2%83", 1)]
    [InlineData("regions?q=linghu", 1)]
    [InlineData("growth?indicator=pm25", 1)]
    public async Task Filter_narrows_a_list(string list, int expected) =>
        Assert.Equal(expected, (await service.GetAsync(list)).Items().Count);

    [Theory]
    [InlineData("observations?limit=0", "limit", "1 to 1000")]
    [InlineData("observations?limit=1001", "limit", "1 to 1000")]
    [InlineData("observations?limit=ten", "limit", "1 to 1000")]
    [InlineData("observations?limit=", "limit", "1 to 1000")]
    [InlineData("observations?limit=5&limit=6", "limit", "1 to 1000")]
    [InlineData("observations?sort=size", "sort", "-recordedAt")]
    [InlineData("observations?sort=--value", "sort", "-recordedAt")]
    [InlineData("observations?region=330503199", "region", "(330503)")]
    [InlineData("observations?indicator=industral-output", "indicator", "(industrial-output)")]
    [InlineData("observations?region=", "region", "330503105")]
    [InlineData("observations?region=330503105,", "region", "330503105")]
    [InlineData("observations?indicator=gdp", "indicator", "/api/v1/indicators")]
    [InlineData("observations?topic=sports", "topic", "environment")]
    [InlineData("observations?period=2024-13", "period", "2024-Q3")]
    [InlineData("observations?status=guessed", "status", "preliminary")]
    [InlineData("observations?status=Final", "status", "final")]
    [InlineData("observations?unit=furlong", "unit", "CNY-1E8")]
    [InlineData("observations?q=", "q", "1 to 100")]
    [InlineData("observations?lang=fr", "lang", "zh, en")]
    [InlineData("observations?colour=red", "colour", "indicator, labels, lang, level, limit")]
    [InlineData("observations?Region=330503105", "Region", "indicator, labels, lang, level, limit")]
    [InlineData("targets?kind=exceed", "kind", "growAtLeast")]
    [InlineData("targets?commitment=maybe", "commitment", "aspirational")]
    [InlineData("progress?status=fine", "status", "notAssessable")]
    [InlineData("observations?asOf=-9998-01-01T00:00:00%2B14:00", "asOf", "v1207")]
    [InlineData("observations?asOf=9999-12-31T23:59:59-14:00", "asOf", "v1207")]
    [InlineData("observations?asOf=-9998-01-01", "asOf", "v1207")]
    [InlineData("observations?asOf=v99999999999999999999", "asOf", "v1207")]
    [InlineData("progress?on=9999-12-31", "on", "1900 to 2100")]
    [InlineData("progress?on=-9998-01-01", "on", "1900 to 2100")]
    [InlineData("growth?since=99999", "since", "1900 to 2100")]
    [InlineData("progress?startingPosition=close", "startingPosition", "withinReach")]
    [InlineData("regions?level=planet", "level", "village")]
    [InlineData("regions/330503105?limit=5", "limit", "lang")]
    [InlineData("scorecards/330503105/2025?unit=CNY", "unit", "lang")]
    [InlineData("scorecards/330503105/25", "period", "2024-Q3")]
    [InlineData("observations/330503105/pm25/24", "period", "2024-Q3")]
    public async Task Invalid_parameter_is_rejected_with_the_allowed_values(string path, string parameter, string allowed)
    {
        var problem = await service.GetProblemAsync(path, HttpStatusCode.BadRequest, "invalidParameter");

        Assert.Contains(allowed, problem.Error(parameter), StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_invalid_parameters_are_reported_together()
    {
        const string Path = "observations?limit=0&period=x&region=1";
        var problem = await service.GetProblemAsync(Path, HttpStatusCode.BadRequest, "invalidParameter");

        Assert.Equal(["limit", "period", "region"], problem.GetProperty("errors").EnumerateObject().Select(error => error.Name).Order());
    }

    [Theory]
    [InlineData("abc")]
    [InlineData("")]
    [InlineData("e30")]
    [InlineData("bnVsbA")]
    [InlineData("%F0%9F%98%80")]
    public async Task Malformed_cursor_is_rejected(string cursor) =>
        await service.GetProblemAsync($"observations?cursor={cursor}", HttpStatusCode.BadRequest, "invalidCursor");

    [Fact]
    public async Task Cursor_of_another_list_filter_or_order_is_rejected()
    {
        var cursor = (await service.GetAsync("observations?limit=5")).Text("next");

        foreach (var other in new[] { "growth?", "observations?sort=value&", "observations?topic=rural&" })
            await service.GetProblemAsync($"{other}cursor={cursor}", HttpStatusCode.BadRequest, "invalidCursor");
    }
}

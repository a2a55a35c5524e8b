using System.Net;
using System.Text.Json;
using IndicatorsApi.Tests.Support;

namespace IndicatorsApi.Tests.Api.Scorecards;

/// <summary>Topics that share a place in the list have an order, whichever way the database goes through them: answers of the past would change with it.</summary>
public sealed class TopicOrderTests(WritableService service) : IClassFixture<WritableService>
{
    [Fact]
    public async Task Topics_of_one_place_stand_in_a_scorecard_of_the_past_as_in_the_list_of_topics()
    {
        TestDatabase.RequireSqlite();
        using var moved = await service.PutAsync("topics/environment", new { position = 9, name = new { zh = "生态", en = "Environment" } });
        Assert.Equal(HttpStatusCode.OK, moved.StatusCode);
        using var later = await service.PutAsync("topics/economy", new { position = 1, name = new { zh = "经济", en = "Economy" } });
        Assert.Equal(HttpStatusCode.OK, later.StatusCode);
        var listed = Codes((await service.GetAsync("topics")).GetProperty("items"), "code");

        // What SQLite believes of its rows where a topic was revised ten thousand times: then it goes along the versions, the newest last.
        TestDatabase.Execute(service.DatabaseFile, """
            ANALYZE;
            DELETE FROM sqlite_stat1 WHERE tbl = 'VocabularyRevisions';
            INSERT INTO sqlite_stat1 VALUES
                ('VocabularyRevisions', 'sqlite_autoindex_VocabularyRevisions_1', '100000 50000 10 1'),
                ('VocabularyRevisions', 'IX_VocabularyRevisions_AddedIn', '100000 100000'),
                ('VocabularyRevisions', 'IX_VocabularyRevisions_SupersededIn', '100000 2');
            CREATE TABLE MakesOthersReadThat (Something)
            """);
        await using var restarted = service.WithWebHostBuilder(_ => { });
        using var client = restarted.CreateClient();
        var version = moved.Headers.GetValues("Record-Version").Single();
        var card = await client.GetStringAsync(new Uri($"/api/v1/scorecards/330503105/2025?asOf=v{version}", UriKind.Relative), TestContext.Current.CancellationToken);
        var shown = Codes(JsonElement.Parse(card).GetProperty("topics"), "topic");

        Assert.Equal(listed.Where(shown.Contains), shown);
    }

    private static List<string?> Codes(JsonElement rows, string name) => [.. rows.EnumerateArray().Select(row => row.Text(name))];
}

using System.Net;
using IndicatorsApi.Data.EntityFramework;
using IndicatorsApi.Data.Revisions;
using IndicatorsApi.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace IndicatorsApi.Tests.Data.Versioning;

public sealed class ConcurrencyTests(WritableService service) : IClassFixture<WritableService>
{
    private const string Source = "linghu-work-report-2025";

    [Fact]
    public async Task Two_hundred_writers_on_twenty_keys_lose_no_write_and_leave_one_current_revision_per_key()
    {
        const int Writers = 200, Keys = 20, WritesEach = 5;
        var acknowledged = 0;
        var statuses = new System.Collections.Concurrent.ConcurrentDictionary<HttpStatusCode, int>();

        await Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => Task.Run(async () =>
        {
            for (var write = 0; write < WritesEach; write++)
            {
                var body = new { value = (writer * WritesEach) + write, status = "preliminary", source = Source };
                using var response = await service.PutAsync($"observations/330503105/industrial-output/{1950 + (writer % Keys)}", body);
                statuses.AddOrUpdate(response.StatusCode, 1, (_, count) => count + 1);
                if (response.IsSuccessStatusCode)
                    Interlocked.Increment(ref acknowledged);
            }
        })));

        Assert.Equal(Writers * WritesEach, acknowledged);
        Assert.Equal(Keys, statuses[HttpStatusCode.Created]);
        var rows = await service.WithDatabaseAsync(db =>
            db.Observations.Where(o => o.RegionCode == "330503105" && o.Period < Period.OfYear(1990)).ToListAsync());
        Assert.Equal(acknowledged, rows.Count);
        Assert.All(rows.GroupBy(row => row.Period), key =>
        {
            Assert.Single(key, row => row.SupersededInCommit is null);
            Assert.Equal(Enumerable.Range(1, Writers * WritesEach / Keys), key.Select(row => row.Number).Order());
            var ordered = key.OrderBy(row => row.Number).ToList();
            Assert.All(ordered.Zip(ordered.Skip(1)), pair => Assert.Equal(pair.Second.AddedInCommit, pair.First.SupersededInCommit));
        });
    }

    [Fact]
    public async Task Only_one_of_concurrent_create_requests_succeeds_and_the_others_fail_their_precondition()
    {
        var responses = await Task.WhenAll(Enumerable.Range(0, 20).Select(value => service.PutAsync(
            "observations/330503106/pm25/2024", new { value, status = "preliminary", source = Source }, ("If-None-Match", "*"))));

        Assert.Single(responses, response => response.StatusCode == HttpStatusCode.Created);
        Assert.Equal(19, responses.Count(response => response.StatusCode == HttpStatusCode.PreconditionFailed));
        Assert.Equal(1, await service.WithDatabaseAsync(db =>
            db.AsOf<Observation>(version: null).CountAsync(o => o.RegionCode == "330503106" && o.IndicatorCode == "pm25")));
        foreach (var response in responses)
            response.Dispose();
    }

    [Fact]
    public async Task Only_one_of_concurrent_updates_of_the_same_revision_succeeds()
    {
        const string Key = "observations/330503107/pm25/2024";
        using var first = await service.PutAsync(Key, new { value = 1000, status = "preliminary", source = Source });
        var responses = await Task.WhenAll(Enumerable.Range(0, 20).Select(value => service.PutAsync(
            Key, new { value, status = "preliminary", source = Source }, ("If-Match", first.Headers.ETag!.ToString()))));

        Assert.Single(responses, response => response.StatusCode == HttpStatusCode.OK);
        Assert.Equal(19, responses.Count(response => response.StatusCode == HttpStatusCode.PreconditionFailed));
        foreach (var response in responses)
            response.Dispose();
    }
}

using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using IndicatorsApi.Tests.Support;

namespace IndicatorsApi.Tests.Host.OpenApi;

/// <summary>The description says exactly which fields a request needs: each is left out once, and sent as null once.</summary>
public sealed class RequiredFieldTests(WritableService service) : IClassFixture<WritableService>
{
    private const string Source = "linghu-work-report-2025";

    public static TheoryData<string, string, string> Requests => new()
    {
        { "RegionRequest", "regions/990001", """{"level":"town","parent":"330503","name":{"zh":"某镇","en":"A town"}}""" },
        { "UnitRequest", "units/TEST-UNIT", """{"measure":"TEST","multiplier":0,"name":{"zh":"测","en":"test"}}""" },
        { "TopicRequest", "topics/a-topic", """{"position":90,"name":{"zh":"题","en":"A topic"}}""" },
        { "SourceRequest", "sources/a-source",
            """{"title":{"zh":"文","en":"A text"},"issuer":{"zh":"镇","en":"Town"},"publishedOn":"2025-02-20"}""" },
        { "IndicatorRequest", "indicators/an-indicator",
            """{"topic":"economy","unit":"CNY-1E8","measure":"flow","polarity":"higherIsBetter","rollup":"sum","name":{"zh":"某指标","en":"An indicator"},"definition":{"zh":"定义","en":"What it is"}}""" },
        { "RequirementRequest", "requirements/a-requirement",
            """{"name":{"zh":"月报","en":"Monthly"},"region":"330503","level":"town","indicators":["tax-revenue"],"frequency":"monthly","form":"yearToDate"}""" },
        { "ObservationRequest", "observations/330503106/tax-revenue/2024",
            $$"""{"value":3,"reportedGrowthPercent":2.5,"qualifier":"exact","status":"preliminary","source":"{{Source}}","note":"n","locator":"l"}""" },
        { "TargetRequest", "targets/330503106/tax-revenue/2025",
            $$$"""{"rule":{"kind":"atLeast","value":4},"commitment":"expected","source":"{{{Source}}}","note":"explained","responsible":{"unitZh":"办"}}""" },
    };

    [Theory]
    [MemberData(nameof(Requests))]
    public async Task What_is_required_is_refused_without_and_what_is_not_is_taken_without(string schema, string path, string example)
    {
        var described = (await service.DescriptionAsync()).GetProperty("components").GetProperty("schemas").GetProperty(schema);
        var required = described.GetProperty("required").EnumerateArray().Select(name => name.GetString()!)
            .ToHashSet(StringComparer.Ordinal);
        var properties = described.GetProperty("properties").EnumerateObject().Select(property => property.Name).ToList();
        var whole = JsonNode.Parse(example)!.AsObject();
        using (var taken = await service.PutAsync(path, whole))
            Assert.True(taken.IsSuccessStatusCode, await taken.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

        Assert.Subset(whole.Select(field => field.Key).ToHashSet(StringComparer.Ordinal), required);
        foreach (var name in properties)
        {
            var without = whole.DeepClone().AsObject();
            without.Remove(name);
            var asNull = whole.DeepClone().AsObject();
            asNull[name] = null;
            foreach (var body in new[] { without, asNull })
            {
                using var answer = await service.PutAsync(path, body);
                var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
                var refusesIt = answer.StatusCode == HttpStatusCode.BadRequest && JsonElement.Parse(text).GetProperty("errors")
                    .EnumerateObject().Any(error => error.Name == name || error.Name.StartsWith($"{name}.", StringComparison.Ordinal));
                Assert.True(refusesIt == required.Contains(name), $"{schema}.{name}: {body.ToJsonString()} {text}");
            }
        }
    }
}

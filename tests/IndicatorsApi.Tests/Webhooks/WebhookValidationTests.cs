using System.Net;
using System.Text.Json;
using IndicatorsApi.Data.ApiKeys;
using IndicatorsApi.Tests.Support;
using IndicatorsApi.Webhooks;

namespace IndicatorsApi.Tests.Webhooks;

/// <summary>A service as it is without configuration sends nothing to where only it can reach.</summary>
public sealed class WebhookValidationTests(WritableService service) : IClassFixture<WritableService>
{
    [Theory]
    [InlineData("""{"url":"http://example.org/hook"}""", "url")]
    [InlineData("""{"url":"https://localhost/hook"}""", "url")]
    [InlineData("""{"url":"https://127.0.0.1/hook"}""", "url")]
    [InlineData("""{"url":"https://[::1]/hook"}""", "url")]
    [InlineData("""{"url":"https://[fec0::1]/hook"}""", "url")]
    [InlineData("""{"url":"https://[64:ff9b:1::a00:1]/hook"}""", "url")]
    [InlineData("""{"url":"https://[64:ff9b::a00:1]/hook"}""", "url")]
    [InlineData("""{"url":"https://[::ffff:0:127.0.0.1]/hook"}""", "url")]
    [InlineData("""{"url":"https://[::127.0.0.1]/hook"}""", "url")]
    [InlineData("""{"url":"https://[2001:0:4136:e378:8000:63bf:3fff:fdd2]/hook"}""", "url")]
    [InlineData("""{"url":"https://[2002:a00:1::1]/hook"}""", "url")]
    [InlineData("""{"url":"https://[4000::1]/hook"}""", "url")]
    [InlineData("""{"url":"https://169.254.169.254/latest"}""", "url")]
    [InlineData("""{"url":"https://a:b@example.org/hook"}""", "url")]
    [InlineData("""{"url":"ftp://example.org/hook"}""", "url")]
    [InlineData("""{"url":"nonsense"}""", "url")]
    [InlineData("""{}""", "url")]
    [InlineData("""{"url":"https://example.org/hook","events":"observation.vanished"}""", "events")]
    [InlineData("""{"url":"https://example.org/hook","regions":"999"}""", "regions")]
    [InlineData("""{"url":"https://example.org/hook","indicators":"nothing"}""", "indicators")]
    public async Task Invalid_subscription_is_rejected_with_errors_by_field(string body, string field)
    {
        using var content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");
        using var response = await service.SendAsync(HttpMethod.Post, "webhooks", content);
        var problem = JsonElement.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.NotEmpty(problem.Error(field));
    }

    [Theory]
    [InlineData("8.8.8.8", true)]
    [InlineData("2606:4700::1111", true)]
    [InlineData("::ffff:8.8.8.8", true)]
    [InlineData("::ffff:10.0.0.1", false)]
    [InlineData("192.88.99.1", false)]
    [InlineData("3fff::1", false)]
    public void Public_address_is_global_unicast_and_of_no_special_purpose(string address, bool isPublic) =>
        Assert.Equal(isPublic, WebhookAddress.IsPublic(IPAddress.Parse(address)));

    [Fact]
    public async Task Subscription_requires_an_administrator()
    {
        var key = await service.AddKeyAsync("town", Role.Reporter, "330503105");
        using var response = await service.PostAsync("webhooks", new { url = "https://example.org/hook" }, ("X-API-Key", key));

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }
}

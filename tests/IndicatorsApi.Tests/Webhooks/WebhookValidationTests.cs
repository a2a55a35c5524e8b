using System.Net;
using System.Text.Json;
using IndicatorsApi.Data.ApiKeys;
using IndicatorsApi.Tests.Support;

namespace IndicatorsApi.Tests.Webhooks;

/// <summary>A service as it is without configuration sends nothing to where only it can reach.</summary>
public sealed class WebhookValidationTests(WritableService service) : IClassFixture<WritableService>
{
    [Theory]
    [InlineData("""{"url":"http://example.org/hook"}""", "url")]
    [InlineData("""{"url":"https://localhost/hook"}""", "url")]
    [InlineData("""{"url":"https://127.0.0.1/hook"}""", "url")]
    [InlineData("""{"url":"https://[::1]/hook"}""", "url")]
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

    [Fact]
    public async Task Subscription_requires_an_administrator()
    {
        var key = await service.AddKeyAsync("town", Role.Reporter, "330503105");
        using var response = await service.PostAsync("webhooks", new { url = "https://example.org/hook" }, ("X-API-Key", key));

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }
}

using System.Net;
using IndicatorsApi.Tests.Support;

namespace IndicatorsApi.Tests.Soak;

/// <summary>Makes subscriptions that must each be made once, however often the service dies over them.</summary>
internal sealed class SubscriptionWriter(CrashableService service, string run)
{
    private int _made;

    public async Task WriteAsync(CancellationToken end)
    {
        while (!end.IsCancellationRequested && _made < 300)
        {
            var answer = await service.SendAsync(
                HttpMethod.Post, "webhooks",
                $$"""{"url":"http://127.0.0.1:9/{{_made}}","events":"target.created"}""", once: $"{run} hook {_made}");
            Assert.True(answer.Status == HttpStatusCode.Created, answer.Body);
            _made++;
        }
    }

    public async Task CheckAsync()
    {
        var urls = (await service.GetAsync("webhooks?limit=1000")).Items().Select(item => item.Text("url")).ToList();
        Assert.Equal(urls.Distinct().Count(), urls.Count);
        Assert.InRange(urls.Count, _made, _made + 1);
    }
}

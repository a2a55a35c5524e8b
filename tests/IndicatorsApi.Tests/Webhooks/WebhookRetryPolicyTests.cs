using IndicatorsApi.Webhooks;
using Microsoft.Extensions.Options;
using NodaTime;

namespace IndicatorsApi.Tests.Webhooks;

public sealed class WebhookRetryPolicyTests
{
    private static readonly WebhookRetryPolicy Policy =
        new(Options.Create(new WebhookOptions { InitialRetryDelaySeconds = 5, MaxAttempts = 10 }));

    [Theory]
    [InlineData(1, 5)]
    [InlineData(2, 15)]
    [InlineData(3, 45)]
    [InlineData(9, 32_805)]
    public void Delay_grows_by_the_backoff_factor(int attempts, int seconds) =>
        Assert.Equal(Duration.FromSeconds(seconds), Policy.DelayAfter(attempts));

    [Fact]
    public void Delay_is_at_most_twelve_hours() => Assert.Equal(
        Duration.FromHours(12),
        new WebhookRetryPolicy(Options.Create(new WebhookOptions { InitialRetryDelaySeconds = 5, MaxAttempts = 2000 })).DelayAfter(1000));

    [Fact]
    public void No_delay_follows_the_last_attempt() => Assert.Null(Policy.DelayAfter(10));
}

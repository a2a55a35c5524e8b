using System.Diagnostics.Metrics;
using IndicatorsApi.Data.Diagnostics;
using IndicatorsApi.Data.Webhooks;

namespace IndicatorsApi.Webhooks;

/// <summary>Metrics of webhook deliveries.</summary>
internal static class WebhookMetrics
{
    private static readonly Counter<long> Deliveries = Telemetry.Counter(
        "indicators.webhooks.deliveries", "{attempt}",
            "Attempts to deliver a message, by outcome: delivered, failed with a retry to follow, or exhausted.");

    /// <summary>Counts an attempt by its outcome.</summary>
    public static void Add(WebhookDelivery delivery) => Deliveries.Add(1, new KeyValuePair<string, object?>("outcome", delivery switch
    {
        { DeliveredAt: not null } => "delivered",
        { ExhaustedAt: not null } => "exhausted",
        _ => "failed",
    }));
}

using System.Diagnostics.Metrics;
using IndicatorsApi.Data.Diagnostics;
using IndicatorsApi.Data.Webhooks;

namespace IndicatorsApi.Webhooks;

/// <summary>Counts attempts to deliver messages.</summary>
internal static class WebhookMetrics
{
    private static readonly Counter<long> Deliveries = Telemetry.Counter(
        "indicators.webhooks.deliveries", "{attempt}", "Attempts to deliver a message: delivered, failed and to be tried again, or dead, which is given up.");

    /// <summary>Counts an attempt, whose outcome is noted.</summary>
    public static void Add(WebhookDelivery delivery) => Deliveries.Add(
        1, new KeyValuePair<string, object?>("outcome", delivery switch { { DeliveredAt: not null } => "delivered", { ExhaustedAt: not null } => "exhausted", _ => "failed" }));
}

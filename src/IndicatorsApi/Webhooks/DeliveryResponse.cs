using System.Text.Json;
using IndicatorsApi.Data.Webhooks;
using NodaTime;

namespace IndicatorsApi.Webhooks;

/// <summary>A message to a receiver, and what has become of it.</summary>
public sealed record DeliveryResponse
{
    /// <summary>The id of the message, which stands in its header `webhook-id`.</summary>
    /// <example>msg_0a1b2c3d4e5f0a1b2c3d4e5f</example>
    public required string Id { get; init; }

    /// <summary>What has become of it.</summary>
    public required DeliveryState State { get; init; }

    /// <summary>The type of the event.</summary>
    /// <example>observation.created</example>
    public required string Event { get; init; }

    /// <summary>What it is about; messages about the same are delivered in order.</summary>
    /// <example>330503105/industrial-output/2025-06-YTD</example>
    public required string Key { get; init; }

    /// <summary>When it was made.</summary>
    public required Instant CreatedAt { get; init; }

    /// <summary>How often it was tried.</summary>
    public required int Attempts { get; init; }

    /// <summary>When it is tried next; null once it was taken or given up.</summary>
    public Instant? NextAttemptAt { get; init; }

    /// <summary>What the last attempt came to.</summary>
    /// <example>503 Service Unavailable</example>
    public string? LastResult { get; init; }

    /// <summary>The message.</summary>
    public required JsonElement Payload { get; init; }

    internal static DeliveryResponse From(WebhookDelivery delivery) => new()
    {
        Id = delivery.MessageId,
        State = delivery.DeliveredAt is not null ? DeliveryState.Delivered : delivery.ExhaustedAt is not null ? DeliveryState.Exhausted : DeliveryState.Pending,
        Event = delivery.Event,
        Key = delivery.Key,
        CreatedAt = delivery.CreatedAt,
        Attempts = delivery.Attempts,
        NextAttemptAt = delivery.DeliveredAt is null && delivery.ExhaustedAt is null ? delivery.NextAttemptAt : null,
        LastResult = delivery.LastResult,
        Payload = JsonElement.Parse(delivery.Payload),
    };
}

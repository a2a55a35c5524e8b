using System.Text.Json;
using IndicatorsApi.Data.Webhooks;
using NodaTime;

namespace IndicatorsApi.Webhooks;

/// <summary>A message to a receiver and the state of its delivery.</summary>
public sealed record DeliveryResponse
{
    /// <summary>The identifier of the message, as in its header `webhook-id`.</summary>
    /// <example>msg_0a1b2c3d4e5f0a1b2c3d4e5f</example>
    public required string Id { get; init; }

    /// <summary>The state of the delivery.</summary>
    public required DeliveryState State { get; init; }

    /// <summary>The type of the event.</summary>
    /// <example>observation.created</example>
    public required string Event { get; init; }

    /// <summary>The key of the observation or target. Messages with the same key are delivered in order.</summary>
    /// <example>330503105/industrial-output/2025-06-YTD</example>
    public required string Key { get; init; }

    /// <summary>The instant at which the message was created.</summary>
    public required Instant CreatedAt { get; init; }

    /// <summary>The number of attempts so far.</summary>
    public required int Attempts { get; init; }

    /// <summary>The instant of the next attempt; null unless the delivery is pending.</summary>
    public Instant? NextAttemptAt { get; init; }

    /// <summary>The result of the last attempt: the status line of the response or the error.</summary>
    /// <example>503 Service Unavailable</example>
    public string? LastResult { get; init; }

    /// <summary>The body of the message.</summary>
    public required JsonElement Payload { get; init; }

    internal static DeliveryResponse From(WebhookDelivery delivery) => new()
    {
        Id = delivery.MessageId,
        State = delivery switch
        {
            { DeliveredAt: not null } => DeliveryState.Delivered,
            { ExhaustedAt: not null } => DeliveryState.Exhausted,
            _ => DeliveryState.Pending,
        },
        Event = delivery.Event,
        Key = delivery.Key,
        CreatedAt = delivery.CreatedAt,
        Attempts = delivery.Attempts,
        NextAttemptAt = delivery.DeliveredAt is null && delivery.ExhaustedAt is null ? delivery.NextAttemptAt : null,
        LastResult = delivery.LastResult,
        Payload = JsonElement.Parse(delivery.Payload),
    };
}

using IndicatorsApi.Data.Webhooks;
using NodaTime;

namespace IndicatorsApi.Webhooks;

/// <summary>A subscription to changes.</summary>
public sealed record WebhookResponse
{
    /// <summary>The identifier of the subscription.</summary>
    /// <example>wh_4f2a9c01</example>
    public required string Id { get; init; }

    /// <summary>The address that receives the messages.</summary>
    /// <example>https://reports.example.org/hooks/indicators</example>
    public required string Url { get; init; }

    /// <summary>The regions, each including all regions below it; empty for all.</summary>
    public required IReadOnlyList<string> Regions { get; init; }

    /// <summary>The indicators; empty for all.</summary>
    public required IReadOnlyList<string> Indicators { get; init; }

    /// <summary>The event types; empty for all.</summary>
    public required IReadOnlyList<string> Events { get; init; }

    /// <summary>`true` while messages are sent. A receiver that responds with 410 ends its subscription.</summary>
    public required bool Active { get; init; }

    /// <summary>The name of the API key that created the subscription.</summary>
    /// <example>district</example>
    public required string CreatedBy { get; init; }

    /// <summary>The instant at which the subscription was created.</summary>
    public required Instant CreatedAt { get; init; }

    /// <summary>The secret that signs messages. Only the responses that create the subscription or rotate its secret contain it.</summary>
    [System.Text.Json.Serialization.JsonIgnore(Condition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull)]
    public string? Secret { get; init; }

    internal static WebhookResponse From(WebhookSubscription subscription, string? secret = null) => new()
    {
        Id = subscription.Id,
        Url = subscription.Url,
        Regions = WebhookSubscription.SplitList(subscription.Regions),
        Indicators = WebhookSubscription.SplitList(subscription.Indicators),
        Events = WebhookSubscription.SplitList(subscription.Events),
        Active = subscription.Active,
        CreatedBy = subscription.CreatedBy,
        CreatedAt = subscription.CreatedAt,
        Secret = secret,
    };
}

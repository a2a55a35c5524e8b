using IndicatorsApi.Data.Webhooks;
using NodaTime;

namespace IndicatorsApi.Webhooks;

/// <summary>Somebody who wants to be told what changes.</summary>
public sealed record WebhookResponse
{
    /// <summary>The number of the subscription.</summary>
    /// <example>wh_4f2a9c01</example>
    public required string Id { get; init; }

    /// <summary>Where messages go.</summary>
    /// <example>https://reports.example.org/hooks/indicators</example>
    public required string Url { get; init; }

    /// <summary>The regions, each with everything below it; empty for all.</summary>
    public required IReadOnlyList<string> Regions { get; init; }

    /// <summary>The indicators; empty for all.</summary>
    public required IReadOnlyList<string> Indicators { get; init; }

    /// <summary>The types of events; empty for all.</summary>
    public required IReadOnlyList<string> Events { get; init; }

    /// <summary>Whether messages are sent; a receiver that answers 410 gets no more.</summary>
    public required bool Active { get; init; }

    /// <summary>Who asked for it.</summary>
    /// <example>district</example>
    public required string CreatedBy { get; init; }

    /// <summary>When.</summary>
    public required Instant CreatedAt { get; init; }

    /// <summary>The key that messages are signed with; shown once, when the subscription is made or its secret changed.</summary>
    [System.Text.Json.Serialization.JsonIgnore(Condition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull)]
    public string? Secret { get; init; }

    internal static WebhookResponse From(WebhookSubscription subscription, string? secret = null) => new()
    {
        Id = subscription.Id,
        Url = subscription.Url,
        Regions = WebhookSubscription.Words(subscription.Regions),
        Indicators = WebhookSubscription.Words(subscription.Indicators),
        Events = WebhookSubscription.Words(subscription.Events),
        Active = subscription.Active,
        CreatedBy = subscription.CreatedBy,
        CreatedAt = subscription.CreatedAt,
        Secret = secret,
    };
}

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;

namespace IndicatorsApi.Data.Webhooks;

/// <summary>A message to a subscription and its delivery state.</summary>
public sealed class WebhookDelivery
{
    /// <summary>The row number. It ascends in the order of creation.</summary>
    public long Id { get; init; }

    /// <summary>The id of the message. It is the same at each attempt, so a receiver can detect duplicates.</summary>
    public required string MessageId { get; init; }

    /// <summary>The id of the subscription.</summary>
    public required string SubscriptionId { get; init; }

    /// <summary>The subject of the message. Messages with the same key are delivered in order.</summary>
    public required string Key { get; init; }

    /// <summary>The event type.</summary>
    public required string Event { get; init; }

    /// <summary>The body.</summary>
    public required string Payload { get; init; }

    /// <summary>The instant of creation.</summary>
    public required Instant CreatedAt { get; init; }

    /// <summary>The number of attempts.</summary>
    public int Attempts { get; set; }

    /// <summary>The instant of the next attempt.</summary>
    public required Instant NextAttemptAt { get; set; }

    /// <summary>The instant of delivery; <see langword="null"/> until then.</summary>
    public Instant? DeliveredAt { get; set; }

    /// <summary>The instant at which the attempts were exhausted; <see langword="null"/> until then.</summary>
    public Instant? ExhaustedAt { get; set; }

    /// <summary>The result of the last attempt.</summary>
    public string? LastResult { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<WebhookDelivery>
    {
        public void Configure(EntityTypeBuilder<WebhookDelivery> builder)
        {
            builder.HasOne<WebhookSubscription>().WithMany().HasForeignKey(d => d.SubscriptionId).OnDelete(DeleteBehavior.Cascade);
            builder.HasIndex(d => new { d.SubscriptionId, d.MessageId }).IsUnique();
            builder.HasIndex(d => new { d.SubscriptionId, d.Id }).HasFilter("\"DeliveredAt\" IS NULL AND \"ExhaustedAt\" IS NULL");
        }
    }
}

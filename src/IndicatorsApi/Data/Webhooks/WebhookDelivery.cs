using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;

namespace IndicatorsApi.Data.Webhooks;

/// <summary>A message to one receiver, and what has become of it.</summary>
public sealed class WebhookDelivery
{
    /// <summary>The row's number; messages are made in this order.</summary>
    public long Id { get; init; }

    /// <summary>The id of the message, the same at each attempt, by which a receiver knows one that it had already.</summary>
    public required string MessageId { get; init; }

    /// <summary>The receiver.</summary>
    public required string SubscriptionId { get; init; }

    /// <summary>What it is about: messages about the same are delivered in order.</summary>
    public required string Key { get; init; }

    /// <summary>The type of the event.</summary>
    public required string Event { get; init; }

    /// <summary>The body.</summary>
    public required string Payload { get; init; }

    /// <summary>When it was made.</summary>
    public required Instant CreatedAt { get; init; }

    /// <summary>How often it was tried.</summary>
    public int Attempts { get; set; }

    /// <summary>When it is to be tried next.</summary>
    public required Instant NextAttemptAt { get; set; }

    /// <summary>When it was taken.</summary>
    public Instant? DeliveredAt { get; set; }

    /// <summary>When it was given up.</summary>
    public Instant? ExhaustedAt { get; set; }

    /// <summary>What the last attempt came to.</summary>
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

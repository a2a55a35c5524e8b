using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;

namespace IndicatorsApi.Data.Webhooks;

/// <summary>A webhook subscription.</summary>
public sealed class WebhookSubscription
{
    /// <summary>The id, which is part of the URL.</summary>
    public required string Id { get; init; }

    /// <summary>The URL of the receiver.</summary>
    public required string Url { get; init; }

    /// <summary>The codes of the regions, with their subtrees, separated by commas; empty for all.</summary>
    public required string Regions { get; init; }

    /// <summary>The codes of the indicators, separated by commas; empty for all.</summary>
    public required string Indicators { get; init; }

    /// <summary>The event types, separated by commas; empty for all.</summary>
    public required string Events { get; init; }

    /// <summary>The encrypted signing secret. It cannot be hashed, because signing requires it.</summary>
    public required string Secret { get; set; }

    /// <summary>The encrypted previous secret, which also signs until <see cref="OldSecretUntil"/>.</summary>
    public string? OldSecret { get; set; }

    /// <summary>The id of the request that last rotated the secret.</summary>
    public string? SecretChangedBy { get; set; }

    /// <summary>The instant until which the previous secret signs.</summary>
    public Instant? OldSecretUntil { get; set; }

    /// <summary><see langword="true"/> when messages are sent. A receiver that returns 410 deactivates the subscription.</summary>
    public required bool Active { get; set; }

    /// <summary>The name of the subscriber.</summary>
    public required string CreatedBy { get; init; }

    /// <summary>The instant of creation.</summary>
    public required Instant CreatedAt { get; init; }

    /// <summary>The sequence number of the last change for which messages were created.</summary>
    public required long Cursor { get; set; }

    /// <summary>Splits a list of codes at its commas.</summary>
    internal static string[] SplitList(string? list) =>
        (list ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    internal sealed class Configuration : IEntityTypeConfiguration<WebhookSubscription>
    {
        public void Configure(EntityTypeBuilder<WebhookSubscription> builder) => builder.HasKey(s => s.Id);
    }
}

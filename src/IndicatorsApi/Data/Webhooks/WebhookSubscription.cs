using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;

namespace IndicatorsApi.Data.Webhooks;

/// <summary>Somebody who wants to be told what changes.</summary>
public sealed class WebhookSubscription
{
    /// <summary>The number, which is part of its address.</summary>
    public required string Id { get; init; }

    /// <summary>Where messages go.</summary>
    public required string Url { get; init; }

    /// <summary>The regions, with everything below them, separated by commas; empty for all.</summary>
    public required string Regions { get; init; }

    /// <summary>The indicators, separated by commas; empty for all.</summary>
    public required string Indicators { get; init; }

    /// <summary>The types of events, separated by commas; empty for all.</summary>
    public required string Events { get; init; }

    /// <summary>The key that messages are signed with, sealed: a signature cannot be made with a hash.</summary>
    public required string Secret { get; set; }

    /// <summary>The key before, which signs too for a while.</summary>
    public string? OldSecret { get; set; }

    /// <summary>Which request changed the key last.</summary>
    public string? SecretChangedBy { get; set; }

    /// <summary>Until when it does.</summary>
    public Instant? OldSecretUntil { get; set; }

    /// <summary>Whether messages are sent; a receiver that answers 410 does not want any more.</summary>
    public required bool Active { get; set; }

    /// <summary>Who asked for it.</summary>
    public required string CreatedBy { get; init; }

    /// <summary>When.</summary>
    public required Instant CreatedAt { get; init; }

    /// <summary>The place in the order of changes up to which messages were made.</summary>
    public required long Cursor { get; set; }

    /// <summary>The words of a list that commas separate.</summary>
    internal static string[] Words(string? list) => (list ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    internal sealed class Configuration : IEntityTypeConfiguration<WebhookSubscription>
    {
        public void Configure(EntityTypeBuilder<WebhookSubscription> builder) => builder.HasKey(s => s.Id);
    }
}

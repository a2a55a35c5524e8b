namespace IndicatorsApi.Webhooks;

/// <summary>Where webhooks may go, and how often they are tried; configured under <c>Webhooks</c>.</summary>
public sealed record WebhookOptions
{
    /// <summary>The name of the section in the configuration.</summary>
    public const string Section = "Webhooks";

    /// <summary>Whether addresses without TLS are allowed.</summary>
    public bool AllowHttp { get; init; }

    /// <summary>Whether loopback and private addresses are allowed, from which a stranger could reach what only this machine may.</summary>
    public bool AllowPrivateAddresses { get; init; }

    /// <summary>How long after a first failure it is tried again; each time three times as long, up to twelve hours.</summary>
    public double InitialRetryDelaySeconds { get; init; } = 5;

    /// <summary>After how many attempts a delivery is given up.</summary>
    public int MaxAttempts { get; init; } = 10;

    /// <summary>How long the secret before still signs, once it was changed.</summary>
    public double PreviousSecretHours { get; init; } = 24;
}

namespace IndicatorsApi.Webhooks;

/// <summary>Allowed receivers and retries of webhooks, configured under <c>Webhooks</c>.</summary>
public sealed record WebhookOptions
{
    /// <summary>The name of the configuration section.</summary>
    public const string Section = "Webhooks";

    /// <summary>Allows addresses without TLS. The default is <c>false</c>.</summary>
    public bool AllowHttp { get; init; }

    /// <summary>Allows loopback and private addresses. The default is <c>false</c>.</summary>
    /// <remarks>
    /// With it, an administrator of webhooks can reach services that only this machine or its network may reach (CWE-918).
    /// </remarks>
    public bool AllowPrivateAddresses { get; init; }

    /// <summary>
    /// The delay before the first retry, in seconds. The default is 5. <see cref="WebhookRetryPolicy"/> derives the later delays.
    /// </summary>
    public double InitialRetryDelaySeconds { get; init; } = 5;

    /// <summary>The maximum number of attempts to deliver a message. The default is 10.</summary>
    public int MaxAttempts { get; init; } = 10;

    /// <summary>The time for which the previous secret also signs after a change, in hours. The default is 24.</summary>
    public double PreviousSecretHours { get; init; } = 24;
}

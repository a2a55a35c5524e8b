namespace IndicatorsApi.Host.Maintenance;

/// <summary>The retention of operational data, configured under <c>Retention</c>.</summary>
/// <remarks>Observations, targets, remarks and code lists are never deleted. The value 0 disables a deletion.</remarks>
public sealed record RetentionOptions
{
    /// <summary>The name of the configuration section.</summary>
    public const string Section = "Retention";

    /// <summary>The retention of import reports and rejected rows, in days. The default is 365.</summary>
    public int ImportDays { get; init; } = 365;

    /// <summary>The retention of delivered and exhausted webhook messages, in days. The default is 90.</summary>
    public int WebhookDeliveryDays { get; init; } = 90;

    /// <summary>The retention of the usage of API keys, in days. The default is 400.</summary>
    public int ApiKeyUsageDays { get; init; } = 400;
}

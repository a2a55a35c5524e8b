namespace IndicatorsApi.Host.Maintenance;

/// <summary>How long is kept what is no part of the record; configured under <c>Keep</c>.</summary>
public sealed record RetentionOptions
{
    /// <summary>The name of the section in the configuration.</summary>
    public const string Section = "Retention";

    /// <summary>For how many days the reports of imports, and the rows that were rejected; 0 for ever.</summary>
    public int ImportDays { get; init; } = 365;

    /// <summary>For how many days messages to subscribers that were delivered or given up; 0 for ever.</summary>
    public int WebhookDeliveryDays { get; init; } = 90;

    /// <summary>For how many days how keys were used; 0 for ever.</summary>
    public int ApiKeyUsageDays { get; init; } = 400;
}

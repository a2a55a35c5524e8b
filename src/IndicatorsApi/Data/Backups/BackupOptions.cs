namespace IndicatorsApi.Data.Backups;

/// <summary>The options of scheduled backups, in the section <c>Backups</c>.</summary>
public sealed record BackupOptions
{
    /// <summary>The name of the section in the configuration.</summary>
    public const string Section = "Backups";

    /// <summary>The folder of the backups. Without it, the service creates none.</summary>
    public string? Folder { get; init; }

    /// <summary>The interval between two backups in hours. The default is 24.</summary>
    public int IntervalHours { get; init; } = 24;

    /// <summary>The number of backups to retain. The default is 14.</summary>
    public int RetainedCount { get; init; } = 14;
}

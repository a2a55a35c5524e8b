namespace IndicatorsApi.Data.Backups;

/// <summary>Copies of the record that the service makes by itself; configured under <c>Backups</c>.</summary>
public sealed record BackupOptions
{
    /// <summary>The name of the section in the configuration.</summary>
    public const string Section = "Backups";

    /// <summary>The folder that they are made in; none are made without it.</summary>
    public string? Folder { get; init; }

    /// <summary>How many hours lie between two.</summary>
    public int IntervalHours { get; init; } = 24;

    /// <summary>How many are kept.</summary>
    public int RetainedCount { get; init; } = 14;
}

namespace IndicatorsApi.Data.Backups;

/// <summary>A backup cannot be created or restored. The message states the reason and the remedy.</summary>
public sealed class BackupException(string message) : Exception(message);

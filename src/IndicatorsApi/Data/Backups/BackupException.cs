namespace IndicatorsApi.Data.Backups;

/// <summary>A copy cannot be made, or put back; the message says why and what to do.</summary>
public sealed class BackupException(string message) : Exception(message);

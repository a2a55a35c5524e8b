namespace IndicatorsApi.Data.Transfer;

/// <summary>A database cannot be copied to another. The message states the reason and the remedy.</summary>
public sealed class DatabaseTransferException(string message) : Exception(message);

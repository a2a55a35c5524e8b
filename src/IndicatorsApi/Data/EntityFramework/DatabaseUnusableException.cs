namespace IndicatorsApi.Data.EntityFramework;

/// <summary>The service cannot work with its database. The message states the reason and the remedy.</summary>
public sealed class DatabaseUnusableException(string message, Exception? cause = null) : Exception(message, cause);

namespace IndicatorsApi.Data.EntityFramework;

/// <summary>The program cannot work with its database; the message is one sentence that says why and what to do.</summary>
public sealed class DatabaseUnusableException(string message, Exception? cause = null) : Exception(message, cause);

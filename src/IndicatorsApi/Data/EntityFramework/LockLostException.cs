namespace IndicatorsApi.Data.EntityFramework;

/// <summary>A distributed lock is lost. Another process may hold it, so that nothing more may be written.</summary>
/// <param name="what">The name of the lock.</param>
public sealed class LockLostException(string what)
    : Exception($"The lock '{what}' is lost, because the database could not be reached for too long.");

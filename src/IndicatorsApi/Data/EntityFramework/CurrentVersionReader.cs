namespace IndicatorsApi.Data.EntityFramework;

/// <summary>
/// Reads the number of the newest version, at the cost of one prepared statement or less. Each call sees every commit that preceded it, of
/// any process.
/// </summary>
public abstract class CurrentVersionReader
{
    /// <summary>Returns the number of the newest version. 0 means that nothing has been written.</summary>
    /// <exception cref="System.Data.Common.DbException">The database cannot be read.</exception>
    public abstract ValueTask<long> ReadAsync();
}

namespace IndicatorsApi.Data.EntityFramework;

/// <summary>Says which version of the record is the newest, at the cost of one prepared statement or less. Each look sees every commit that was there when it began, whichever program made it.</summary>
public abstract class CurrentVersionReader
{
    /// <summary>The number of the newest version; 0 where nothing was written yet.</summary>
    /// <exception cref="System.Data.Common.DbException">The record cannot be read.</exception>
    public abstract ValueTask<long> ReadAsync();
}

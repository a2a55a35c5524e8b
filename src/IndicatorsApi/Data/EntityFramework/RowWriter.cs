using System.Data.Common;

namespace IndicatorsApi.Data.EntityFramework;

/// <summary>Adds revisions to one table, in the quickest way that the system has. They are numbered in the order in which they are added.</summary>
internal abstract class RowWriter : IDisposable
{
    /// <summary>Goes on in another transaction.</summary>
    public virtual void Join(DbTransaction transaction)
    {
    }

    /// <summary>Adds a row; it may be held back until <see cref="Flush"/>.</summary>
    /// <param name="values">What is stored in each column.</param>
    public abstract void Add(object[] values);

    /// <summary>Says of a row that its commit superseded it; this too may be held back.</summary>
    /// <param name="id">The number of the row.</param>
    public abstract void Supersede(long id);

    /// <summary>Sends what is held back.</summary>
    public virtual void Flush()
    {
    }

    /// <inheritdoc />
    public abstract void Dispose();
}

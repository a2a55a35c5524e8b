using System.Data.Common;

namespace IndicatorsApi.Data.EntityFramework;

/// <summary>Inserts revisions into one table in the fastest way of the database system. Ids ascend in the order of insertion.</summary>
internal abstract class RowWriter : IDisposable
{
    /// <summary>Continues in another transaction.</summary>
    public virtual void UseTransaction(DbTransaction transaction)
    {
    }

    /// <summary>Adds a row. It may be buffered until <see cref="Flush"/>.</summary>
    /// <param name="values">The value of each column.</param>
    public abstract void Add(object[] values);

    /// <summary>Marks a row as superseded by the commit. The change may be buffered until <see cref="Flush"/>.</summary>
    /// <param name="id">The id of the row.</param>
    public abstract void Supersede(long id);

    /// <summary>Sends the buffered rows to the database.</summary>
    public virtual void Flush()
    {
    }

    /// <inheritdoc />
    public abstract void Dispose();
}

using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace IndicatorsApi.Data.EntityFramework;

/// <summary>Inserts rows one at a time with a prepared statement.</summary>
internal sealed class PreparedRowWriter : RowWriter
{
    private readonly DbCommand _insert;
    private readonly DbCommand _supersede;

    /// <summary>Prepares the statements.</summary>
    /// <param name="db">The database.</param>
    /// <param name="table">The quoted name of the table.</param>
    /// <param name="columns">The columns to write.</param>
    /// <param name="commit">The id of the commit that adds the rows.</param>
    public PreparedRowWriter(IndicatorsContext db, string table, IReadOnlyList<IProperty> columns, long commit)
    {
        var names = columns.Select(column => column.GetColumnName()).ToList();
        var quoted = string.Join(", ", names.Select(name => $"\"{name}\""));
        var parameters = string.Join(", ", names.Select(name => $"@{name}"));
        _insert = db.CreateCommand($"INSERT INTO {table} ({quoted}) VALUES ({parameters})");
        foreach (var name in names)
            _insert.WithParameter($"@{name}", DBNull.Value);
        _supersede = db.CreateCommand($"UPDATE {table} SET \"SupersededInCommit\" = @commit WHERE \"Id\" = @id")
            .WithParameter("@id", DBNull.Value)
            .WithParameter("@commit", commit);
    }

    /// <inheritdoc />
    public override void UseTransaction(DbTransaction transaction) => _insert.Transaction = _supersede.Transaction = transaction;

    /// <inheritdoc />
    public override void Add(object[] values)
    {
        for (var i = 0; i < values.Length; i++)
            _insert.Parameters[i].Value = values[i];
        _insert.ExecuteNonQuery();
    }

    /// <inheritdoc />
    public override void Supersede(long id)
    {
        _supersede.Parameters[0].Value = id;
        _supersede.ExecuteNonQuery();
    }

    /// <inheritdoc />
    public override void Dispose()
    {
        _insert.Dispose();
        _supersede.Dispose();
    }
}

using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace IndicatorsApi.Record.Storage;

/// <summary>Adds rows one by one, by a prepared statement.</summary>
internal sealed class InsertedRows : RowSink
{
    private readonly DbCommand _insert;

    /// <summary>Prepares to add.</summary>
    /// <param name="db">The record.</param>
    /// <param name="table">The table, quoted.</param>
    /// <param name="columns">What is stored.</param>
    public InsertedRows(IndicatorsContext db, string table, IReadOnlyList<IProperty> columns)
    {
        var names = columns.Select(column => column.GetColumnName()).ToList();
        _insert = db.Statement($"INSERT INTO {table} ({string.Join(", ", names.Select(name => $"\"{name}\""))}) VALUES ({string.Join(", ", names.Select(name => $"@{name}"))})");
        foreach (var name in names)
            _insert.With($"@{name}", DBNull.Value);
    }

    /// <inheritdoc />
    public override void Join(DbTransaction transaction) => _insert.Transaction = transaction;

    /// <inheritdoc />
    public override void Add(object[] values)
    {
        for (var i = 0; i < values.Length; i++)
            _insert.Parameters[i].Value = values[i];
        _insert.ExecuteNonQuery();
    }

    /// <inheritdoc />
    public override void Dispose() => _insert.Dispose();
}

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;

namespace IndicatorsApi.Data.EntityFramework.Postgres;

/// <summary>Adds rows by binary <c>COPY</c>, many at a time: a row by itself would cost a round trip to the server.</summary>
/// <param name="db">The record.</param>
/// <param name="table">The table, quoted.</param>
/// <param name="columns">What is stored.</param>
/// <param name="commit">The commit that adds them.</param>
internal sealed class CopyRowWriter(IndicatorsContext db, string table, IReadOnlyList<IProperty> columns, long commit) : RowWriter
{
    private const int MaxHeld = 5000;

    private readonly string _copy = $"COPY {table} ({string.Join(", ", columns.Select(column => $"\"{column.GetColumnName()}\""))}) FROM STDIN (FORMAT BINARY)";
    private readonly string[] _types = [.. columns.Select(column => column.GetColumnType())];
    private readonly List<object[]> _held = [];
    private readonly List<long> _superseded = [];

    /// <inheritdoc />
    public override void Add(object[] values)
    {
        _held.Add(values);
        if (_held.Count >= MaxHeld)
            Flush();
    }

    /// <inheritdoc />
    public override void Supersede(long id) => _superseded.Add(id);

    /// <summary>Sends first what is superseded: a key has one row that stands at most.</summary>
    public override void Flush()
    {
        SendSuperseded();
        if (_held.Count == 0)
            return;
        using var copy = ((NpgsqlConnection)db.Database.GetDbConnection()).BeginBinaryImport(_copy);
        foreach (var row in _held)
        {
            copy.StartRow();
            for (var i = 0; i < row.Length; i++)
            {
                if (row[i] is DBNull)
                    copy.WriteNull();
                else
                    copy.Write(row[i], _types[i]);
            }
        }

        copy.Complete();
        _held.Clear();
    }

    /// <summary>What is held back when its version is given up is never sent.</summary>
    public override void Dispose()
    {
        _held.Clear();
        _superseded.Clear();
    }

    private void SendSuperseded()
    {
        if (_superseded.Count == 0)
            return;
        using var update = db.Statement($"UPDATE {table} SET \"SupersededInCommit\" = @commit WHERE \"Id\" = ANY (@ids)").With("@commit", commit).With("@ids", _superseded.ToArray());
        update.ExecuteNonQuery();
        _superseded.Clear();
    }
}

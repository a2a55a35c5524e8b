using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;

namespace IndicatorsApi.Data.EntityFramework.Postgres;

/// <summary>Inserts rows in batches by binary <c>COPY</c>, which saves a round trip to the server for each row.</summary>
/// <param name="db">The database.</param>
/// <param name="table">The quoted name of the table.</param>
/// <param name="columns">The columns to write.</param>
/// <param name="commit">The id of the commit that adds the rows.</param>
internal sealed class CopyRowWriter(IndicatorsContext db, string table, IReadOnlyList<IProperty> columns, long commit) : RowWriter
{
    private const int BatchSize = 5000;

    private readonly string _copy =
        $"COPY {table} ({string.Join(", ", columns.Select(column => $"\"{column.GetColumnName()}\""))}) FROM STDIN (FORMAT BINARY)";

    private readonly string[] _types = [.. columns.Select(column => column.GetColumnType())];
    private readonly List<object[]> _buffer = [];
    private readonly List<long> _superseded = [];

    /// <inheritdoc />
    public override void Add(object[] values)
    {
        _buffer.Add(values);
        if (_buffer.Count >= BatchSize)
            Flush();
    }

    /// <inheritdoc />
    public override void Supersede(long id) => _superseded.Add(id);

    /// <summary>Sends the superseded rows first, because a key may have one current row only.</summary>
    public override void Flush()
    {
        SendSuperseded();
        if (_buffer.Count == 0)
            return;
        using var copy = ((NpgsqlConnection)db.Database.GetDbConnection()).BeginBinaryImport(_copy);
        foreach (var row in _buffer)
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
        _buffer.Clear();
    }

    /// <summary>Discards buffered rows: their version was abandoned.</summary>
    public override void Dispose()
    {
        _buffer.Clear();
        _superseded.Clear();
    }

    private void SendSuperseded()
    {
        if (_superseded.Count == 0)
            return;
        using var update = db.CreateCommand($"UPDATE {table} SET \"SupersededInCommit\" = @commit WHERE \"Id\" = ANY (@ids)")
            .WithParameter("@commit", commit)
            .WithParameter("@ids", _superseded.ToArray());
        update.ExecuteNonQuery();
        _superseded.Clear();
    }
}

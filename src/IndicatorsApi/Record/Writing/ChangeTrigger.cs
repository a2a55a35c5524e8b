using IndicatorsApi.Record.Storage;
using Microsoft.EntityFrameworkCore;

namespace IndicatorsApi.Record.Writing;

#pragma warning disable EF1002 // The tables are those of the model; values are parameters.

/// <summary>
/// The trigger that notes each revision as a change, set aside while many are written: SQLite keeps an undo log for each statement that
/// fires a trigger, which takes as long as the writing itself. All within the transaction of the import: nobody else writes meanwhile,
/// and whatever interrupts it brings the trigger back.
/// </summary>
internal sealed class ChangeTrigger
{
    private readonly IndicatorsContext _db;
    private readonly string _table;
    private readonly string _definition;
    private readonly long _lastId;

    /// <summary>Sets the trigger of a table aside.</summary>
    public ChangeTrigger(IndicatorsContext db, string table)
    {
        (_db, _table) = (db, table);
        _definition = db.Database.SqlQueryRaw<string>("SELECT sql AS \"Value\" FROM sqlite_master WHERE type = 'trigger' AND name = {0}", $"{table}_Changes").Single();
        _lastId = db.Database.SqlQueryRaw<long>($"SELECT COALESCE(MAX(\"Id\"), 0) AS \"Value\" FROM \"{table}\"").Single();
        db.Database.ExecuteSqlRaw($"DROP TRIGGER \"{table}_Changes\"");
    }

    /// <summary>Does at once what the trigger would have done row by row, and puts it back.</summary>
    public void PutBack()
    {
        var kind = _table[..^1].ToLowerInvariant();
        _db.Database.ExecuteSqlRaw($"INSERT INTO \"Changes\" (\"Kind\", \"RevisionId\") SELECT '{kind}', \"Id\" FROM \"{_table}\" WHERE \"Id\" > {{0}} ORDER BY \"Id\"", _lastId);
        _db.Database.ExecuteSqlRaw(_definition);
    }
}

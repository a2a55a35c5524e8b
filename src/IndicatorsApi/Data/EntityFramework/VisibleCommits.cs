using NodaTime;

namespace IndicatorsApi.Data.EntityFramework;

/// <summary>What a transaction sees of the commits.</summary>
/// <param name="Version">The newest version; 0 where nothing was written yet.</param>
/// <param name="At">Its instant.</param>
/// <param name="CodeLists">The version that made the vocabulary what it is; 0 where none has changed it since the first.</param>
/// <param name="FirstStaged">The first version that came by a large file; nothing where none did.</param>
/// <param name="Unseen">A commit whose rows nobody is to see yet; nothing where there is none.</param>
internal sealed record VisibleCommits(long Version, Instant At, long CodeLists, long? FirstStaged, long? Unseen)
{
    private const string Question =
        "SELECT \"Version\", \"At\", (SELECT MAX(\"Version\") FROM \"Commits\" WHERE \"Kind\" = 'codeLists'), (SELECT MIN(\"Version\") FROM \"Commits\" WHERE \"Version\" < 0), (SELECT MIN(\"Version\") FROM \"Commits\" WHERE \"Id\" < 0 AND \"Version\" > 0) FROM \"Commits\" WHERE \"Version\" > 0 ORDER BY \"Version\" DESC LIMIT 1";

    /// <summary>Nothing: none was made yet.</summary>
    public static readonly VisibleCommits Nothing = new(0, Instant.MinValue, 0, FirstStaged: null, Unseen: null);

    /// <summary>Asks for all of it at once, in the transaction that the connection of the context is in.</summary>
    public static async Task<VisibleCommits> ReadAsync(IndicatorsContext db, CancellationToken cancellationToken)
    {
        await using var command = db.Statement(Question);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        return await reader.ReadAsync(cancellationToken)
            ? new(
                reader.GetInt64(0),
                db.Engine.Instant(reader, 1),
                reader.IsDBNull(2) ? 0 : reader.GetInt64(2),
                reader.IsDBNull(4) ? null : reader.GetInt64(4),
                reader.IsDBNull(3) ? null : reader.GetInt64(3))
            : Nothing;
    }
}

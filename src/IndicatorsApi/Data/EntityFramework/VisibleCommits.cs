using NodaTime;

namespace IndicatorsApi.Data.EntityFramework;

/// <summary>The state of the commits that a transaction sees.</summary>
/// <param name="Version">The newest version. 0 means that nothing has been written.</param>
/// <param name="At">The instant of the newest version.</param>
/// <param name="CodeLists">The last version that changed the code lists. 0 means that none has since the first.</param>
/// <param name="FirstStaged">The first version that a staged import published. <c>null</c> if none did.</param>
/// <param name="StagedCommit">The commit of an unpublished staged import. <c>null</c> if there is none.</param>
internal sealed record VisibleCommits(long Version, Instant At, long CodeLists, long? FirstStaged, long? StagedCommit)
{
    private const string Query =
        """
        SELECT "Version", "At",
            (SELECT MAX("Version") FROM "Commits" WHERE "Kind" = 'codeLists'),
            (SELECT MIN("Version") FROM "Commits" WHERE "Version" < 0),
            (SELECT MIN("Version") FROM "Commits" WHERE "Id" < 0 AND "Version" > 0)
        FROM "Commits" WHERE "Version" > 0 ORDER BY "Version" DESC LIMIT 1
        """;

    /// <summary>The state before the first commit.</summary>
    public static readonly VisibleCommits None = new(0, Instant.MinValue, 0, FirstStaged: null, StagedCommit: null);

    /// <summary>Reads the state with one query, in the current transaction of the context.</summary>
    public static async Task<VisibleCommits> ReadAsync(IndicatorsContext db, CancellationToken cancellationToken)
    {
        await using var command = db.CreateCommand(Query);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        return await reader.ReadAsync(cancellationToken)
            ? new(
                reader.GetInt64(0),
                db.Dialect.ReadInstant(reader, 1),
                reader.IsDBNull(2) ? 0 : reader.GetInt64(2),
                reader.IsDBNull(4) ? null : reader.GetInt64(4),
                reader.IsDBNull(3) ? null : reader.GetInt64(3))
            : None;
    }
}

using IndicatorsApi.Data.Commits;
using IndicatorsApi.Data.EntityFramework;
using IndicatorsApi.Measures.Localization;

namespace IndicatorsApi.Data.Versioning;

/// <summary>Inserts commits in a write transaction.</summary>
internal static class CommitQueries
{
    /// <summary>Inserts a commit.</summary>
    public static async Task AddCommitAsync(this IndicatorsContext db, Commit commit)
    {
        await using var insert = db
            .CreateCommand(
                "INSERT INTO \"Commits\" (\"Id\", \"Version\", \"At\", \"By\", \"Kind\") VALUES (@id, @version, @at, @by, @kind)")
            .WithParameter("@id", commit.Id)
            .WithParameter("@version", commit.Version)
            .WithParameter("@at", db.Dialect.ToStoredInstant(commit.At))
            .WithParameter("@by", commit.By)
            .WithParameter("@kind", EnumCodes<CommitKind>.Of(commit.Kind));
        await insert.ExecuteNonQueryAsync(CancellationToken.None);
    }
}

using IndicatorsApi.Record.Storage;
using IndicatorsApi.Record.Vocabulary;

namespace IndicatorsApi.Record.Writing;

/// <summary>Loads what writes may refer to.</summary>
public static class CodelistLoading
{
    /// <summary>The vocabulary as it stands: in the transaction that the context is in, or at this moment.</summary>
    public static async Task<Codelists> LoadCodelistsAsync(this IndicatorsContext db, CancellationToken cancellationToken)
    {
        if (db.Vocabulary is { } seen)
            return seen;
        await using var snapshot = await Snapshot.BeginAsync(db, cancellationToken);
        return db.Vocabulary!;
    }
}

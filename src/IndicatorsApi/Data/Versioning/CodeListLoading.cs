using IndicatorsApi.Data.EntityFramework;
using IndicatorsApi.Data.CodeLists;

namespace IndicatorsApi.Data.Versioning;

/// <summary>Loads what writes may refer to.</summary>
public static class CodeListLoading
{
    /// <summary>The vocabulary as it stands: in the transaction that the context is in, or at this moment.</summary>
    public static async Task<Codelists> LoadCodeListsAsync(this IndicatorsContext db, CancellationToken cancellationToken)
    {
        if (db.CodeLists is { } seen)
            return seen;
        await using var snapshot = await ReadSnapshot.BeginAsync(db, cancellationToken);
        return db.CodeLists!;
    }
}

using IndicatorsApi.Data.CodeLists;
using IndicatorsApi.Data.EntityFramework;

namespace IndicatorsApi.Data.Versioning;

/// <summary>Loads the code lists for a write request.</summary>
public static class CodeListLoading
{
    /// <summary>Returns the code lists of the transaction of the context, or the current ones outside of a transaction.</summary>
    public static async Task<CodeListSet> LoadCodeListsAsync(this IndicatorsContext db, CancellationToken cancellationToken)
    {
        if (db.CodeLists is { } loaded)
            return loaded;
        await using var snapshot = await ReadSnapshot.BeginAsync(db, cancellationToken);
        return db.CodeLists!;
    }
}

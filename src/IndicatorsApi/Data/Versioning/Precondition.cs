namespace IndicatorsApi.Data.Versioning;

/// <summary>The precondition of a write, from If-Match and If-None-Match (RFC 9110, 13.1.1 and 13.1.2).</summary>
/// <param name="MustExist">The item must exist.</param>
/// <param name="MustNotExist">The item must not exist.</param>
/// <param name="Revisions">The item must be at one of these revisions; <see langword="null"/> for any.</param>
/// <param name="ExceptRevisions">The item must not be at one of these revisions.</param>
public sealed record Precondition(
    bool MustExist = false, bool MustNotExist = false, IReadOnlySet<int>? Revisions = null, IReadOnlySet<int>? ExceptRevisions = null)
{
    /// <summary><see langword="true"/> when the write depends on the current revision.</summary>
    public bool IsConditional => MustExist || MustNotExist || Revisions is not null || ExceptRevisions is { Count: > 0 };

    /// <summary>Returns <see langword="true"/> when an item at a revision meets the precondition.</summary>
    /// <param name="revision">The current revision; <see langword="null"/> when the item does not exist.</param>
    public bool IsMetBy(int? revision) => revision switch
    {
        null => !MustExist,
        { } number => !MustNotExist && Revisions?.Contains(number) != false && ExceptRevisions?.Contains(number) != true,
    };
}

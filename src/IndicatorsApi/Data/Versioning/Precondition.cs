namespace IndicatorsApi.Data.Versioning;

/// <summary>What has to be true of a row for a write to go ahead (RFC 9110, 13.1.1 and 13.1.2).</summary>
/// <param name="MustExist">The row has to be on record.</param>
/// <param name="MustNotExist">The row must not be on record.</param>
/// <param name="Revisions">The row has to be at one of these revisions; <see langword="null"/> for any.</param>
/// <param name="ExceptRevisions">The row must not be at one of these revisions.</param>
public sealed record Precondition(
    bool MustExist = false, bool MustNotExist = false, IReadOnlySet<int>? Revisions = null, IReadOnlySet<int>? ExceptRevisions = null)
{
    /// <summary>`true` when the write depends on the state of the row.</summary>
    public bool IsConditional => MustExist || MustNotExist || Revisions is not null || ExceptRevisions is { Count: > 0 };

    /// <summary>Whether a row at a revision fulfils the condition.</summary>
    /// <param name="version">The revision; <see langword="null"/> where nothing is on record.</param>
    public bool Admits(int? version) => version switch
    {
        null => !MustExist,
        { } number => !MustNotExist && Revisions?.Contains(number) != false && ExceptRevisions?.Contains(number) != true,
    };
}

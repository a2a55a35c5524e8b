using IndicatorsApi.Measures.Localization;

namespace IndicatorsApi.Data.Versioning;

/// <summary>Decides the result of a write from the newest revision of its key.</summary>
internal static class RevisionPolicy
{
    /// <summary>The message for a change of a final observation without a reason.</summary>
    public static string ReasonRequiredMessage =>
        Localizer.Format($"The recorded observation is final and changes only with a reason. Send it as `reason`.");

    /// <summary>Returns the result of a write.</summary>
    /// <param name="newest">The newest revision of the key, if there is one.</param>
    /// <param name="withdraws"><see langword="true"/> when the new revision withdraws the key.</param>
    /// <param name="reason">The reason of the new revision.</param>
    /// <param name="isUnchanged"><see langword="true"/> when both revisions have the same content.</param>
    /// <param name="precondition">The precondition of the write, if any.</param>
    /// <param name="yields"><see langword="true"/> when the write yields to the newest revision, whatever that says.</param>
    public static WriteResult Decide(
        CurrentRevision? newest, bool withdraws, string? reason, bool isUnchanged, Precondition? precondition, bool yields = false)
    {
        if (yields && newest is not null)
            return isUnchanged && !newest.Withdrawn ? WriteResult.Unchanged : WriteResult.Superseded;
        var current = newest is { Withdrawn: false } ? newest : null;
        if (precondition?.IsMetBy(current?.Number) == false)
            return WriteResult.PreconditionFailed;
        if (current is null)
            return withdraws ? WriteResult.NotFound : WriteResult.Created;
        if (isUnchanged && !withdraws)
            return WriteResult.Unchanged;
        if (current.IsFinal && reason is null)
            return WriteResult.ReasonRequired;
        return withdraws ? WriteResult.Withdrawn : WriteResult.Revised;
    }
}

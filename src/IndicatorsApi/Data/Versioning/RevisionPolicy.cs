using IndicatorsApi.Measures.Localization;

namespace IndicatorsApi.Data.Versioning;

/// <summary>What becomes of a revision, given what stands at its key.</summary>
internal static class RevisionPolicy
{
    /// <summary>What a change of a final figure is told that says no reason.</summary>
    public static string ReasonNeeded => Localizer.Format($"The figure on record is final and changes only with a reason: say it in `reason`.");

    /// <summary>Decides whether a revision is written.</summary>
    /// <param name="standing">The newest revision of the key, if there is one.</param>
    /// <param name="withdraws">Whether the revision that wants to take its place takes the key out of the record.</param>
    /// <param name="reason">The reason that it gives.</param>
    /// <param name="saysTheSame">Whether both say the same.</param>
    /// <param name="condition">What has to be true of the key, if anything.</param>
    public static WriteResult Decide(CurrentRevision? standing, bool withdraws, string? reason, bool saysTheSame, Precondition? condition)
    {
        var current = standing is { Withdrawn: false } ? standing : null;
        if (condition?.Admits(current?.Number) == false)
            return WriteResult.ConditionFailed;
        if (current is null)
            return withdraws ? WriteResult.Missing : WriteResult.Created;
        if (saysTheSame && !withdraws)
            return WriteResult.Unchanged;
        if (current.IsFinal && reason is null)
            return WriteResult.ReasonNeeded;
        return withdraws ? WriteResult.Withdrawn : WriteResult.Revised;
    }
}

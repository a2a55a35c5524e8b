using IndicatorsApi.Record.Revisions;

namespace IndicatorsApi.Record.Writing;

/// <summary>What becomes of a revision, given what stands at its key.</summary>
internal static class Superseding
{
    /// <summary>What a change of a final figure is told that says no reason.</summary>
    public const string ReasonNeeded = "The figure on record is final and changes only with a reason: say it in `reason`.";

    /// <summary>Decides whether a revision is written.</summary>
    /// <param name="standing">The newest revision of the key, if there is one.</param>
    /// <param name="revision">The revision that wants to take its place.</param>
    /// <param name="saysTheSame">Whether both say the same.</param>
    /// <param name="condition">What has to be true of the key, if anything.</param>
    public static WriteResult Decide(StandingRevision? standing, Revision revision, bool saysTheSame, WriteCondition? condition)
    {
        var current = standing is { Withdrawn: false } ? standing : null;
        if (condition?.Admits(current?.Number) == false)
            return WriteResult.ConditionFailed;
        if (current is null)
            return revision.Withdrawn ? WriteResult.Missing : WriteResult.Created;
        if (saysTheSame && !revision.Withdrawn)
            return WriteResult.Unchanged;
        if (current.IsFinal && revision.Reason is null)
            return WriteResult.ReasonNeeded;
        return revision.Withdrawn ? WriteResult.Withdrawn : WriteResult.Revised;
    }
}

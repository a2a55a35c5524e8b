using IndicatorsApi.Data.Revisions;

namespace IndicatorsApi.Data.Changes;

/// <summary>A change together with the revision that it is.</summary>
/// <param name="Sequence">The place in the order of commits.</param>
/// <param name="Kind">What changed.</param>
/// <param name="Action">What happened to it.</param>
/// <param name="Revision">The revision: an observation or a target.</param>
public sealed record RecordedChange(long Sequence, ChangeKind Kind, ChangeAction Action, Revision Revision);

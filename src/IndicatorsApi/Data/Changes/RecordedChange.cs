using IndicatorsApi.Data.Revisions;

namespace IndicatorsApi.Data.Changes;

/// <summary>An entry of the change log with its revision.</summary>
/// <param name="Sequence">The sequence number.</param>
/// <param name="Kind">The kind of revision.</param>
/// <param name="Action">The action.</param>
/// <param name="Revision">The observation or the target.</param>
public sealed record RecordedChange(long Sequence, ChangeKind Kind, ChangeAction Action, Revision Revision);

namespace IndicatorsApi.Data.Versioning;

/// <summary>What stands at a key.</summary>
/// <param name="Number">The number of the revision.</param>
/// <param name="Withdrawn">Whether it took the key out of the record.</param>
/// <param name="IsFinal">Whether it changes only with a reason.</param>
internal sealed record CurrentRevision(int Number, bool Withdrawn, bool IsFinal);

namespace IndicatorsApi.Data.Versioning;

/// <summary>The newest revision of a key.</summary>
/// <param name="Number">The revision number.</param>
/// <param name="Withdrawn"><see langword="true"/> when the revision withdrew the key.</param>
/// <param name="IsFinal"><see langword="true"/> when a change requires a reason.</param>
internal sealed record CurrentRevision(int Number, bool Withdrawn, bool IsFinal);
